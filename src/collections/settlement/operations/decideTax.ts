import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { isTaxRate } from '@/accounting/withholding'
import { say, type Triple } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { reasons } from '@/i18n/words/reasons'
import { isUuid, lockRows } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import type { Currency } from '@/lib/money'
import type { Settlement } from '@/payload-types'
import { callerOf, requireActor } from '@/requests/caller'
import { inTransaction } from '@/requests/inTransaction'
import { treatments } from '../treatments'
import { moneyOf } from './moneyOf'
import { taxedLine } from './taxLine'

export const taxDecision = z.strictObject({
  treatment: z.enum(treatments),
  /** Percent, two decimals at most, and so much that something is left with local tax; for `non-resident` alone, where the treaty or the law says which. */
  incomeTaxRate: z.number().min(0).max(90).refine(isTaxRate).optional(),
  basis: z.string().trim().min(1).max(2000),
})

/**
 * Records how one influencer's fee is taxed, on what basis, and who decided; the taxes follow.
 * @throws CodedError 404 no such settlement or line, 403 not staff, 422 it was paid out already, or a rate is missing
 */
export async function decideTax(
  req: PayloadRequest,
  { id, line: lineId }: { id: unknown; line: unknown },
  decision: z.infer<typeof taxDecision>,
): Promise<Settlement> {
  const language = languageOf(req)
  callerOf(req)
  return inTransaction(req, async () => {
    const found = isUuid(id) ? await settlementOf(req, id) : null
    const known = found?.lines?.some((line) => line.id === lineId)
    if (!found || !known) throw new CodedError('NOT_FOUND', say(errors.notFound, language))
    requireActor(req, 'staff')
    await lockRows(req, 'settlements', [found.id])
    const settlement = (await settlementOf(req, found.id)) as Settlement
    const blocked = await blockers(settlement, String(lineId), decision, req)
    if (blocked.length > 0)
      throw new CodedError('TRANSITION_BLOCKED', say(errors.notReady, language), {
        reasons: blocked.map((text) => say(text, language)),
      })
    const lines = (settlement.lines ?? []).map((line) =>
      line.id === lineId
        ? taxedLine(
            {
              ...line,
              taxTreatment: decision.treatment,
              incomeTaxRate: decision.incomeTaxRate ?? null,
              decisionBasis: decision.basis,
              decidedBy: req.user?.id,
              decidedAt: new Date().toISOString(),
            },
            settlement.currency as Currency,
            settlement.currency === 'KRW' ? 1 : (settlement.exchangeRate ?? undefined),
          )
        : line,
    )
    return req.payload.update({
      collection: 'settlements',
      id: settlement.id,
      data: { lines },
      depth: 0,
      overrideAccess: true,
      req,
    })
  })
}

const settlementOf = (req: PayloadRequest, id: string) =>
  req.payload.findByID({
    collection: 'settlements',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })

async function blockers(
  settlement: Settlement,
  lineId: string,
  { treatment, incomeTaxRate }: z.infer<typeof taxDecision>,
  req: PayloadRequest,
): Promise<Triple[]> {
  const { lines } = await moneyOf(settlement, req)
  const taxed = treatment === 'resident' || treatment === 'non-resident'
  return [
    ...(lines.some(({ id, paid }) => id === lineId && paid > 0) ? [reasons.alreadyPaidOut] : []),
    ...(['completed', 'cancelled'].includes(settlement.status) ? [reasons.settlementOver] : []),
    ...(treatment === 'non-resident' && incomeTaxRate === undefined ? [reasons.taxRateNeeded] : []),
    ...(taxed && settlement.currency !== 'KRW' && !settlement.exchangeRate ? [reasons.rateNeeded] : []),
  ]
}
