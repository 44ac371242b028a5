import { CommentAnalyses } from './CommentAnalyses'
import { PerformanceMetrics } from './PerformanceMetrics'

export const analytics = [PerformanceMetrics, CommentAnalyses]
