import type { CollectionBeforeChangeHook } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { reasons } from '@/i18n/words/reasons'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import type { Settlement } from '@/payload-types'
import { refuseValue } from '@/requests/caller'
import { moneyOf } from '../operations/moneyOf'

/**
 * Only a cancellation fee is asked what it is, and while tax invoices stand that call it a supply the answer stays.
 * @throws CodedError 400 another settlement, 422 invoices have to be taken back first
 */
export const keepFeeNature: CollectionBeforeChangeHook<Settlement> = async ({ data, operation, originalDoc, req }) => {
  const { feeNature } = data
  if (feeNature === undefined || (feeNature ?? null) === (originalDoc?.feeNature ?? null)) return data
  const kind = operation === 'create' ? data.kind : originalDoc?.kind
  if (feeNature && kind !== 'cancellation') refuseValue(req, 'feeNature', errors.notCancellation)
  if (!originalDoc || feeNature === 'supply') return data
  const { invoices } = await moneyOf(originalDoc, req)
  const standing = invoices.filter(({ status }) => status === 'issued')
  if (standing.reduce((sum, { totalAmount }) => sum + (totalAmount ?? 0), 0) === 0) return data
  const language = languageOf(req)
  throw new CodedError('TRANSITION_BLOCKED', say(errors.notReady, language), {
    reasons: [say(reasons.invoicesTakenBack, language)],
  })
}
