import { type CollectionSlug, formatLabels } from 'payload'
import { expect } from 'vitest'
import { type Caller, callers, personal, type World } from '../factories/world'
import type { Answer, Client } from './app'

/**
 * `any`: on every row. `own`: on the caller's own rows (of an own brand, or made for the person) and on no other.
 * `some`: on rows that say so themselves (public ones), which are not among those tried here.
 */
export type Who = { any?: Caller[]; own?: Caller[]; some?: Caller[] }
export type Expectation = { create: Caller[]; read: Who; update: Who; delete: Who; move?: { to: string; by: Who } }

const nobody: Who = {}
const staff: Caller[] = ['admin', 'marketer']
const people: Caller[] = ['owner', 'member', 'stranger']
const loggedIn: Caller[] = [...staff, ...people, 'guest']
const staffAndOwnBrand: Who = { any: staff, own: people }
const staffAndSelf: Who = { any: staff, own: loggedIn }
const self: Who = { own: loggedIn }
const adminAndSelf: Who = { any: ['admin'], own: loggedIn }
const page = { create: staff, read: { any: [...callers] }, update: { any: staff }, delete: { any: staff } }
const ofStaff = { create: staff, read: { any: staff }, update: { any: staff }, delete: { any: staff } }
const personalRows = { create: loggedIn, read: staffAndSelf, update: staffAndSelf, delete: staffAndSelf }

/** Who may do what: the table of docs/domain.md, one line for each collection. */
export const table: Record<Exclude<CollectionSlug, `payload-${string}`>, Expectation> = {
  users: {
    create: [...callers],
    read: { any: staff, own: loggedIn },
    update: adminAndSelf,
    delete: { any: ['admin'] },
  },
  profiles: { create: [], read: adminAndSelf, update: adminAndSelf, delete: { any: ['admin'] } },
  'auth-events': { create: [], read: { any: ['admin'] }, update: nobody, delete: nobody },
  brands: {
    create: loggedIn,
    read: staffAndOwnBrand,
    update: staffAndOwnBrand,
    delete: { any: staff, own: ['owner', 'stranger'] },
  },
  products: {
    create: [...staff, ...people],
    read: staffAndOwnBrand,
    update: staffAndOwnBrand,
    delete: staffAndOwnBrand,
  },
  personas: {
    create: [...staff, ...people],
    read: staffAndOwnBrand,
    update: staffAndOwnBrand,
    delete: staffAndOwnBrand,
  },
  media: {
    create: [...staff, ...people],
    read: { any: [...callers] },
    update: { any: staff, own: people },
    delete: { any: staff, own: people },
  },
  influencers: { create: staff, read: { any: [...staff, ...people] }, update: { any: staff }, delete: { any: staff } },
  campaigns: {
    create: [...staff, ...people],
    read: staffAndOwnBrand,
    update: staffAndOwnBrand,
    delete: { any: ['admin'] },
    move: { to: 'submitted', by: staffAndOwnBrand },
  },
  'campaign-influencers': {
    create: [...staff, ...people],
    read: staffAndOwnBrand,
    update: { any: staff },
    delete: { any: staff },
    move: { to: 'accepted', by: { any: staff } },
  },
  'content-plans': {
    create: staff,
    read: staffAndOwnBrand,
    update: staffAndOwnBrand,
    delete: { any: staff },
    move: { to: 'submitted', by: { any: staff } },
  },
  'content-submissions': {
    create: staff,
    read: staffAndOwnBrand,
    update: staffAndOwnBrand,
    delete: { any: staff },
    move: { to: 'submitted', by: { any: staff } },
  },
  'content-revisions': { create: staff, read: staffAndOwnBrand, update: { any: staff }, delete: { any: staff } },
  'performance-metrics': { create: staff, read: staffAndOwnBrand, update: { any: staff }, delete: { any: staff } },
  settlements: {
    create: [],
    read: staffAndOwnBrand,
    update: { any: staff },
    delete: nobody,
    move: { to: 'invoiced', by: { any: staff } },
  },
  'comment-analyses': { create: staff, read: staffAndOwnBrand, update: { any: staff }, delete: { any: staff } },
  'tax-invoices': {
    create: staff,
    read: staffAndOwnBrand,
    update: { any: staff },
    delete: { any: staff },
    move: { to: 'issued', by: { any: ['admin'] } },
  },
  payments: {
    create: ['admin'],
    read: staffAndOwnBrand,
    update: { any: ['admin'] },
    delete: nobody,
    move: { to: 'voided', by: { any: ['admin'] } },
  },
  'exchange-rates': { create: staff, read: { any: staff }, update: nobody, delete: { any: ['admin'] } },
  projects: {
    ...personalRows,
    move: { to: 'planning', by: staffAndSelf },
  },
  scenes: {
    ...personalRows,
    move: { to: 'prompt', by: staffAndSelf },
  },
  stories: personalRows,
  'project-documents': personalRows,
  'project-collections': personalRows,
  assets: personalRows,
  feedback: personalRows,
  prompts: { ...personalRows, create: [...staff, ...people], read: { ...staffAndSelf, some: [...callers] } },
  'brand-policies': { ...personalRows, create: [...staff, ...people] },
  generations: {
    create: [],
    read: staffAndSelf,
    update: nobody,
    delete: nobody,
    move: { to: 'cancelled', by: nobody },
  },
  'usage-limits': { create: ['admin'], read: staffAndSelf, update: { any: ['admin'] }, delete: { any: ['admin'] } },
  'usage-ledger': { create: [], read: staffAndSelf, update: nobody, delete: nobody },
  resources: page,
  usecases: page,
  'usecase-categories': page,
  'shorts-prompts': page,
  'legal-pages': page,
  'billing-products': page,
  'resource-files': ofStaff,
  redirects: ofStaff,
  'resource-leads': { create: [], read: { any: staff }, update: nobody, delete: { any: ['admin'] } },
  subscriptions: { create: [], read: staffAndSelf, update: nobody, delete: nobody },
  'stripe-events': { create: [], read: { any: ['admin'] }, update: nobody, delete: nobody },
  mails: { create: [], read: { any: ['admin'] }, update: nobody, delete: { any: ['admin'] } },
  notifications: { create: [], read: self, update: self, delete: self },
  'audit-logs': { create: [], read: { any: ['admin'] }, update: nobody, delete: nobody },
}

/** A harmless change, its value the one the row has already where possible. */
export const changes: Partial<Record<CollectionSlug, object>> = {
  users: { lastName: 'Demo' },
  profiles: { company: 'Demo' },
  brands: { category: 'demo' },
  products: { category: 'demo' },
  personas: { occupation: 'demo' },
  media: { alt: 'demo' },
  assets: { title: 'demo' },
  influencers: { region: 'demo' },
  campaigns: { description: 'demo' },
  'campaign-influencers': { additionalTerms: 'demo' },
  'content-plans': { contentType: 'video' },
  'content-submissions': { contentType: 'video' },
  'content-revisions': { feedback: 'demo' },
  'performance-metrics': { views: 11 },
  settlements: { dueDate: '2027-01-01' },
  'comment-analyses': { comments: [{ text: '좋아요' }] },
  'tax-invoices': { remarks: 'demo' },
  payments: { note: 'demo' },
  'exchange-rates': { rate: 1 },
  projects: { description: 'demo' },
  scenes: { description: 'demo' },
  stories: { targetAudience: 'demo' },
  'project-documents': { title: 'demo' },
  'project-collections': { name: 'demo' },
  generations: { prompt: 'demo' },
  prompts: { category: 'demo' },
  'brand-policies': { toneOfVoice: 'demo' },
  'usage-limits': { limit: 11 },
  'usage-ledger': { priceVersion: 'demo' },
  feedback: { category: 'demo' },
  resources: { badgeLabel: 'demo' },
  usecases: { subtitle: 'demo' },
  'usecase-categories': { description: 'demo' },
  'shorts-prompts': { ctaLabel: 'demo' },
  'legal-pages': { summary: 'demo' },
  'billing-products': { headline: 'demo' },
  'resource-files': { title: 'demo' },
  redirects: { isPermanent: false },
  'resource-leads': { marketingConsent: true },
  subscriptions: { amount: 1 },
  'stripe-events': { outcome: 'ignored' },
  mails: { text: 'demo' },
  notifications: { readAt: '2026-01-01T00:00:00.000Z' },
  'auth-events': { ip: '127.0.0.1' },
  'audit-logs': { reason: 'demo' },
}

export const anonymous = (caller: Caller) => caller === 'visitor' || caller === 'gone'
export const may = ({ any = [], own = [] }: Who, caller: Caller, isOwn: boolean) =>
  any.includes(caller) || (isOwn && own.includes(caller))
export const mayAnything = ({ any = [], own = [], some = [] }: Who, caller: Caller) =>
  [...any, ...own, ...some].includes(caller)
export const plain = ({ status, body }: Answer) => ({ status, body })
export const code = ({ body }: Answer) => body.errors?.[0]?.code ?? body.errors?.[0]?.extensions?.code
export const slugs = Object.keys(table) as (keyof typeof table)[]

const sideOf = (caller: Caller, isOwn: boolean) => ((caller === 'stranger') === isOwn ? 'b' : 'a')

/** A new row that is the caller's own, or one of somebody else's. */
const newRow = (world: World, slug: CollectionSlug, caller: Caller, isOwn: boolean): Promise<string> =>
  slug === 'users' && isOwn
    ? Promise.resolve(world.callers[caller].user?.id as string)
    : world.make(slug, world[sideOf(caller, isOwn)], isOwn ? world.callers[caller] : undefined)

/** Rows by what they are to their callers; making one costs more than trying it. */
const standing = new Map<string, Promise<string>>()
const standingKey = (slug: string, caller: Caller, isOwn: boolean) =>
  `${slug} ${sideOf(caller, isOwn)} ${isOwn && personal.has(slug) ? caller : ''}`

/** A row that is the caller's own, or one of somebody else's: a new one only when the last has been {@link spend spent}. */
export function row(world: World, slug: CollectionSlug, caller: Caller, isOwn: boolean): Promise<string> {
  const key = standingKey(slug, caller, isOwn)
  const found = standing.get(key) ?? newRow(world, slug, caller, isOwn)
  standing.set(key, found)
  return found
}

/** To be said of a row that was deleted or moved: the next one who asks gets a new one. */
export const spend = (slug: string, caller: Caller, isOwn: boolean) => standing.delete(standingKey(slug, caller, isOwn))

/** Who tries to create: a guest who succeeds with a brand is one no longer, so each time a new one. */
export const maker = async ({ app, callers }: World, slug: string, caller: Caller): Promise<Client> =>
  caller === 'guest' && slug === 'brands' ? app.as('guest') : callers[caller]

/** The rows a caller is tried on: an own one where there can be one, and a foreign one. */
export const ownings = (slug: string, caller: Caller): boolean[] => {
  const canOwn = personal.has(slug) ? !anonymous(caller) : people.includes(caller)
  return canOwn && !(slug === 'influencers' || slug === 'audit-logs') ? [true, false] : [false]
}
/** Collections with the very rules of another one, as the first test of the tables checks: that one is tried for all. */
export const twins: Partial<Record<CollectionSlug, CollectionSlug>> = {
  usecases: 'resources',
  'usecase-categories': 'resources',
  'shorts-prompts': 'resources',
  'legal-pages': 'resources',
}
export const cases = slugs
  .filter((slug) => !(slug in twins))
  .flatMap((slug) => callers.map((caller) => ({ slug, caller })))

/** Has an endpoint and a body of its own for making rows, and no mutations: tests/int/access-studio.test.ts. */
export const madeElsewhere = (slug: string) => slug === 'generations'

/** The answer about a row the caller cannot read: it is not there, or for who may read none, log in first. */
export const expectUnread = (answer: Answer, read: Who, caller: Caller) =>
  mayAnything(read, caller) ? expectStatus(answer, 404) : expectRefused(answer, caller, 404)

/** Refused as the contract says; GraphQL travels with 200 and keeps the status in its extensions. */
export const expectRefused = (answer: Answer, caller: Caller, status: number) => {
  expectStatus(answer, anonymous(caller) ? 401 : status)
}

function expectStatus(answer: Answer, status: number) {
  const extensions = answer.body.errors?.[0]?.extensions
  expect([extensions?.statusCode ?? answer.status, code(answer)]).toEqual([
    status,
    { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 404: 'NOT_FOUND' }[status],
  ])
}

/** What GraphQL calls the operations of a collection. */
export function graphqlNames(slug: string) {
  const { singular, plural } = formatLabels(slug)
  const [one, many] = [singular, plural].map((name) => name.replaceAll(' ', '')) as [string, string]
  const list = one === many ? `all${one}` : many
  return {
    read: one,
    list,
    count: `count${list}`,
    create: `create${one}`,
    update: `update${one}`,
    delete: `delete${one}`,
    versions: [`version${one}`, `versions${many}`, `restoreVersion${one}`],
    type: { create: `mutation${one}Input`, update: `mutation${one}UpdateInput` },
  }
}
