import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { isActor } from '@/access/actors'
import { AmendmentFault, amendmentsOf } from '@/accounting/amendments'
import { isCalendarDate } from '@/fields/calendarDate'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { reasons } from '@/i18n/words/reasons'
import { CodedError } from '@/lib/errors'
import { idOf } from '@/lib/ids'
import { languageOf } from '@/lib/language'
import type { TaxInvoice } from '@/payload-types'
import { readableRow } from '@/requests/caller'
import { inTransaction } from '@/requests/inTransaction'
import { amendmentReasons } from '../TaxInvoices/amendmentReasons'
import { invoiceData } from '../TaxInvoices/invoiceData'

const day = z.string().refine(isCalendarDate)

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
  if (!isActor(req, 'staff')) throw new CodedError('FORBIDDEN', say(errors.forbidden, language))
  if (original.status !== 'issued' || original.kind !== 'original')
    throw new CodedError('TRANSITION_BLOCKED', say(errors.notReady, language), {
      reasons: [say(reasons.originalIssued, language)],
    })
  const drafts = draftsOf(req, original, { reason, date, lines })
  return inTransaction(req, async () => {
    const made: TaxInvoice[] = []
    for (const draft of drafts) {
      req.context.amendment = {
        kind: 'amendment',
        amendmentReason: reason,
        original: original.id,
        originalApprovalNumber: original.approvalNumber,
        supplier: original.supplier,
      }
      const { email, foreign, ...columns } = draft.buyer
      made.push(
        await req.payload.create({
          collection: 'tax-invoices',
          data: {
            ...columns,
            invoiceEmail: email,
            isForeignBuyer: foreign,
            settlement: idOf(original.settlement),
            writeDate: draft.writeDate,
            rounding: draft.rounding,
            purpose: draft.purpose,
            remarks: draft.remarks,
            lines: draft.lines.map((line) => ({ ...line, isTaxFree: line.taxAmount === 0 && line.supplyAmount !== 0 })),
          } as never, // the hooks add what is required and not said here
          depth: 0,
          overrideAccess: true,
          req,
        }),
      )
      delete req.context.amendment
    }
    return made
  })
}

function draftsOf(req: PayloadRequest, original: TaxInvoice, { reason, date, lines }: z.infer<typeof amendment>) {
  const number = (amendmentReasons.indexOf(reason) + 1) as 1 | 2 | 3 | 4 | 5 | 6
  try {
    return amendmentsOf(invoiceData(original), { reason: number, date, lines })
  } catch (error) {
    if (!(error instanceof AmendmentFault)) throw error
    const message = say(errors.amendmentIncomplete, languageOf(req))
    const path = error.code === 'date-missing' ? 'date' : 'lines'
    throw new CodedError('VALIDATION_FAILED', message, { errors: [{ message, path }] })
  }
}
