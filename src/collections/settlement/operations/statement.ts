import type { PayloadRequest } from 'payload'
import { isActor } from '@/access/actors'
import { issueDeadline, transmissionDeadline } from '@/accounting/calendar'
import { idOf } from '@/lib/ids'
import { difference } from '@/lib/money'
import type { Settlement, TaxInvoice } from '@/payload-types'
import { readableRow } from '@/requests/caller'
import { moneyOf, type PaidLine } from './moneyOf'

/**
 * A settlement as one statement: what is owed and why, what was invoiced, received, withheld and paid out, each with
 * the papers behind it. Amounts are in the settlement's currency, taxes in won. What influencers were paid
 * and withheld is staff's to see.
 * @throws CodedError 401, 404
 */
export async function statement(req: PayloadRequest, id: unknown) {
  const settlement: Settlement = await readableRow(req, 'settlements', id)
  const { owed, received, currency, invoices, payments, lines } = await moneyOf(settlement, req)
  const [campaign, brand, influencers, deciders] = await Promise.all([
    req.payload.findByID({
      collection: 'campaigns',
      id: idOf(settlement.campaign),
      select: { title: true, campaignStartDate: true, campaignEndDate: true },
      depth: 0,
      trash: true,
      overrideAccess: true,
      req,
    }),
    req.payload.findByID({
      collection: 'brands',
      id: idOf(settlement.brand),
      select: { name: true },
      depth: 0,
      trash: true,
      overrideAccess: true,
      req,
    }),
    namesOf(req, lines),
    decidersOf(req, lines),
  ])
  const seesTaxes = isActor(req, 'staff')
  return {
    id: settlement.id,
    kind: settlement.kind,
    feeNature: settlement.feeNature ?? null,
    status: settlement.status,
    campaign: { id: idOf(settlement.campaign), title: campaign.title },
    period: { from: campaign.campaignStartDate, to: campaign.campaignEndDate },
    brand: { id: idOf(settlement.brand), name: brand.name },
    currency,
    amount: settlement.amount,
    amountInWon: settlement.amountInWon ?? null,
    exchange: settlement.exchangeRate
      ? { rate: settlement.exchangeRate, date: settlement.exchangeRateDate, from: currency, to: 'KRW' }
      : null,
    dueDate: settlement.dueDate ?? null,
    completedAt: settlement.completedAt ?? null,
    owed,
    received,
    outstanding: difference(owed, received, currency),
    lines: lines.map((line) => ({
      id: line.id,
      influencer: { id: idOf(line.influencer), name: influencers.get(idOf(line.influencer)) ?? null },
      fee: line.fee ?? 0,
      ...(seesTaxes && taxesOf(line, deciders)),
    })),
    invoices: invoices.map(paperOf),
    payments: payments
      .filter(({ direction }) => seesTaxes || direction === 'receipt')
      .map(({ direction, influencer, paidAmount, paidAt, receipt, status, id: payment }) => ({
        id: payment,
        status,
        direction,
        influencer: influencer ? (influencers.get(idOf(influencer)) ?? null) : null,
        amount: paidAmount,
        paidAt,
        receipt: receipt ? idOf(receipt) : null,
      })),
  }
}

export type Statement = Awaited<ReturnType<typeof statement>>

const taxesOf = (line: PaidLine, deciders: Map<string, string>) => ({
  taxTreatment: line.taxTreatment,
  net: line.net,
  paid: line.paid,
  incomeTaxRate: line.incomeTaxRate ?? null,
  incomeTax: line.incomeTax ?? null,
  localTax: line.localTax ?? null,
  feeInWon: line.feeInWon ?? null,
  decisionBasis: line.decisionBasis ?? null,
  decidedBy: line.decidedBy ? { id: idOf(line.decidedBy), name: deciders.get(idOf(line.decidedBy)) ?? null } : null,
  decidedAt: line.decidedAt ?? null,
})

const paperOf = (invoice: TaxInvoice) => ({
  id: invoice.id,
  invoiceNumber: invoice.invoiceNumber,
  approvalNumber: invoice.approvalNumber ?? null,
  status: invoice.status,
  kind: invoice.kind,
  amendmentReason: invoice.amendmentReason ?? null,
  writeDate: invoice.writeDate,
  issuedDate: invoice.issuedDate ?? null,
  amount: invoice.amount ?? 0,
  taxAmount: invoice.taxAmount ?? 0,
  totalAmount: invoice.totalAmount ?? 0,
  issueBy: issueDeadline(invoice.writeDate),
  transmitBy: invoice.issuedDate ? transmissionDeadline(invoice.issuedDate) : null,
  lines: invoice.lines.map((line) => ({
    supplyDate: line.supplyDate.slice(0, 10),
    item: line.item,
    specification: line.specification ?? null,
    quantity: line.quantity ?? null,
    unitPrice: line.unitPrice ?? null,
    supplyAmount: line.supplyAmount,
    isTaxFree: line.isTaxFree ?? false,
    note: line.note ?? null,
  })),
})

async function namesOf(req: PayloadRequest, lines: PaidLine[]): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'influencers',
    where: { id: { in: lines.map(({ influencer }) => idOf(influencer)) } },
    select: { name: true },
    depth: 0,
    pagination: false,
    limit: 0,
    trash: true,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ id, name }) => [id, name]))
}

async function decidersOf(req: PayloadRequest, lines: PaidLine[]): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: lines.flatMap(({ decidedBy }) => (decidedBy ? [idOf(decidedBy)] : [])) } },
    select: { displayName: true },
    depth: 0,
    pagination: false,
    limit: 0,
    trash: true,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ id, displayName }) => [id, displayName]))
}
