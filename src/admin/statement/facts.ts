import type { Statement } from '@/collections/settlement/operations/statement'
import type { Treatment } from '@/collections/settlement/treatments'
import { type Currency, difference, exceeds, sumOf } from '@/lib/money'

export type { Statement }
export type Line = Statement['lines'][number]
export type Invoice = Statement['invoices'][number]
export type Payment = Statement['payments'][number]

/** What a person may do here; the API refuses the rest anyway, so it is not shown. */
export type May = { seeTaxes: boolean; decide: boolean; invoice: boolean; issue: boolean; pay: boolean }

type StepName = 'invoiced' | 'receipts' | 'withheld' | 'paidOut' | 'completed'
export type Step = {
  name: StepName
  state: 'done' | 'open' | 'blocked'
  /** What stands in the way, by the words of the statement. */
  why?: 'invoiceFirst' | 'decideFirst' | 'stepsFirst' | 'held' | 'cancelled'
}

/** Only staff is told how a line is taxed and what was paid out; for others nothing is known of it. */
export const treatmentOf = ({ taxTreatment }: Line): Treatment => taxTreatment ?? 'needs-review'
export const paidOf = ({ paid }: Line): number => paid ?? 0

export const isDecided = ({ net }: Line): boolean => typeof net === 'number'

/** What is still to be paid out for a line, in the settlement's currency; nothing while its tax is open. */
export const leftOf = (line: Line, { currency }: Statement): number | undefined =>
  typeof line.net === 'number' ? difference(line.net, paidOf(line), currency) : undefined

export const isPaid = (line: Line, statement: Statement): boolean =>
  typeof line.net === 'number' && !exceeds(line.net, paidOf(line), statement.currency)

/** On hold and cancelled settlements take no payments. */
export const isStopped = ({ status }: Statement): boolean => status === 'on-hold' || status === 'cancelled'
export const isOver = ({ status }: Statement): boolean => status === 'completed' || status === 'cancelled'

/** `today` is a day in Seoul, `YYYY-MM-DD`. */
export const isOverdue = (statement: Statement, today: string): boolean =>
  !isOver(statement) &&
  statement.status !== 'paid' &&
  statement.dueDate !== null &&
  statement.dueDate < today &&
  exceeds(statement.outstanding, 0, statement.currency)

/** A draft of the whole amount can be made while no original stands: none yet, or all of it was taken back. */
export function canDraft(statement: Statement): boolean {
  const issued = statement.invoices.filter(({ status }) => status === 'issued')
  const hasDraft = statement.invoices.some(({ status, kind }) => status === 'draft' && kind === 'original')
  const standing = sumOf(
    issued.map(({ totalAmount }) => totalAmount),
    'KRW',
  )
  return !isOver(statement) && !hasDraft && standing === 0 && statement.amount > 0
}

/** Sums of the columns of the table: taxes in won, the rest in the settlement's currency. */
export function totalsOf({ lines, currency }: Statement) {
  const sum = (amounts: (number | null | undefined)[], code: Currency = currency) =>
    sumOf(
      amounts.map((amount) => amount ?? 0),
      code,
    )
  const inWon = (tax: (line: Line) => number | null | undefined) => sum(lines.map(tax), 'KRW')
  const net = sum(lines.map((line) => line.net))
  const decided = lines.filter(isDecided)
  return {
    fee: sum(lines.map(({ fee }) => fee)),
    incomeTax: inWon(({ incomeTax }) => incomeTax),
    localTax: inWon(({ localTax }) => localTax),
    net,
    paid: sum(lines.map(paidOf)),
    left: difference(net, sum(decided.map(paidOf)), currency),
  }
}

/** The way of a settlement; who does not see taxes is not told how they and the payouts stand. */
export function stepsOf(statement: Statement, { seeTaxes }: Pick<May, 'seeTaxes'>): Step[] {
  const { status, lines, invoices, owed, received, currency } = statement
  const isInvoiced = statement.amount === 0 || invoices.some((invoice) => invoice.status === 'issued')
  const isDecidedForAll = lines.every(isDecided)
  const steps: (Step & { isDone: boolean })[] = [
    { name: 'invoiced', isDone: isInvoiced, state: 'open' },
    {
      name: 'receipts',
      isDone: isInvoiced && !exceeds(owed, received, currency),
      state: isInvoiced ? 'open' : 'blocked',
      why: isInvoiced ? undefined : 'invoiceFirst',
    },
    ...(seeTaxes
      ? [
          { name: 'withheld' as const, isDone: isDecidedForAll, state: 'open' as const },
          {
            name: 'paidOut' as const,
            isDone: lines.every((line) => isPaid(line, statement)),
            state: lines.some(isDecided) ? ('open' as const) : ('blocked' as const),
            why: isDecidedForAll ? undefined : ('decideFirst' as const),
          },
        ]
      : []),
  ]
  const last: Step & { isDone: boolean } = { name: 'completed', isDone: status === 'completed', state: 'open' }
  if (steps.some(({ isDone }) => !isDone)) Object.assign(last, { state: 'blocked', why: 'stepsFirst' })
  const stop = status === 'on-hold' ? 'held' : status === 'cancelled' ? 'cancelled' : undefined
  return [...steps, last].map(({ isDone, ...step }) => {
    if (isDone) return { name: step.name, state: 'done' }
    return stop ? { name: step.name, state: 'blocked', why: stop } : step
  })
}
