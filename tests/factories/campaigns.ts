import type { Client } from '../support/app'

type Values = Record<string, unknown>

const created = async (client: Client, path: string, data: Values) => {
  const { status, body } = await client.post(path, data)
  if (status !== 201) throw new Error(`POST ${path}: ${status} ${JSON.stringify(body)}`)
  return body.doc
}

let made = 0

/** A brand of the client's own. */
export const brand = (client: Client, data: Values = {}) =>
  created(client, '/brands', { name: `Brand ${++made}`, ...data })

export const product = (client: Client, brandId: string, data: Values = {}) =>
  created(client, '/products', { name: `Product ${++made}`, brand: brandId, price: 30000, ...data })

export const influencer = (staff: Client, data: Values = {}) =>
  created(staff, '/influencers', { name: `Influencer ${++made}`, platform: 'douyin', followers: 1000, ...data })

export const campaign = (client: Client, brandId: string, productId: string, data: Values = {}) =>
  created(client, '/campaigns', {
    title: `Campaign ${++made}`,
    brand: brandId,
    product: productId,
    budget: 5_000_000,
    currency: 'KRW',
    proposalDeadline: '2026-12-01',
    campaignStartDate: '2026-12-10',
    campaignEndDate: '2026-12-31',
    ...data,
  })

export const invitation = (client: Client, campaignId: string, influencerId: string, data: Values = {}) =>
  created(client, '/campaign-influencers', { campaign: campaignId, influencer: influencerId, ...data })
