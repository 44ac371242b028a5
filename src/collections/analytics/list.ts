import { PerformanceMetrics } from './PerformanceMetrics'

export const analytics = [PerformanceMetrics]
