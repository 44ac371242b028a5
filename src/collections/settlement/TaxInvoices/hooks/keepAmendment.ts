import type { CollectionBeforeValidateHook } from 'payload'

const frozen = [
  'lines',
  'writeDate',
  'rounding',
  'isForeignBuyer',
  'businessNumber',
  'companyName',
  'ceoName',
  'address',
  'businessType',
  'businessItem',
  'invoiceEmail',
] as const

/**
 * What takes something back says exactly what it takes back: only the corrected copy of an error, and the difference of a
 * changed amount, are for a person to edit.
 */
export const keepAmendment: CollectionBeforeValidateHook = ({ data, operation, originalDoc }) => {
  if (!data || operation !== 'update' || originalDoc?.kind !== 'amendment') return data
  const { amendmentReason, amount } = originalDoc
  if (amendmentReason === 'amount-change' || (amendmentReason === 'error' && amount > 0)) return data
  return { ...data, ...Object.fromEntries(frozen.map((name) => [name, originalDoc[name]])) }
}
