import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { errors } from '@/i18n/words/errors'
import { daysOf, isDay } from '@/lib/days'
import { type Currency, currencies } from '@/lib/money'
import { refuseValue } from '@/requests/caller'
import { parse } from '@/requests/parse'

/** What an answer can be taken apart by. */
export const breakdowns = ['platform', 'day', 'influencer', 'campaign'] as const
export type Breakdown = (typeof breakdowns)[number]

export type AnalyticsInput = { from?: string; to?: string; currency?: Currency; by: Breakdown[] }

const day = z.string().refine(isDay).optional()
const query = z.strictObject({
  from: day,
  to: day,
  currency: z.enum(currencies as [Currency, ...Currency[]]).optional(),
  by: z
    .string()
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(z.enum(breakdowns)).max(4))
    .optional(),
})

const longest = 5 * 366

/** The query of an analytics address. @throws CodedError 400 a day that does not exist, an unknown word, days in the wrong order */
export function analyticsInput(req: PayloadRequest, allowed: readonly Breakdown[]): AnalyticsInput {
  const { by = [], ...rest } = parse(query, Object.fromEntries(req.searchParams ?? []), req)
  if (by.some((one) => !allowed.includes(one))) refuseValue(req, 'by')
  if (rest.from && rest.to && rest.from > rest.to) refuseValue(req, 'to', errors.daysInOrder)
  if (rest.from && rest.to && daysOf(rest.from, rest.to) > longest) refuseValue(req, 'to', errors.windowTooLong)
  return { ...rest, by: [...new Set(by)] }
}
