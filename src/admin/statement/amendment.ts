import type { amendment } from '@/collections/settlement/operations/amendInvoice'
import type { options } from '@/i18n/words/options'
import type { Invoice } from './facts'
import { numberOf } from './format'

export type Reason = keyof typeof options.amendmentReason

/** A line as it is typed; what is not shown of the original's line goes along with it. */
export type AmendedLine = { key: number; item: string; supplyDate: string; supplyAmount: string; rest: Rest }

type Body = (typeof amendment)['_output']
type Rest = Omit<NonNullable<Body['lines']>[number], 'item' | 'supplyDate' | 'supplyAmount'>

/** What a reason asks for: the day it happened, and lines, by the word that says which. */
export const needsOf = (
  reason: Reason,
): { date: boolean; lines?: 'amendLinesError' | 'amendLinesChange' | 'amendLinesReturn' } =>
  ({
    error: { date: false, lines: 'amendLinesError' as const },
    'amount-change': { date: true, lines: 'amendLinesChange' as const },
    return: { date: true, lines: 'amendLinesReturn' as const },
    cancellation: { date: true },
    'local-credit': { date: true },
    duplicate: { date: false },
  })[reason]

/** Lines to start from: the original's to correct or to take back, an empty one for a difference. */
export function linesOf(reason: Reason, { lines }: Pick<Invoice, 'lines'>, today: string): AmendedLine[] {
  if (reason === 'amount-change') {
    const { item = '', isTaxFree } = lines[0] ?? {}
    return [{ key: 0, item, supplyDate: today, supplyAmount: '', rest: { ...(isTaxFree && { isTaxFree }) } }]
  }
  return lines.map(({ item, supplyDate, supplyAmount, specification, quantity, unitPrice, isTaxFree, note }, key) => ({
    key,
    item,
    supplyDate,
    supplyAmount: String(supplyAmount),
    rest: {
      ...(specification && { specification }),
      ...(quantity !== null && { quantity }),
      ...(unitPrice !== null && { unitPrice }),
      ...(isTaxFree && { isTaxFree }),
      ...(note && { note }),
    },
  }))
}

/** What is sent; nothing while a line is not whole. */
export function toBody(reason: Reason, date: string, lines: AmendedLine[]): Body | undefined {
  const needs = needsOf(reason)
  const whole = lines.map(({ item, supplyDate, supplyAmount, rest }) => ({
    ...rest,
    item: item.trim(),
    supplyDate,
    supplyAmount: numberOf(supplyAmount),
  }))
  const isWhole = whole.every((line) => line.item && line.supplyDate && Number.isSafeInteger(line.supplyAmount))
  if (needs.lines && (whole.length === 0 || !isWhole)) return undefined
  return { reason, ...(needs.date && { date }), ...(needs.lines && { lines: whole }) }
}
