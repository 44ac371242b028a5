import { seoulDate } from '@/lib/days'
import type { TaxInvoice } from '@/payload-types'

/** The day of issue is the day somebody issues it. */
export const issue = (_doc: TaxInvoice, to: string): Partial<TaxInvoice> =>
  to === 'issued' ? { issuedDate: seoulDate(new Date()) } : {}
