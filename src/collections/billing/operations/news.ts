import type { Ledger, Status } from './ledger'

/** What its owner is told about. */
export type News = 'trialStarted' | 'active' | 'paymentFailed' | 'ended' | 'refunded'

/** States in which a plan is given; through failed payments it stays until Stripe gives up. */
export const givingStatuses: Status[] = ['trialing', 'active', 'past_due']
const overStatuses: Status[] = ['canceled', 'unpaid', 'paused', 'refunded']

/** What became different between what was known and what is known now; nothing of what came too late to matter. */
export function newsOf(before: Ledger | undefined, after: Ledger): News[] {
  const became = (status: Status) => after.status === status && before?.status !== status
  const news: News[] = []
  if (became('trialing')) news.push('trialStarted')
  if (became('active')) news.push('active')
  if (isFailing(after) && !(before && isFailing(before))) news.push('paymentFailed')
  const isOver = (ledger?: Ledger) => ledger !== undefined && overStatuses.includes(ledger.status)
  if (isOver(after) && !isOver(before) && after.interval !== 'one-off') news.push('ended')
  if (after.amountRefunded > (before?.amountRefunded ?? 0)) news.push('refunded')
  return news
}

/** Whether a payment is owed, by what was told last: the state and the invoices come by different events. */
function isFailing({ status, stateAsOf, failedPayments, invoiceAsOf }: Ledger): boolean {
  if (!givingStatuses.includes(status) && status !== 'unpaid') return false
  return invoiceAsOf !== null && invoiceAsOf >= (stateAsOf ?? 0)
    ? failedPayments > 0
    : status === 'past_due' || status === 'unpaid'
}
