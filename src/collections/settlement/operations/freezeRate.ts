import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { isActor } from '@/access/actors'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { reasons } from '@/i18n/words/reasons'
import { isDay, seoulDate } from '@/lib/days'
import { lockRows } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import type { Currency } from '@/lib/money'
import type { Settlement } from '@/payload-types'
import { readableRow } from '@/requests/caller'
import { inTransaction } from '@/requests/inTransaction'
import { frozen, inWon, rateOn } from './exchange'
import { moneyOf } from './moneyOf'
import { taxedLine } from './taxLine'

export const rateDay = z.strictObject({ date: z.string().refine(isDay).optional() })

/**
 * Freezes the rate to won that was known on a day (today, unless told), where there was none or a wrong one; amounts in
 * won and taxes follow.
 * @throws CodedError 401, 404, 403 not admin, 422 in won already, no rate is known, or something rests on it
 */
export async function freezeRate(
  req: PayloadRequest,
  id: unknown,
  { date }: z.infer<typeof rateDay>,
): Promise<Settlement> {
  const language = languageOf(req)
  const { id: settlementId } = await readableRow(req, 'settlements', id)
  if (!isActor(req, 'admin')) throw new CodedError('FORBIDDEN', say(errors.forbidden, language))
  return inTransaction(req, async () => {
    await lockRows(req, 'settlements', [settlementId])
    const settlement = await readableRow(req, 'settlements', settlementId)
    const currency = settlement.currency as Currency
    const { invoices, payments } = await moneyOf(settlement, req)
    const rests =
      invoices.some(({ status }) => status === 'issued') || payments.some(({ status }) => status === 'recorded')
    const known = await rateOn(req, currency, 'KRW', date ?? seoulDate(new Date()))
    const missing =
      currency === 'KRW' || rests || settlement.status === 'cancelled' ? reasons.rateRelied : reasons.rateNeeded
    if (missing === reasons.rateRelied || !known)
      throw new CodedError('TRANSITION_BLOCKED', say(errors.notReady, language), { reasons: [say(missing, language)] })
    const rate = frozen(known)
    return req.payload.update({
      collection: 'settlements',
      id: settlementId,
      data: {
        exchangeRate: rate.rate,
        exchangeRateDate: rate.date,
        amountInWon: inWon(settlement.amount, currency, rate.rate),
        lines: (settlement.lines ?? []).map((line) => taxedLine(line, currency, rate.rate)),
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
  })
}
