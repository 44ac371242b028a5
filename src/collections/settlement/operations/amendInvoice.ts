import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { AmendmentFault, type AmendmentFaultCode, amendmentsOf, type Draft } from '@/accounting/amendments'
import { amendmentReasons } from '@/accounting/invoice'
import { say, type Triple } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { reasons } from '@/i18n/words/reasons'
import { isDay } from '@/lib/days'
import { CodedError } from '@/lib/errors'
import { idOf } from '@/lib/ids'
import { languageOf } from '@/lib/language'
import type { TaxInvoice } from '@/payload-types'
import { readableRow, requireActor } from '@/requests/caller'
import { inTransaction } from '@/requests/inTransaction'
import { invoiceData } from '../TaxInvoices/invoiceData'

const day = z.string().refine(isDay)

export const amendment = z.strictObject({
  reason: z.enum(amendmentReasons),
  /** The day of the change, return or cancellation. */
  date: day.optional(),
  /** The corrected lines, the difference, or what came back. */
  lines: z
    .array(
      z.strictObject({
        supplyDate: day,
        item: z.string().min(1).max(100),
        specification: z.string().max(60).optional(),
        quantity: z.number().optional(),
        unitPrice: z.number().optional(),
        supplyAmount: z.int().min(-9_999_999_999_999).max(9_999_999_999_999),
        note: z.string().max(100).optional(),
        isTaxFree: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(99)
    .optional(),
})

/**
 * Drafts the amendments of an issued invoice: one or two, each with the original's approval number.
 * @throws CodedError 401, 404, 403 not staff, 400 a day or lines are missing, 422 it was not issued
 */
export async function amendInvoice(
  req: PayloadRequest,
  id: unknown,
  { reason, date, lines }: z.infer<typeof amendment>,
): Promise<TaxInvoice[]> {
  const language = languageOf(req)
  const original = await readableRow(req, 'tax-invoices', id)
  requireActor(req, 'staff')
  if (original.status !== 'issued' || original.kind !== 'original')
    throw new CodedError('TRANSITION_BLOCKED', say(errors.notReady, language), {
      reasons: [say(reasons.originalIssued, language)],
    })
  const drafts = draftsOf(req, original, { reason, date, lines })
  return inTransaction(req, async () => {
    const made: TaxInvoice[] = []
    for (const draft of drafts) made.push(await createDraft(req, original, reason, draft))
    return made
  })
}

async function createDraft(
  req: PayloadRequest,
  original: TaxInvoice,
  amendmentReason: TaxInvoice['amendmentReason'],
  { buyer: { email, foreign, ...columns }, lines, ...draft }: Draft,
): Promise<TaxInvoice> {
  const { id, approvalNumber, supplier, settlement } = original
  req.context.amendment = {
    kind: 'amendment',
    amendmentReason,
    original: id,
    originalApprovalNumber: approvalNumber,
    supplier,
  }
  try {
    return await req.payload.create({
      collection: 'tax-invoices',
      data: {
        ...columns,
        invoiceEmail: email,
        isForeignBuyer: foreign,
        settlement: idOf(settlement),
        writeDate: draft.writeDate,
        rounding: draft.rounding,
        purpose: draft.purpose,
        remarks: draft.remarks,
        lines: lines.map((line) => ({ ...line, isTaxFree: line.taxAmount === 0 && line.supplyAmount !== 0 })),
      } as never, // the hooks add what is required and not said here
      depth: 0,
      overrideAccess: true,
      req,
    })
  } finally {
    delete req.context.amendment
  }
}

const faults: Record<AmendmentFaultCode, { text: Triple; path: string }> = {
  'not-an-original': { text: reasons.originalIssued, path: 'reason' },
  'approval-number-missing': { text: reasons.originalIssued, path: 'reason' },
  'reason-unknown': { text: errors.queryValue, path: 'reason' },
  'date-missing': { text: errors.amendmentDay, path: 'date' },
  'date-invalid': { text: errors.notDate, path: 'date' },
  'lines-missing': { text: errors.amendmentLines, path: 'lines' },
  'lines-invalid': { text: errors.amendmentLinesWrong, path: 'lines' },
  'exceeds-original': { text: errors.amendmentExceeds, path: 'lines' },
  'nothing-taxed': { text: errors.amendmentUntaxed, path: 'reason' },
}

type GivenLine = NonNullable<z.infer<typeof amendment>['lines']>[number]
const taxedAs = ({ isTaxFree, ...line }: GivenLine) => (isTaxFree ? { ...line, taxAmount: 0 } : line)

function draftsOf(req: PayloadRequest, original: TaxInvoice, { reason, date, lines }: z.infer<typeof amendment>) {
  try {
    return amendmentsOf(invoiceData(original), { reason, date, lines: lines?.map(taxedAs) })
  } catch (error) {
    if (!(error instanceof AmendmentFault)) throw error
    const { text, path } = faults[error.code]
    const message = say(text, languageOf(req))
    throw new CodedError('VALIDATION_FAILED', message, { errors: [{ message, path }] })
  }
}
