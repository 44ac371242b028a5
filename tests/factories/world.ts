import type { CollectionSlug } from 'payload'
import type { App, Client } from '../support/app'
import { brand, campaign, influencer, invitation, product } from './campaigns'
import { png } from './files'
import { page, pageSlugs, pages } from './pages'
import { approvalNumber, buyer, setCompany } from './settlement'

type Values = Record<string, unknown>
type Row = { id: string }

/** Everybody who may come to the API, by what they are to the rows of brand A. */
export const callers = ['admin', 'marketer', 'owner', 'member', 'stranger', 'guest', 'visitor', 'gone'] as const
export type Caller = (typeof callers)[number]

/** A brand with all that hangs on it. */
export type Side = { owner: Client; brand: Row; product: Row; campaign: Row; influencer: Row; submission: Row }

export type World = {
  app: App
  callers: Record<Caller, Client>
  /** Brand A is the owner's and the member's, brand B the stranger's. */
  a: Side
  b: Side
  /** A new row of a collection on a side; a personal one belongs to `user`, or to somebody nobody here knows. */
  make: (slug: CollectionSlug, side: Side, user?: Client) => Promise<string>
  /** The body of a create that this side's owner (or staff) may send; what hangs on a project names one of the maker's. */
  bodyFor: (slug: CollectionSlug, side: Side, maker?: Client) => Promise<Values>
}

/** Collections whose rows belong to a person rather than to a brand. */
export const personal = new Set<string>([
  'users',
  'profiles',
  'auth-events',
  'notifications',
  'media',
  'assets',
  'projects',
  'scenes',
  'stories',
  'project-documents',
  'project-collections',
  'generations',
  'prompts',
  'brand-policies',
  'usage-limits',
  'usage-ledger',
  'feedback',
  'subscriptions',
])

/** Collections whose rows are files. */
export const uploads = new Set<string>(['media', 'assets', 'resource-files'])

let made = 0

/** Two brands that must not see each other, the people around them, and makers of rows for every collection. */
export async function makeWorld(app: App): Promise<World> {
  const admin = await app.as('admin')
  const marketer = await app.as('marketer')
  const [owner, stranger] = [await app.as('guest', 'owner'), await app.as('guest', 'stranger')]
  const a = await makeSide(owner, marketer)
  const b = await makeSide(stranger, marketer)
  const member = await app.as('guest', 'member')
  await done(owner.patch(`/brands/${a.brand.id}`, { members: [member.user?.id] }))
  await setCompany(admin)
  const gone = await app.as('brand', 'gone')
  await done(admin.patch(`/users/${gone.user?.id}`, { isActive: false }))

  const bodyOf = async (slug: CollectionSlug, side: Side, person: string): Promise<Values> => {
    const ofProject = projectBodies[slug]
    const ofSettlement = settlementBodies[slug]
    if (ofSettlement) return ofSettlement(await settlementOf(app, side))
    return ofProject ? ofProject(await projectOf(app, person), person) : ((await bodies[slug]?.(side, marketer)) ?? {})
  }
  const bodyFor = (slug: CollectionSlug, side: Side, maker = side.owner) =>
    bodyOf(slug, side, maker.user?.id ?? (side.owner.user?.id as string))

  const somebody = (await app.as('guest', 'somebody')).user?.id as string
  const newUser = async () => {
    const data = { ...(await bodyFor('users', a)), role: 'guest' } as never
    return String((await app.payload.create({ collection: 'users', data, overrideAccess: true, depth: 0 })).id)
  }
  const found = async (collection: CollectionSlug, path: string, value: string) => {
    const where = { [path]: { equals: value } }
    const { docs } = await app.payload.find({
      collection,
      where,
      limit: 1,
      depth: 0,
      pagination: false,
      overrideAccess: true,
    })
    return String((docs[0] as Row).id)
  }

  const make = async (slug: CollectionSlug, side: Side, user?: Client): Promise<string> => {
    if (slug === 'users') return user?.user?.id ?? newUser()
    if (slug === 'brands') return (await brand(side.owner, { members: side === a ? [member.user?.id] : [] })).id
    if (slug === 'campaigns') return (await campaign(side.owner, side.brand.id, side.product.id)).id
    if (slug === 'profiles') return found(slug, 'user', user?.user?.id ?? (await newUser()))
    if (slug === 'auth-events') return found(slug, 'user', user?.user?.id ?? somebody)
    if (slug === 'audit-logs') return found(slug, 'entityId', side.campaign.id)
    const file = uploads.has(slug)
      ? { data: png, mimetype: 'image/png', name: `row-${++made}.png`, size: png.length }
      : undefined
    const person = user?.user?.id ?? somebody
    const data = { ...(await bodyOf(slug, side, person)), ...(personal.has(slug) ? { user: person } : {}) } as never
    const { id } = await app.payload.create({ collection: slug, data, file, overrideAccess: true, depth: 0 })
    return String(id)
  }

  return {
    app,
    callers: { admin, marketer, owner, member, stranger, guest: await app.as('guest'), visitor: app.visitor, gone },
    a,
    b,
    make,
    bodyFor,
  }
}

async function makeSide(owner: Client, staff: Client): Promise<Side> {
  const ownBrand = await brand(owner)
  const ownProduct = await product(owner, ownBrand.id)
  const ownCampaign = await campaign(owner, ownBrand.id, ownProduct.id)
  await done(owner.move('campaigns', ownCampaign.id, 'submitted'))
  await done(staff.move('campaigns', ownCampaign.id, 'recruiting'))
  const person = await influencer(staff, { realName: 'Kim Secret', phone: '010-1234-5678', internalNotes: 'late' })
  await invitation(staff, ownCampaign.id, person.id)
  const side = { owner, brand: ownBrand, product: ownProduct, campaign: ownCampaign, influencer: person }
  const submission = await done(staff.post('/content-submissions', { campaign: ownCampaign.id, influencer: person.id }))
  return { ...side, submission: submission.doc }
}

/** What a valid create of each collection holds; collections that nobody creates from outside are filled by the system. */
const bodies: Partial<Record<CollectionSlug, (side: Side, staff: Client) => Promise<Values> | Values>> = {
  users: () => ({ email: `created-${++made}@test.example`, password: 'demo-password-1', displayName: 'Row' }),
  brands: () => ({ name: `Brand row ${++made}` }),
  products: ({ brand }) => ({ name: `Product row ${++made}`, brand: brand.id }),
  personas: ({ brand }) => ({ name: `Persona ${++made}`, brand: brand.id }),
  campaigns: ({ brand, product }) => ({
    title: `Campaign row ${++made}`,
    brand: brand.id,
    product: product.id,
    budget: 1000,
    currency: 'KRW',
    proposalDeadline: '2027-01-01',
    campaignStartDate: '2027-01-10',
    campaignEndDate: '2027-01-20',
  }),
  influencers: () => ({ name: `Influencer row ${++made}`, platform: 'weibo' }),
  'campaign-influencers': async ({ campaign }, staff) => ({
    campaign: campaign.id,
    influencer: (await influencer(staff)).id,
  }),
  'content-plans': ({ campaign, influencer }) => ({
    campaign: campaign.id,
    influencer: influencer.id,
    planData: { idea: 'row' },
  }),
  'content-submissions': ({ campaign, influencer }) => ({ campaign: campaign.id, influencer: influencer.id }),
  'content-revisions': ({ campaign, submission }) => ({
    campaign: campaign.id,
    target: { relationTo: 'content-submissions', value: submission.id },
    revisionNumber: 1,
    feedback: 'brighter',
  }),
  'performance-metrics': ({ campaign, influencer }) => ({
    campaign: campaign.id,
    influencer: influencer.id,
    platform: 'weibo',
    metricDate: new Date(Date.UTC(2026, 0, ++made)).toISOString().slice(0, 10),
    views: 10,
  }),
  settlements: async ({ owner, brand, product }) => ({
    campaign: (await campaign(owner, brand.id, product.id)).id,
    brand: brand.id,
    amount: 0,
    currency: 'KRW',
  }),
  'comment-analyses': async (side, staff) => ({
    performanceMetric: (
      await done(staff.post('/performance-metrics', await bodies['performance-metrics']?.(side, staff)))
    ).doc.id,
    comments: [{ text: '정말 좋아요', language: 'ko' }],
  }),
  'exchange-rates': () => ({
    base: 'CNY',
    quote: 'KRW',
    rate: 190.5,
    rateDate: new Date(Date.UTC(2020, 0, ++made)).toISOString().slice(0, 10),
    rateSource: 'row',
  }),
  media: () => ({ alt: `Picture ${++made}` }),
  assets: () => ({ title: `Asset ${++made}` }),
  notifications: ({ owner }) => ({ title: `Notice ${++made}`, type: 'test', user: owner.user?.id }),
  projects: () => ({ title: `Project ${++made}` }),
  'project-collections': () => ({ name: `Folder ${++made}` }),
  prompts: () => ({ title: `Prompt ${++made}`, content: 'A quiet sea at dawn' }),
  'brand-policies': () => ({ brandName: `Policy ${++made}` }),
  feedback: () => ({ title: `Feedback ${++made}`, type: 'improvement' }),
  ...Object.fromEntries(pageSlugs.map((slug) => [slug, (_: Side, staff: Client) => pages[slug](staff)])),
  'resource-files': () => ({ title: `File ${++made}` }),
  redirects: () => ({ from: `/old-${++made}`, to: '/pricing' }),
  'resource-leads': async (_, staff) => ({
    email: `lead-${++made}@test.example`,
    resource: (await page(staff, 'resources')).id,
    download: `row-${made}`,
    language: 'ko',
    consentText: 'Yes',
    consentedAt: '2026-01-01T00:00:00.000Z',
  }),
  subscriptions: ({ owner }) => ({ user: owner.user?.id, status: 'active' }),
  'stripe-events': () => ({
    eventId: `evt_row_${++made}`,
    type: 'invoice.paid',
    outcome: 'ignored',
    occurredAt: '2026-01-01T00:00:00.000Z',
  }),
  mails: () => ({ recipient: 'row@test.example', mailSubject: 'Row', text: 'Row', language: 'ko', status: 'kept' }),
  profiles: ({ owner }) => ({ user: owner.user?.id }),
  'auth-events': () => ({ eventType: 'login' }),
  'audit-logs': () => ({ action: 'create' }),
}

/** The same for what hangs on a project of a person's own, and for what counts what a person uses. */
const projectBodies: Partial<Record<CollectionSlug, (project: string, person: string) => Values>> = {
  scenes: (project) => ({
    project,
    title: `Scene ${++made}`,
    imagePrompt: 'A quiet sea',
    audioDescription: 'The sea.',
  }),
  stories: (project) => ({ project, title: `Story ${++made}` }),
  'project-documents': (project) => ({ project, title: `Document ${++made}` }),
  generations: (project) => ({ project, kind: 'image', model: 'local', prompt: 'A quiet sea' }),
  'usage-limits': (project, user) => ({ user, project, type: 'local', unit: 'calls', period: 'day', limit: 10 }),
  'usage-ledger': (project, user) => ({
    user,
    project,
    entry: 'hold',
    kind: 'image',
    model: 'local',
    amount: 0,
    calls: 1,
  }),
}

/** And for the papers and payments of a settlement. */
const settlementBodies: Partial<Record<CollectionSlug, (settlement: string) => Values>> = {
  'tax-invoices': (settlement) => ({
    settlement,
    ...buyer,
    approvalNumber: approvalNumber(),
    lines: [{ supplyDate: '2026-12-21', item: 'Row', supplyAmount: 1000 }],
  }),
  payments: (settlement) => ({ settlement, paidAmount: 10, paidAt: '2026-12-30T01:00:00.000Z', paymentMethod: 'cash' }),
}

async function settlementOf({ payload }: App, { owner, brand: ofBrand, product: ofProduct }: Side): Promise<string> {
  const { id } = await campaign(owner, ofBrand.id, ofProduct.id)
  const data = { campaign: id, brand: ofBrand.id, amount: 1000, currency: 'KRW' } as never
  return String((await payload.create({ collection: 'settlements', data, overrideAccess: true, depth: 0 })).id)
}

async function projectOf({ payload }: App, user: string): Promise<string> {
  const data = { title: `Project ${++made}`, user } as never
  return String((await payload.create({ collection: 'projects', data, overrideAccess: true, depth: 0 })).id)
}

async function done(answer: ReturnType<Client['get']>) {
  const { status, body } = await answer
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}
