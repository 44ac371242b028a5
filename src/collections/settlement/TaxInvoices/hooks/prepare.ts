import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { seoulDate } from '@/lib/days'
import { query, sql } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { idOf } from '@/lib/ids'
import { languageOf } from '@/lib/language'
import type { Settlement, TaxInvoice } from '@/payload-types'
import { feeFaults } from '../../feeNature'
import { wonOf } from '../../operations/exchange'

declare module 'payload' {
  interface RequestContext {
    /** What an amendment takes over from the invoice that it amends. */
    amendment?: Partial<TaxInvoice>
  }
}

const ofParty = [
  'businessNumber',
  'companyName',
  'ceoName',
  'address',
  'businessType',
  'businessItem',
  'invoiceEmail',
] as const

/**
 * A new invoice with what the house knows: the brand as the buyer, this house as the supplier, the settlement's amount
 * as its one line. What was sent goes before it; the supplier and the numbers are never sent.
 */
export const prepare: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data?.settlement) return data
  const settlement = await req.payload.findByID({
    collection: 'settlements',
    id: idOf(data.settlement),
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (!settlement) return data
  if (!req.context.amendment) refuseUnclearFee(settlement, req)
  const all = { depth: 0, overrideAccess: true, req } as const
  const company = await req.payload.findGlobal({ slug: 'company-profile', ...all })
  const brand = await req.payload.findByID({ collection: 'brands', id: idOf(settlement.brand), trash: true, ...all })
  const buyer = { ...brand.billing, companyName: brand.billing?.companyName || brand.name }
  const today = seoulDate(new Date())
  return {
    ...Object.fromEntries(ofParty.map((name) => [name, buyer[name]])),
    isForeignBuyer: brand.billing?.isForeign,
    writeDate: today,
    rounding: company.taxRounding,
    ...given(data),
    ...(data.lines?.length ? {} : { lines: [await wholeAmount(settlement, today, req)] }),
    supplier: Object.fromEntries(ofParty.map((name) => [name, company[name]])),
    brand: idOf(settlement.brand),
    invoiceNumber: await nextNumber(req, today),
    kind: 'original',
    ...req.context.amendment,
  }
}

/** No invoice with VAT of a fee that is none of a supply, or of which nobody said what it is. */
function refuseUnclearFee(settlement: Settlement, req: PayloadRequest) {
  const language = languageOf(req)
  const faults = feeFaults(settlement).map(({ text }) => say(text, language))
  if (faults.length > 0) throw new CodedError('TRANSITION_BLOCKED', say(errors.notReady, language), { reasons: faults })
}

/** Without what a form left empty. */
const given = (data: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined && value !== null && value !== ''))

async function wholeAmount(settlement: Settlement, supplyDate: string, req: PayloadRequest) {
  const campaign = await req.payload.findByID({
    collection: 'campaigns',
    id: idOf(settlement.campaign),
    select: { title: true },
    depth: 0,
    trash: true,
    overrideAccess: true,
    req,
  })
  return { supplyDate, item: campaign.title.slice(0, 100), quantity: 1, supplyAmount: wonOf(settlement) }
}

async function nextNumber(req: PayloadRequest, today: string): Promise<string> {
  const [row] = await query<{ number: string }>(req, sql`select nextval('tax_invoice_numbers')::text as number`)
  return `${today.slice(0, 4)}-${(row?.number ?? '').padStart(6, '0')}`
}
