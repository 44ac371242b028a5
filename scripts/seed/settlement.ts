import { createLocalReq, type Payload } from 'payload'
import { approvalNumber } from '../../src/accounting/approvalNumber'
import { decideTax } from '../../src/collections/settlement/operations/decideTax'
import { statement } from '../../src/collections/settlement/operations/statement'
import { seoulDate } from '../../src/lib/days'
import type { Settlement, User } from '../../src/payload-types'
import type { Actor } from './actor'
import type { Side } from './catalog'
import { inDays } from './dice'

type Sides = Record<'cosmetics' | 'food' | 'tea', Side>

/** Made-up companies; their numbers have true check digits, and that is all there is to them. */
const house = {
  businessNumber: '1018800015',
  companyName: '데모 주식회사',
  ceoName: '데모 대표',
  address: '서울특별시 데모구 데모로 1',
  businessType: '서비스업',
  businessItem: '광고 대행',
  invoiceEmail: 'tax@demo.madang.example',
}
const buyers = {
  cosmetics: {
    businessNumber: '2008800025',
    companyName: '데모 하늘결 주식회사',
    ceoName: '데모 화장품 대표',
    address: '서울특별시 데모구 하늘길 2',
    businessType: '제조업',
    businessItem: '화장품',
    invoiceEmail: 'tax.brand1@demo.madang.example',
  },
  food: {
    businessNumber: '3008800039',
    companyName: '데모 햇살곳간 주식회사',
    ceoName: '데모 식품 대표',
    address: '경기도 데모시 햇살로 3',
    businessType: '제조업',
    businessItem: '식품',
    invoiceEmail: 'tax.brand2@demo.madang.example',
  },
}

/** Who sends the tax invoices, who receives them, and what a yuan is worth: known before the first settlement. */
export async function loadBooks(payload: Payload, admin: Actor, sides: Sides): Promise<void> {
  const company = await payload.findGlobal({ slug: 'company-profile', depth: 0 })
  if (!company.businessNumber) await admin.updateGlobal('company-profile', house)
  for (const [name, billing] of Object.entries(buyers)) {
    const { owner, brand } = sides[name as keyof typeof buyers]
    if (!brand.billing?.businessNumber) await owner.update('brands', brand.id, { billing })
  }
}

/**
 * The settlement of the completed campaign on its way: invoiced, half of it received, a tax decided and one influencer
 * paid. That of the cancelled campaign waits as it was made.
 */
export async function loadSettlements(payload: Payload, admin: Actor, marketer: Actor): Promise<void> {
  for (const settlement of await marketer.rows('settlements', { kind: { equals: 'completion' } })) {
    await invoice(settlement, admin, marketer)
    await decide(settlement, payload, marketer)
    await pay(settlement, payload, admin)
  }
}

async function invoice({ id, status }: Settlement, admin: Actor, marketer: Actor) {
  const draft = await marketer.ensure('tax-invoices', { settlement: id }, () => ({}))
  if (draft.status === 'draft') {
    const today = seoulDate(new Date())
    await admin.update('tax-invoices', draft.id, { approvalNumber: approvalNumber(today, 'DEMO0000', '1') })
    await admin.move('tax-invoices', draft.id, 'issued')
  }
  if (status === 'pending') await marketer.move('settlements', id, 'invoiced')
}

async function decide({ id, lines }: Settlement, payload: Payload, marketer: Actor) {
  const line = lines?.find(({ taxTreatment, decidedAt }) => taxTreatment === 'needs-review' || decidedAt)
  if (!line || line.decidedAt) return
  const req = await createLocalReq({ user: await userOf(payload, marketer) }, payload)
  await decideTax(
    req,
    { id, line: line.id },
    { treatment: 'non-resident', incomeTaxRate: 20, basis: '데모: 국내 원천소득, 조세조약 제한세율 신청 없음' },
  )
}

async function pay({ id }: Settlement, payload: Payload, admin: Actor) {
  const req = await createLocalReq({ user: await userOf(payload, admin) }, payload)
  const { owed, lines } = await statement(req, id)
  const paidAt = inDays(0).toISOString()
  const rest = { paymentMethod: '계좌 이체', note: '데모', paidAt }
  await admin.ensure('payments', { settlement: id, direction: 'receipt' }, () => ({
    ...rest,
    paidAmount: Math.floor(owed / 2),
    transactionId: 'DEMO-IN-1',
  }))
  const line = lines.find(({ net }) => net)
  if (line)
    await admin.ensure('payments', { settlement: id, direction: 'payout' }, () => ({
      ...rest,
      influencer: line.influencer.id,
      paidAmount: line.net ?? 0,
      transactionId: 'DEMO-OUT-1',
    }))
}

const userOf = async (payload: Payload, { id }: Actor): Promise<User & { collection: 'users' }> => ({
  ...(await payload.findByID({ collection: 'users', id, depth: 0 })),
  collection: 'users',
})
