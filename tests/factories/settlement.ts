import type { Answer, App, Client } from '../support/app'
import { type Journey, journeyAt } from './journey'

type Values = Record<string, unknown>

/** What every tax invoice of the tests says of the two sides. The numbers are made up; their check digits are true. */
export const supplier = {
  businessNumber: '1208147521',
  companyName: 'Test Agency',
  ceoName: 'Supplier Person',
  address: 'Seoul',
  businessType: 'Service',
  businessItem: 'Advertising',
}
export const buyer = { businessNumber: '2208162517', companyName: 'Test Brand', ceoName: 'Buyer Person' }

let serial = 0
/** A new approval number, letters in it, as the tax service gives them. */
export const approvalNumber = () => `20261121${'41000203'}${`a${(++serial).toString(16).padStart(7, '0')}`}`

/** The house can send invoices. */
export const setCompany = (admin: Client) => ok(admin.post('/globals/company-profile', supplier))

/** A completed campaign with one influencer at ₩333,333, and its settlement. */
export async function settled(
  app: App,
  influencer: Values = { taxStatus: 'resident' },
): Promise<Journey & { settlement: Answer['body'] }> {
  const journey = await journeyAt(app, 'monitoring')
  await ok(journey.staff.patch(`/influencers/${journey.influencer.id}`, influencer))
  await ok(journey.staff.patch(`/brands/${journey.brand.id}`, { billing: buyer }))
  await ok(
    journey.staff.post('/performance-metrics', {
      campaign: journey.campaign.id,
      influencer: journey.influencer.id,
      platform: 'douyin',
      metricDate: '2026-12-21',
      views: 1000,
      likes: 50,
    }),
  )
  await ok(journey.staff.move('campaigns', journey.campaign.id, 'completed'))
  const { docs } = await ok(journey.admin.get(`/settlements?where[campaign][equals]=${journey.campaign.id}`))
  return { ...journey, settlement: docs[0] }
}

/** An issued invoice of a settlement, as the API answers it. */
export async function issued(admin: Client, settlement: string, data: Values = {}): Promise<Answer['body']> {
  const { doc } = await ok(admin.post('/tax-invoices', { settlement, approvalNumber: approvalNumber(), ...data }))
  return ok(admin.move('tax-invoices', doc.id, 'issued'))
}

/** A payment's body. */
export const paying = (settlement: string, paidAmount: number, data: Values = {}) => ({
  settlement,
  paidAmount,
  paymentMethod: 'bank transfer',
  transactionId: 'T-1',
  paidAt: '2026-12-30T01:00:00.000Z',
  ...data,
})

/** The body of an answer that went well. */
export async function ok(answer: Promise<Answer>): Promise<Answer['body']> {
  const { status, body } = await answer
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}
