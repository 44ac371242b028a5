export const counters = [
  'views',
  'likes',
  'comments',
  'shares',
  'saves',
  'impressions',
  'clicks',
  'conversions',
] as const
export type Counter = (typeof counters)[number]

/** Sums of metric rows of one platform and one kind of source, sales in one currency. */
export type PlatformSums = Record<Counter, number> & {
  platform: string
  currency: string
  isEstimate: boolean
  rows: number
  sales: number
  /** How many of the rows said anything about what may be left out. */
  known: { impressions: number; clicks: number; conversions: number; sales: number }
}

/** What counts as engagement differs between platforms; the one list that SQL and figures are made from. */
export const engagementOf: Record<string, Counter[]> = {
  xiaohongshu: ['likes', 'saves', 'comments'],
  douyin: ['likes', 'comments', 'shares'],
  bilibili: ['likes', 'saves', 'comments', 'shares'],
  weibo: ['shares', 'comments', 'likes'],
}

/** Engagements of a platform's sums, by that platform's own definition. */
export const engagementsOf = (sums: PlatformSums): number =>
  (engagementOf[sums.platform] ?? []).reduce((total, counter) => total + sums[counter], 0)
