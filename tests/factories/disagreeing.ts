import type { CollectionSlug } from 'payload'
import type { App, Client } from '../support/app'
import { influencer } from './campaigns'
import { png, upload } from './files'
import { makeWorld, type Side } from './world'

type Values = Record<string, unknown>

/** A row whose references agree, and one thing that it must not refer to. */
export type Specimen = {
  row: string
  /** Differs from what the row refers to in nothing but the value that must be the same. */
  there: string
  /** Where the value is moved to, when the referred row's own does not do. */
  elsewhere?: string
  /** What an admin sends to make such a row over REST, and how that ends: refused, or put right by what the product knows. */
  rest?: { body: Values | FormData; ends: 'refused' | 'put right' }
  /** Columns that a copy of the row needs besides the reference, where rows cannot be changed. */
  also?: Values
}

/** How to make each specimen, by `<collection> <reference> <field of the referred row>`. */
export async function disagreeing(
  app: App,
): Promise<{ admin: Client; specimens: Record<string, () => Promise<Specimen>> }> {
  const world = await makeWorld(app)
  const { a, b, make, bodyFor } = world
  const { admin } = world.callers
  const person = admin.user?.id as string

  const create = async (collection: CollectionSlug, data: Values, withFile = false): Promise<string> => {
    const file = withFile
      ? { data: png, mimetype: 'image/png', name: `row-${++made}.png`, size: png.length }
      : undefined
    const stored = { user: person, ...data } as never
    return String((await app.payload.create({ collection, data: stored, file, overrideAccess: true, depth: 0 })).id)
  }
  const sent = async (path: string, body: Values): Promise<string> => {
    const answer = await admin.post(path, body)
    if (answer.status !== 201) throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body.doc.id
  }
  const refused = async (slug: CollectionSlug, side: Side, more: Values) =>
    ({ body: { ...(await bodyFor(slug, side)), ...more }, ends: 'refused' }) as const
  const asset = (data: Values) => create('assets', data, true)

  // Somebody who is on both campaigns, and somebody else who is on the first one.
  const memberOf = async ({ campaign }: Side, who: { id: string }) =>
    sent('/campaign-influencers', { campaign: campaign.id, influencer: who.id })
  const both = { ...a, campaign: b.campaign }
  const other = { ...a, influencer: await influencer(admin) }
  await memberOf(b, a.influencer)
  await memberOf(a, other.influencer)
  const stranger = await influencer(admin)

  const film = async () => {
    const project = await create('projects', { title: `Film ${++made}` })
    const [story, scene] = [await create('stories', { project, title: 'Story' }), await create('scenes', { project })]
    const order = (data: Values = {}) =>
      create('generations', { project, kind: 'image', model: 'local', prompt: 'The sea', ...data })
    return { project, story, scene, order, generation: await order() }
  }
  const [one, two] = [await film(), await film()]

  const ofSomebody = (slug: 'content-plans' | 'content-submissions' | 'performance-metrics') => async () => ({
    row: await make(slug, a),
    there: stranger.id,
    rest: await refused(slug, a, { influencer: stranger.id }),
  })
  const handedIn = (name: 'file' | 'thumbnail') => async () => {
    const [mine, theirs, open] = [
      await asset({ campaign: a.campaign.id }),
      await asset({ campaign: b.campaign.id }),
      await asset({}),
    ]
    const row = await sent('/content-submissions', {
      ...(await bodyFor('content-submissions', a)),
      files: [{ file: mine, thumbnail: mine }, { file: open }],
    })
    const files = [{ file: mine }, { file: open, [name]: theirs }]
    return { row, there: theirs, rest: await refused('content-submissions', a, { files }) }
  }
  const metricOn = (side: Side, platform: string) =>
    sent('/performance-metrics', {
      campaign: side.campaign.id,
      influencer: side.influencer.id,
      platform,
      metricDate: '2026-05-01',
    })
  const submissionOf = (side: Side) =>
    sent('/content-submissions', { campaign: side.campaign.id, influencer: side.influencer.id })
  const ofSubmission = (there: () => Promise<string>) => async () => {
    const contentSubmission = await there()
    const body = { ...(await bodyFor('performance-metrics', a)), contentSubmission: a.submission.id }
    return {
      row: await sent('/performance-metrics', body),
      there: contentSubmission,
      rest: await refused('performance-metrics', a, { contentSubmission }),
    }
  }
  const settlementOf = (side: Side, lines: Values[] = []) =>
    create('settlements', { campaign: side.campaign.id, brand: side.brand.id, amount: 1000, currency: 'KRW', lines })
  // On board of these campaigns, and with nothing to do there.
  const [quiet, idle] = [await influencer(admin), await influencer(admin)]
  const [quietHere, quietThere] = [await memberOf(a, quiet), await memberOf(b, quiet)]
  const bySettlement = {
    mine: await settlementOf(a, [{ influencer: quiet.id, campaignInfluencer: quietHere }]),
    theirs: await settlementOf(b),
  }
  const invoice = async (settlement: string, more: Values = {}) =>
    create('tax-invoices', { ...(await bodyFor('tax-invoices', a)), settlement, ...more })
  const paid = { paidAmount: 10, paidAt: '2026-12-30T01:00:00.000Z', paymentMethod: 'cash' }
  const payment = () => create('payments', { settlement: bySettlement.mine, ...paid })
  const drawn = async (data: Values) => asset({ project: one.project, candidate: ++made, ...data })

  const specimens: Record<string, () => Promise<Specimen>> = {
    'campaigns product brand': async () => ({
      row: await make('campaigns', a),
      there: b.product.id,
      rest: await refused('campaigns', a, { product: b.product.id }),
    }),
    'personas product brand': async () => ({
      row: await sent('/personas', { ...(await bodyFor('personas', a)), product: a.product.id }),
      there: b.product.id,
      rest: await refused('personas', a, { product: b.product.id }),
    }),
    'content-plans influencer': ofSomebody('content-plans'),
    'content-submissions influencer': ofSomebody('content-submissions'),
    'content-submissions files.file campaign': handedIn('file'),
    'content-submissions files.thumbnail campaign': handedIn('thumbnail'),
    'content-revisions target campaign': async () => ({
      row: await make('content-revisions', a),
      there: b.submission.id,
      rest: await refused('content-revisions', a, {
        target: { relationTo: 'content-submissions', value: b.submission.id },
      }),
    }),
    'performance-metrics influencer': ofSomebody('performance-metrics'),
    'performance-metrics contentSubmission campaign': ofSubmission(() => submissionOf(both)),
    'performance-metrics contentSubmission influencer': ofSubmission(() => submissionOf(other)),
    'comment-analyses performanceMetric campaign': async () => {
      const comments = [{ text: '정말 좋아요', language: 'ko' }]
      const there = await metricOn(b, 'weibo')
      const row = await sent('/comment-analyses', { performanceMetric: await metricOn(a, 'douyin'), comments })
      const body = { performanceMetric: there, campaign: a.campaign.id, comments }
      return { row, there, rest: { body, ends: 'put right' } }
    },
    'settlements campaign brand': async () => ({ row: bySettlement.mine, there: await make('campaigns', b) }),
    'settlements lines.campaignInfluencer campaign': async () => ({
      row: bySettlement.mine,
      there: quietThere,
      elsewhere: await make('campaigns', a),
    }),
    'settlements lines.campaignInfluencer influencer': async () => ({
      row: bySettlement.mine,
      there: await memberOf(a, idle),
      elsewhere: stranger.id,
    }),
    'tax-invoices settlement brand': async () => ({
      row: await invoice(bySettlement.mine),
      there: bySettlement.theirs,
      rest: {
        body: { ...(await bodyFor('tax-invoices', a)), brand: a.brand.id, settlement: bySettlement.theirs },
        ends: 'put right',
      },
    }),
    'tax-invoices original settlement': async () => {
      const original = await invoice(bySettlement.mine)
      const another = await create('settlements', {
        campaign: await make('campaigns', a),
        brand: a.brand.id,
        amount: 1,
        currency: 'KRW',
      })
      return { row: await invoice(bySettlement.mine, { original }), there: await invoice(another) }
    },
    'payments settlement brand': async () => ({
      row: await payment(),
      there: bySettlement.theirs,
      rest: { body: { settlement: bySettlement.theirs, brand: a.brand.id, ...paid }, ends: 'put right' },
    }),
    'payments influencer': async () => ({
      row: await payment(),
      there: other.influencer.id,
      also: { direction: 'payout' },
      rest: {
        body: { settlement: bySettlement.mine, direction: 'payout', influencer: other.influencer.id, ...paid },
        ends: 'refused',
      },
    }),
    'scenes story project': async () => ({
      row: await create('scenes', { project: one.project, story: one.story }),
      there: two.story,
      rest: { body: { project: one.project, story: two.story }, ends: 'refused' },
    }),
    'scenes generation project': async () => ({
      row: await create('scenes', { project: one.project, generation: one.generation }),
      there: two.generation,
    }),
    'stories parentStory project': async () => ({
      row: await create('stories', { project: one.project, title: 'Retold', parentStory: one.story }),
      there: two.story,
      rest: { body: { project: one.project, title: 'Retold', parentStory: two.story }, ends: 'refused' },
    }),
    'project-documents audioSegments.audio project': async () => {
      const [mine, theirs, open] = [
        await asset({ project: one.project }),
        await asset({ project: two.project }),
        await asset({}),
      ]
      const document = { project: one.project, title: 'Sound' }
      return {
        row: await create('project-documents', { ...document, audioSegments: [{ audio: mine }, { audio: open }] }),
        there: theirs,
        rest: { body: { ...document, audioSegments: [{ audio: mine }, { audio: theirs }] }, ends: 'refused' },
      }
    },
    'generations scene project': async () => ({ row: await one.order({ scene: one.scene }), there: two.scene }),
    'assets scene project': async () => ({
      row: await asset({ project: one.project, scene: one.scene }),
      there: two.scene,
      rest: { body: upload({ project: one.project, scene: two.scene }), ends: 'refused' },
    }),
    'assets generation project': async () => ({
      row: await drawn({ generation: one.generation }),
      there: two.generation,
    }),
    'assets generation scene': async () => {
      const [shot, next] = [
        await create('scenes', { project: one.project }),
        await create('scenes', { project: one.project }),
      ]
      const row = await drawn({ scene: shot, generation: await one.order({ scene: shot }) })
      return { row, there: await one.order({ scene: next }) }
    },
    'feedback generation project': async () => {
      const body = { title: 'Nice', type: 'improvement', project: one.project }
      return {
        row: await create('feedback', { ...body, generation: one.generation }),
        there: two.generation,
        rest: { body: { ...body, generation: two.generation }, ends: 'refused' },
      }
    },
    'usage-ledger generation project': async () => ({
      row: await entry(one),
      there: two.generation,
    }),
    'usage-ledger generation user': async () => ({
      row: await entry(one),
      there: await one.order({ user: world.callers.guest.user?.id }),
    }),
  }
  async function entry({ project, generation }: { project: string; generation: string }) {
    return create('usage-ledger', {
      project,
      generation,
      entry: 'hold',
      kind: 'image',
      model: 'local',
      amount: 0,
      calls: 1,
    })
  }
  return { admin, specimens }
}

let made = 0
