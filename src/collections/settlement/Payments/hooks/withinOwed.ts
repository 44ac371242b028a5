import { type CollectionBeforeChangeHook, type PayloadRequest, ValidationError } from 'payload'
import { say, type Triple } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid, lockRows } from '@/lib/db'
import { idOf } from '@/lib/ids'
import { languageOf } from '@/lib/language'
import { type Currency, difference, exceeds, grouped } from '@/lib/money'
import { moneyOf } from '../../operations/moneyOf'

type Fault = { path: string; text: Triple; values?: Record<string, string | number> }

/**
 * A payment fits what is still owed. The settlement stands still while that is worked out, so that of two payments at
 * once the second one sees the first.
 */
export const withinOwed: CollectionBeforeChangeHook = async ({ collection, data, operation, req }) => {
  if (operation !== 'create') return data
  const settlement = data.settlement && idOf(data.settlement)
  if (!isUuid(settlement)) return data
  await lockRows(req, 'settlements', [settlement])
  const found = await settlementOf(req, settlement)
  const fault = found ? await faultOf(found, data, req) : { path: 'settlement', text: errors.noSuchReference }
  if (fault) {
    const message = say(fault.text, languageOf(req), fault.values)
    throw new ValidationError({ collection: collection.slug, errors: [{ message, path: fault.path }], req }, req.t)
  }
  return data
}

const settlementOf = (req: PayloadRequest, id: string) =>
  req.payload.findByID({ collection: 'settlements', id, depth: 0, disableErrors: true, overrideAccess: true, req })

type Found = NonNullable<Awaited<ReturnType<typeof settlementOf>>>

async function faultOf(found: Found, data: Record<string, unknown>, req: PayloadRequest): Promise<Fault | undefined> {
  const amount = data.paidAmount
  if (typeof amount !== 'number') return undefined
  if (amount <= 0) return { path: 'paidAmount', text: errors.amountAboveZero }
  if (found.status === 'cancelled' || found.status === 'on-hold')
    return { path: 'settlement', text: errors.settlementClosed }
  const { owed, received, lines, currency } = await moneyOf(found, req)
  if (data.direction !== 'payout') {
    if (data.influencer) return { path: 'influencer', text: errors.receiptOfInfluencer }
    return tooMuch(amount, owed, received, currency)
  }
  const whose = data.influencer && idOf(data.influencer as string)
  const line = lines.find(({ influencer }) => idOf(influencer) === whose)
  if (!line) return { path: 'influencer', text: errors.influencerNotOnSettlement }
  if (line.net === null) return { path: 'influencer', text: errors.taxUndecided }
  return tooMuch(amount, line.net, line.paid, currency)
}

function tooMuch(amount: number, owed: number, paid: number, currency: Currency): Fault | undefined {
  const left = difference(owed, paid, currency)
  return exceeds(amount, left, currency)
    ? { path: 'paidAmount', text: errors.paymentOverOwed, values: { left: grouped(Math.max(0, left)), currency } }
    : undefined
}
