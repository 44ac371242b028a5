import type { PayloadRequest, Where } from 'payload'
import { reasons } from '@/i18n/words/reasons'
import { idOf } from '@/lib/ids'
import { type Currency, exceeds, sumOf } from '@/lib/money'
import type { Campaign, CampaignInfluencer, ContentSubmission } from '@/payload-types'
import type { Guard } from '@/state/machine'
import { contractedStatuses } from './stages'

type CampaignGuard = Guard<Campaign>

const children = async <Slug extends 'campaign-influencers' | 'content-plans' | 'content-submissions'>(
  collection: Slug,
  req: PayloadRequest,
  doc: Campaign,
  extra: Where = {},
) => {
  const where: Where = { and: [{ campaign: { equals: doc.id } }, extra] }
  const found = await req.payload.find({
    collection,
    where,
    depth: 0,
    pagination: false,
    limit: 0,
    overrideAccess: true,
    req,
  })
  return found.docs
}

const members = (req: PayloadRequest, doc: Campaign, statuses: readonly string[]) =>
  children('campaign-influencers', req, doc, { status: { in: [...statuses] } })

const contracted = (req: PayloadRequest, doc: Campaign) => members(req, doc, contractedStatuses)

/** Submissions that count: not drafts, not in the trash, of influencers who are still on board. */
const submissions = async (req: PayloadRequest, doc: Campaign): Promise<ContentSubmission[]> => {
  const onBoard = new Set((await contracted(req, doc)).map(({ influencer }) => idOf(influencer)))
  const all = await children('content-submissions', req, doc, { status: { not_equals: 'draft' } })
  return all.filter(({ influencer }) => onBoard.has(idOf(influencer)))
}

/** Names for a sentence: a handful, then how many more. */
async function names(req: PayloadRequest, ids: string[]): Promise<string> {
  const { docs } = await req.payload.find({
    collection: 'influencers',
    where: { id: { in: ids.slice(0, 5) } },
    select: { name: true },
    depth: 0,
    pagination: false,
    trash: true,
    overrideAccess: true,
    req,
  })
  const rest = ids.length - docs.length
  return docs.map(({ name }) => name).join(', ') + (rest > 0 ? ` +${rest}` : '')
}

const whose = (rows: { influencer: CampaignInfluencer['influencer'] }[]) => [
  ...new Set(rows.map(({ influencer }) => idOf(influencer))),
]

export const productOfBrand: CampaignGuard = async ({ doc, req }) => {
  const product = await req.payload.findByID({
    collection: 'products',
    id: idOf(doc.product),
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  return product && idOf(product.brand) === idOf(doc.brand) ? [] : [{ text: reasons.productOfBrand }]
}

export const budgetPositive: CampaignGuard = ({ doc }) => (doc.budget > 0 ? [] : [{ text: reasons.budgetPositive }])

export const datesInOrder: CampaignGuard = ({ doc }) => [
  ...(doc.campaignStartDate <= doc.campaignEndDate ? [] : [{ text: reasons.startBeforeEnd }]),
  ...(doc.proposalDeadline <= doc.campaignStartDate ? [] : [{ text: reasons.deadlineBeforeStart }]),
]

export const someoneAccepted: CampaignGuard = async ({ doc, req }) =>
  (await members(req, doc, ['accepted', ...contractedStatuses])).length > 0 ? [] : [{ text: reasons.someoneAccepted }]

const remaining = (req: PayloadRequest, doc: Campaign) =>
  members(req, doc, ['invited', 'accepted', ...contractedStatuses])

export const feesComplete: CampaignGuard = async ({ doc, req }) => {
  const people = await remaining(req, doc)
  if (people.length === 0) return [{ text: reasons.nobodyLeft }]
  const lacking = people.filter(({ adFee, deliverables }) => typeof adFee !== 'number' || !deliverables?.length)
  return lacking.length === 0
    ? []
    : [{ text: reasons.feesComplete, values: { names: await names(req, whose(lacking)) } }]
}

export const feesWithinBudget: CampaignGuard = async ({ doc, req }) => {
  const currency = doc.currency as Currency
  const fees = (await remaining(req, doc)).map(({ adFee }) => adFee ?? 0)
  const sum = sumOf(fees, currency)
  return exceeds(sum, doc.budget, currency)
    ? [{ text: reasons.feesWithinBudget, values: { sum, budget: doc.budget, currency } }]
    : []
}

export const someoneContracted: CampaignGuard = async ({ doc, req }) =>
  (await contracted(req, doc)).length > 0 ? [] : [{ text: reasons.someoneContracted }]

export const nobodyUndecided: CampaignGuard = async ({ doc, req }) => {
  const open = await members(req, doc, ['invited', 'accepted'])
  return open.length === 0 ? [] : [{ text: reasons.nobodyUndecided, values: { names: await names(req, whose(open)) } }]
}

export const everyContractedHasApprovedPlan: CampaignGuard = async ({ doc, req }) => {
  const planned = new Set(whose(await children('content-plans', req, doc, { status: { equals: 'approved' } })))
  const lacking = whose(await contracted(req, doc)).filter((id) => !planned.has(id))
  return lacking.length === 0 ? [] : [{ text: reasons.planApproved, values: { names: await names(req, lacking) } }]
}

export const everyContractedHasSubmission: CampaignGuard = async ({ doc, req }) => {
  const handedIn = new Set(whose(await submissions(req, doc)))
  const lacking = whose(await contracted(req, doc)).filter((id) => !handedIn.has(id))
  return lacking.length === 0
    ? []
    : [{ text: reasons.submissionHandedIn, values: { names: await names(req, lacking) } }]
}

export const everySubmissionApproved: CampaignGuard = async ({ doc, req }) => {
  const open = (await submissions(req, doc)).filter(({ status }) => status !== 'approved' && status !== 'published')
  return open.length === 0
    ? []
    : [{ text: reasons.submissionApproved, values: { names: await names(req, whose(open)) } }]
}

export const disclosureSet: CampaignGuard = async ({ doc, req }) => {
  const all = await submissions(req, doc)
  const unlabelled = all.filter(({ disclosureLabel }) => !disclosureLabel?.trim())
  const files = all.flatMap((submission) =>
    (submission.files ?? []).map(({ file }) => ({ submission, file: idOf(file) })),
  )
  const made = new Set(
    await aiMade(
      req,
      files.map(({ file }) => file),
    ),
  )
  const unmarked = files
    .filter(({ submission, file }) => made.has(file) && !submission.aiLabel)
    .map(({ submission }) => submission)
  return [
    ...(unlabelled.length
      ? [{ text: reasons.disclosureLabel, values: { names: await names(req, whose(unlabelled)) } }]
      : []),
    ...(unmarked.length ? [{ text: reasons.aiLabel, values: { names: await names(req, whose(unmarked)) } }] : []),
  ]
}

async function aiMade(req: PayloadRequest, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const where: Where = { and: [{ id: { in: ids } }, { aiGenerated: { equals: true } }] }
  const { docs } = await req.payload.find({
    collection: 'assets',
    where,
    select: {},
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.map(({ id }) => id)
}

export const revisionOpen: CampaignGuard = async ({ doc, req }) => {
  const ids = (await submissions(req, doc)).map(({ id }) => id)
  const where: Where = {
    and: [{ 'target.value': { in: ids } }, { status: { equals: 'open' } }, { feedback: { exists: true } }],
  }
  const open =
    ids.length > 0
      ? (await req.payload.count({ collection: 'content-revisions', where, overrideAccess: true, req })).totalDocs
      : 0
  return open > 0 ? [] : [{ text: reasons.revisionOpen }]
}

export const everySubmissionPublished: CampaignGuard = async ({ doc, req }) => {
  const all = await submissions(req, doc)
  if (all.length === 0) return [{ text: reasons.nothingPublished }]
  const open = all.filter(({ publishedUrl, publishedAt }) => !publishedUrl || !publishedAt)
  return open.length === 0
    ? []
    : [{ text: reasons.submissionPublished, values: { names: await names(req, whose(open)) } }]
}

export const everySubmissionHasMetrics: CampaignGuard = async ({ doc, req }) => {
  const lacking: ContentSubmission[] = []
  for (const submission of await submissions(req, doc)) {
    const where: Where = {
      and: [
        { campaign: { equals: doc.id } },
        { influencer: { equals: idOf(submission.influencer) } },
        { or: [{ contentSubmission: { equals: submission.id } }, { contentSubmission: { exists: false } }] },
      ],
    }
    const { totalDocs } = await req.payload.count({
      collection: 'performance-metrics',
      where,
      overrideAccess: true,
      req,
    })
    if (totalDocs === 0) lacking.push(submission)
  }
  return lacking.length === 0
    ? []
    : [{ text: reasons.metricsExist, values: { names: await names(req, whose(lacking)) } }]
}
