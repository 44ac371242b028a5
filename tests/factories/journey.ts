import type { App, Client } from '../support/app'
import { brand, campaign, influencer, invitation, product } from './campaigns'

type Values = Record<string, unknown>
type Stage =
  | 'creating'
  | 'submitted'
  | 'recruiting'
  | 'proposing'
  | 'revising'
  | 'confirmed'
  | 'planning'
  | 'producing'
  | 'content-review'
  | 'live'
  | 'monitoring'
  | 'completed'
  | 'cancelled'

export type Journey = {
  admin: Client
  staff: Client
  owner: Client
  campaign: { id: string }
  brand: { id: string }
  influencer: { id: string }
  member: { id: string }
  plan: { id: string }
  submission: { id: string }
}

/** The people and things of one campaign, before it has moved. */
export async function startJourney(app: App): Promise<Journey> {
  const [admin, staff, owner] = [await app.as('admin'), await app.as('marketer'), await app.as('brand')]
  const ownBrand = await brand(owner)
  const ownProduct = await product(owner, ownBrand.id)
  const made = await campaign(owner, ownBrand.id, ownProduct.id)
  await must(staff.patch(`/campaigns/${made.id}`, { manager: staff.user?.id }))
  return {
    admin,
    staff,
    owner,
    campaign: made,
    brand: ownBrand,
    influencer: await influencer(staff),
    member: none,
    plan: none,
    submission: none,
  }
}

const none = { id: '' }

/** What each move needs, and who makes it. Applied in order, they lead through all twelve stages. */
const steps: [to: Stage, by: 'owner' | 'staff', prepare?: (journey: Journey) => Promise<void>][] = [
  ['submitted', 'owner'],
  ['recruiting', 'staff'],
  [
    'proposing',
    'staff',
    async (journey) => {
      journey.member = await invitation(journey.owner, journey.campaign.id, journey.influencer.id)
      await must(journey.staff.move('campaign-influencers', journey.member.id, 'accepted'))
    },
  ],
  ['revising', 'owner'],
  [
    'confirmed',
    'owner',
    async ({ staff, member }) => {
      await must(staff.patch(`/campaign-influencers/${member.id}`, { adFee: 333_333, deliverables: ['1 video'] }))
    },
  ],
  [
    'planning',
    'staff',
    async ({ staff, member }) => void (await must(staff.move('campaign-influencers', member.id, 'contracted'))),
  ],
  [
    'producing',
    'staff',
    async (journey) => {
      const { staff, owner, campaign, influencer } = journey
      journey.plan = await made(staff, '/content-plans', {
        campaign: campaign.id,
        influencer: influencer.id,
        contentType: 'video',
        planData: { idea: 'unboxing' },
      })
      await must(staff.move('content-plans', journey.plan.id, 'submitted'))
      await must(owner.move('content-plans', journey.plan.id, 'approved'))
    },
  ],
  [
    'content-review',
    'staff',
    async (journey) => {
      const { staff, campaign, influencer } = journey
      journey.submission = await made(staff, '/content-submissions', {
        campaign: campaign.id,
        influencer: influencer.id,
        contentType: 'video',
      })
      await must(staff.move('content-submissions', journey.submission.id, 'submitted'))
    },
  ],
  [
    'live',
    'staff',
    async ({ staff, owner, submission }) => {
      await must(staff.patch(`/content-submissions/${submission.id}`, { disclosureLabel: '#광고' }))
      await must(owner.move('content-submissions', submission.id, 'approved'))
    },
  ],
  [
    'monitoring',
    'staff',
    async ({ staff, submission }) => {
      await must(
        staff.patch(`/content-submissions/${submission.id}`, {
          publishedUrl: 'https://example.com/v/1',
          publishedAt: '2026-12-20T03:00:00.000Z',
        }),
      )
      await must(staff.move('content-submissions', submission.id, 'published'))
    },
  ],
  [
    'completed',
    'staff',
    async ({ staff, campaign, influencer, submission }) => {
      await made(staff, '/performance-metrics', {
        campaign: campaign.id,
        influencer: influencer.id,
        contentSubmission: submission.id,
        platform: 'douyin',
        metricDate: '2026-12-21',
        views: 1000,
        likes: 50,
      })
    },
  ],
]

/** The moves in order, each with what it needs done before. */
export const journeySteps = steps

/** Takes a campaign forward until it stands in `stage`. */
export async function advance(journey: Journey, stage: Stage): Promise<Journey> {
  for (const [to, by, prepare] of steps) {
    if ((await must(journey.admin.get(`/campaigns/${journey.campaign.id}`))).status === stage) return journey
    await prepare?.(journey)
    await must(journey[by].move('campaigns', journey.campaign.id, to))
  }
  return journey
}

/** A journey that stands in `stage`. */
export const journeyAt = async (app: App, stage: Stage): Promise<Journey> => {
  const journey = await startJourney(app)
  return stage === 'creating' ? journey : advance(journey, stage)
}

async function must(answer: ReturnType<Client['get']>): Promise<Values> {
  const { status, body } = await answer
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

const made = async (client: Client, path: string, data: Values) =>
  ((await must(client.post(path, data))).doc ?? none) as { id: string }
