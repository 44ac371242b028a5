import { seoulDate } from '../../src/lib/days'
import type { Campaign, CampaignInfluencer, ContentPlan, ContentSubmission, Influencer } from '../../src/payload-types'
import type { Actor } from './actor'
import { inDays } from './dice'
import { recordDays } from './metrics'
import { recordRemarks } from './performance'
import type { ko } from './phrases'
import { picture } from './pictures'

/** One campaign's way: who takes it, with whom, and how far. */
export type Journey = {
  id: string
  slug: string
  target: Campaign['status']
  /** Days from now to its start. */
  start: number
  budget: number
  words: typeof ko
  owner: Actor
  marketer: Actor
  /** The influencers asked: the last one never joins. */
  cast: Influencer[]
}

type Stage = Exclude<Campaign['status'], 'completed' | 'cancelled'>
type Step = {
  /** What is done in this stage; `leaving` when the campaign goes on from here. Done again, it does nothing twice. */
  work?: (journey: Journey, leaving: boolean) => Promise<void>
  next: (journey: Journey) => Promise<Move> | Move
}
type Move = { to: Campaign['status']; by: 'owner' | 'marketer'; reason?: string }

const owner = (to: Move['to'], reason?: string): Move => ({ to, by: 'owner', reason })
const marketer = (to: Move['to'], reason?: string): Move => ({ to, by: 'marketer', reason })
const cancelledFrom: Stage = 'producing'

const steps: Record<Stage, Step> = {
  creating: { next: () => owner('submitted') },
  submitted: { next: () => marketer('recruiting') },
  recruiting: { work: recruit, next: () => marketer('proposing') },
  proposing: { work: propose, next: ({ words }) => owner('revising', words.proposalFeedback) },
  revising: { next: () => owner('confirmed') },
  confirmed: { work: contract, next: () => marketer('planning') },
  planning: { work: plan, next: () => marketer('producing') },
  producing: { work: produce, next: () => marketer('content-review') },
  'content-review': {
    work: review,
    next: async (journey) => ((await openRevisions(journey)) > 0 ? owner('producing') : marketer('live')),
  },
  live: { work: publish, next: () => marketer('monitoring') },
  monitoring: { work: measure, next: () => marketer('completed') },
}

/** Takes the campaign from where it stands to its target; `patience` bounds the moves. */
export async function travel(journey: Journey, patience: number): Promise<void> {
  const [campaign] = await journey.marketer.rows('campaigns', { id: { equals: journey.id } })
  const status = campaign?.status
  if (!status || patience === 0) throw new Error(`The demo campaign ${journey.slug} does not get to ${journey.target}.`)
  if (status === 'completed') return settle(journey)
  if (status === 'cancelled') return
  const leaving = status !== journey.target
  const { work, next } = steps[status]
  await work?.(journey, leaving)
  if (!leaving) return
  const isEnd = journey.target === 'cancelled' && status === cancelledFrom
  const { to, by, reason } = isEnd ? owner('cancelled', journey.words.cancelled) : await next(journey)
  await journey[isEnd ? 'marketer' : by].move('campaigns', journey.id, to, reason)
  return travel(journey, patience - 1)
}

const ofCampaign = ({ id }: Journey) => ({ campaign: { equals: id } })
const members = (journey: Journey) => journey.marketer.rows('campaign-influencers', ofCampaign(journey))
const onBoard = async (journey: Journey) =>
  (await members(journey)).filter(({ status }) => ['contracted', 'delivered', 'completed'].includes(status))
const openRevisions = async (journey: Journey) =>
  (await revisions(journey)).filter(({ status, target }) => status === 'open' && target.relationTo !== 'content-plans')
    .length
const revisions = (journey: Journey) => journey.marketer.rows('content-revisions', ofCampaign(journey))
const influencerOf = ({ influencer }: CampaignInfluencer | ContentPlan | ContentSubmission) => influencer as string

/** The brand invites, staff notes who accepts; one declines. */
async function recruit(journey: Journey, leaving: boolean) {
  for (const { id } of journey.cast)
    await journey.owner.ensure('campaign-influencers', { campaign: journey.id, influencer: id }, () => ({}))
  const people = await members(journey)
  for (const [place, { id, status }] of people.entries()) {
    if (status !== 'invited') continue
    if (place === people.length - 1) await journey.marketer.move('campaign-influencers', id, 'declined')
    else if (leaving || place < 2) await journey.marketer.move('campaign-influencers', id, 'accepted')
  }
}

/** Staff writes down the terms: together they use about four fifths of the budget. */
async function propose(journey: Journey) {
  const accepted = (await members(journey)).filter(({ status }) => status === 'accepted')
  const isWon = journey.budget > 1_000_000
  for (const [place, { id, adFee, influencer }] of accepted.entries()) {
    if (adFee) continue
    const share = (journey.budget * (1 + place)) / accepted.length / (accepted.length + 1)
    const fee = isWon ? Math.round((share * 1.6) / 10_000) * 10_000 : Math.round(share * 160) / 100
    await journey.marketer.update('campaign-influencers', id, {
      proposedFee: isWon ? fee + 50_000 : fee + 300,
      adFee: fee,
      deliverables: journey.words.deliverables,
      additionalTerms: journey.words.terms,
      contractUrl: `https://example.com/contracts/${journey.slug}/${influencer}`,
      productionStartDate: seoulDate(inDays(journey.start - 7)),
      productionDeadline: seoulDate(inDays(journey.start)),
    })
  }
}

async function contract(journey: Journey) {
  for (const { id, status } of await members(journey))
    if (status === 'accepted') await journey.marketer.move('campaign-influencers', id, 'contracted')
}

/** Plans are handed in; the brand sends the second one back once, and approves the others. */
async function plan(journey: Journey, leaving: boolean) {
  const { owner, marketer, words } = journey
  for (const [place, member] of (await onBoard(journey)).entries()) {
    const key = { campaign: journey.id, influencer: influencerOf(member) }
    let { id, status, currentRevisionNumber } = await marketer.ensure('content-plans', key, () => ({
      contentType: 'video' as const,
      planData: { concept: words.concept, scenes: words.scenes, seconds: 30 + place * 15 },
    }))
    const move = async (by: Actor, to: ContentPlan['status'], reason?: string) => {
      ;({ status, currentRevisionNumber } = await by.move('content-plans', id, to, reason))
    }
    if (status === 'draft') await move(marketer, 'submitted')
    if (place === 1 && status === 'submitted' && !currentRevisionNumber)
      await move(owner, 'revision-requested', words.planFeedback)
    if (leaving && status === 'revision-requested') await move(marketer, 'submitted')
    if (status === 'submitted' && (leaving || place === 0)) await move(owner, 'approved')
  }
}

/** Everybody on board hands in a picture, or hands in again. */
async function produce(journey: Journey, leaving: boolean) {
  const { marketer, words, slug } = journey
  for (const [place, member] of (await onBoard(journey)).entries()) {
    const name = `${slug}-${place + 1}`
    const asset = await marketer.ensure(
      'assets',
      { campaign: journey.id, title: `${words.asset} ${name}` },
      () => ({ altText: words.concept, aiGenerated: place === 2 }),
      () => picture(name),
    )
    const key = { campaign: journey.id, influencer: influencerOf(member) }
    const { id, status } = await marketer.ensure('content-submissions', key, () => ({
      contentType: 'image' as const,
      files: [{ file: asset.id }],
      disclosureLabel: words.disclosure,
      aiLabel: place === 2,
    }))
    if (leaving && (status === 'draft' || status === 'revision-requested'))
      await marketer.move('content-submissions', id, 'submitted')
  }
}

/** The brand asks for one change, which takes the campaign back to producing; then it approves. */
async function review(journey: Journey, leaving: boolean) {
  const { owner, words } = journey
  const submissions = await journey.marketer.rows('content-submissions', ofCampaign(journey))
  const isSecondRound = submissions.some(({ currentRevisionNumber }) => currentRevisionNumber)
  for (const [place, { id, status }] of submissions.entries()) {
    if (status !== 'submitted') continue
    if (place === 0 && !isSecondRound)
      await owner.move('content-submissions', id, 'revision-requested', words.contentFeedback)
    else if (place === 1 || (leaving && isSecondRound)) await owner.move('content-submissions', id, 'approved')
  }
}

async function publish(journey: Journey, leaving: boolean) {
  const { marketer, slug } = journey
  for (const [place, { id, status }] of (await marketer.rows('content-submissions', ofCampaign(journey))).entries()) {
    if (status !== 'approved' || !(leaving || place === 0)) continue
    await marketer.update('content-submissions', id, {
      publishedUrl: `https://example.com/posts/${slug}-${place + 1}`,
      publishedAt: inDays(journey.start + place).toISOString(),
    })
    await marketer.move('content-submissions', id, 'published')
  }
  if (!leaving) await count(journey)
}

/** Numbers and comments of everybody on board, by day. */
async function count(journey: Journey) {
  const { cast, marketer, start } = journey
  const [campaign] = await marketer.rows('campaigns', { id: { equals: journey.id } })
  const aboard = (await onBoard(journey)).map(influencerOf)
  if (!campaign) return
  await recordDays(
    marketer,
    campaign,
    cast.filter(({ id }) => aboard.includes(id)),
    start,
  )
  await recordRemarks(marketer, campaign)
}

/** Numbers for everything published, and the influencers have delivered. */
async function measure(journey: Journey) {
  await count(journey)
  const { marketer } = journey
  for (const { id, status } of await members(journey))
    if (status === 'contracted') await marketer.move('campaign-influencers', id, 'delivered')
}

/** The influencers are done. */
async function settle(journey: Journey) {
  const { marketer } = journey
  for (const { id, status } of await members(journey))
    if (status === 'delivered') await marketer.move('campaign-influencers', id, 'completed')
}
