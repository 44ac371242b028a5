import { create } from 'xmlbuilder2'
import type { Day } from '@/lib/days'
import { amendmentCode, type InvoiceData, type InvoiceLine, type Party } from './invoice'

const namespace = 'urn:kr:or:kec:standard:Tax:ReusableAggregateBusinessInformationEntitySchemaModule:1:0'
/** The longest text of the standard's remarks; longer ones go on in another. */
const remarkLength = 150

/**
 * An invoice as XML after the Korean standard for electronic tax invoices (KEC, TaxInvoice 1.0): UTF-8, dates as
 * `YYYYMMDD`, amounts in won. It is not signed, so no electronic tax invoice by itself: it is for handing over to a
 * service that issues them, which signs it, gives it an approval number if it has none, and transmits it.
 * The data are taken as they are; see {@link invoiceFaults}.
 */
export function invoiceXml(data: InvoiceData): string {
  const { supplier, buyer, lines, amount, taxAmount, totalAmount } = data
  return create(
    { version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '' },
    filled({
      TaxInvoice: {
        '@xmlns': namespace,
        ExchangedDocument: { ID: data.invoiceNumber, IssueDateTime: compact(data.issuedDate) },
        TaxInvoiceDocument: documentOf(data),
        TaxInvoiceTradeSettlement: {
          InvoicerParty: partyOf(supplier, { contact: 'DefinedContact' }),
          InvoiceeParty: partyOf(buyer, {
            contact: 'PrimaryDefinedContact',
            organization: { BusinessTypeCode: buyer.foreign ? '03' : '01' },
          }),
          SpecifiedMonetarySummation: {
            ChargeTotalAmount: amount,
            TaxTotalAmount: taxAmount,
            GrandTotalAmount: totalAmount,
          },
        },
        TaxInvoiceTradeLineItem: lines.map(lineItemOf),
      },
    }),
  ).end({ prettyPrint: true })
}

// The order of elements is the standard's, here and below.
const documentOf = (data: InvoiceData) => ({
  IssueID: data.approvalNumber,
  TypeCode: typeCodeOf(data),
  DescriptionText: data.remarks?.match(new RegExp(`.{1,${remarkLength}}`, 'gsu')) ?? undefined,
  IssueDateTime: compact(data.writeDate),
  AmendmentStatusCode: data.amendmentReason && `0${amendmentCode(data.amendmentReason)}`,
  PurposeCode: data.purpose === 'receipt' ? '01' : '02',
  OriginalIssueID: data.originalApprovalNumber,
})

/** 01 tax invoice or 02 amended one, then 01 taxed or 02 zero-rated: one without any tax. */
function typeCodeOf({ kind, lines }: InvoiceData): string {
  const zeroRated = lines.every(({ taxAmount }) => taxAmount === 0)
  return `${kind === 'amendment' ? '02' : '01'}${zeroRated ? '02' : '01'}`
}

const partyOf = (party: Party, { contact, organization }: { contact: string; organization?: object }) => ({
  ID: party.businessNumber,
  TypeCode: party.businessType,
  NameText: party.companyName,
  ClassificationCode: party.businessItem,
  SpecifiedOrganization: organization,
  SpecifiedPerson: { NameText: party.ceoName },
  [contact]: party.email && { URICommunication: party.email },
  SpecifiedAddress: party.address && { LineOneText: party.address },
})

const lineItemOf = (line: InvoiceLine, index: number) => ({
  SequenceNumeric: index + 1,
  DescriptionText: line.note,
  InvoiceAmount: line.supplyAmount,
  ChargeableUnitQuantity: line.quantity,
  InformationText: line.specification,
  NameText: line.item,
  PurchaseExpiryDateTime: compact(line.supplyDate),
  TotalTax: { CalculatedAmount: line.taxAmount },
  UnitPrice: line.unitPrice === undefined ? undefined : { UnitAmount: line.unitPrice },
})

const compact = (day: Day | undefined) => day?.replaceAll('-', '')

/** Without what is not there: the standard knows no empty elements. */
function filled(value: object): object {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      if (inner === undefined || inner === null || inner === '') return []
      if (Array.isArray(inner)) return [[name, inner.map((item) => (typeof item === 'object' ? filled(item) : item))]]
      return [[name, typeof inner === 'object' ? filled(inner) : inner]]
    }),
  )
}
