import { Assets } from './Assets'

export const studio = [Assets]
