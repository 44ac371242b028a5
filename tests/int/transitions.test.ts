import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brand, campaign, influencer, invitation, product } from '../factories/campaigns'
import { type App, type Client, startApp } from '../support/app'

type Expected = 'legal' | 'blocked'

/** The contract, written out: what an empty campaign (nobody contracted) meets on each move, and whose move it is. */
const expected: Record<string, Record<string, { staff: Expected; brand?: Expected }>> = {
  creating: { submitted: { staff: 'legal', brand: 'legal' }, cancelled: { staff: 'blocked', brand: 'blocked' } },
  submitted: { recruiting: { staff: 'legal' }, cancelled: { staff: 'blocked', brand: 'blocked' } },
  recruiting: { proposing: { staff: 'blocked' }, cancelled: { staff: 'blocked', brand: 'blocked' } },
  proposing: {
    revising: { staff: 'legal', brand: 'legal' },
    confirmed: { staff: 'blocked', brand: 'blocked' },
    cancelled: { staff: 'blocked', brand: 'blocked' },
  },
  revising: {
    confirmed: { staff: 'blocked', brand: 'blocked' },
    proposing: { staff: 'legal' },
    cancelled: { staff: 'blocked', brand: 'blocked' },
  },
  confirmed: { planning: { staff: 'blocked' }, cancelled: { staff: 'blocked' } },
  planning: { producing: { staff: 'blocked' }, cancelled: { staff: 'blocked' } },
  producing: { 'content-review': { staff: 'blocked' }, cancelled: { staff: 'blocked' } },
  'content-review': {
    live: { staff: 'blocked' },
    producing: { staff: 'blocked', brand: 'blocked' },
    cancelled: { staff: 'blocked' },
  },
  live: { monitoring: { staff: 'blocked' }, cancelled: { staff: 'blocked' } },
  monitoring: { completed: { staff: 'blocked' }, cancelled: { staff: 'blocked' } },
  completed: {},
  cancelled: {},
}
const states = Object.keys(expected)

let app: App
let marketer: Client
let owner: Client
let foreigner: Client
let guest: Client
let ownBrand: { id: string }
let ownProduct: { id: string }

/** An empty campaign put into a state by SQL, past every rule. */
async function campaignIn(state: string): Promise<string> {
  const { id } = await campaign(owner, ownBrand.id, ownProduct.id)
  const stage = Math.min(states.indexOf(state) + 1, 12)
  await app.sql(
    'super',
    `set session_replication_role = replica; update campaigns set status = '${state}', current_stage = ${stage} where id = '${id}'`,
  )
  return id
}

const statusOf = async (id: string) =>
  (await app.sql('super', 'select status from campaigns where id = $1', [id])).rows[0]?.status

beforeAll(async () => {
  app = await startApp()
  marketer = await app.as('marketer')
  owner = await app.as('brand')
  foreigner = await app.as('brand')
  guest = await app.as('guest')
  ownBrand = await brand(owner)
  ownProduct = await product(owner, ownBrand.id)
})
afterAll(() => app.close())

describe.each(states)('from %s', (from) => {
  it('every one of the thirteen targets answers as the contract says, for staff and for the brand', async () => {
    const outcome: Record<string, unknown> = {}
    const wanted: Record<string, unknown> = {}
    for (const [role, client] of [
      ['staff', marketer],
      ['brand', owner],
    ] as const) {
      let id = await campaignIn(from)
      for (const to of states) {
        const rule = expected[from]?.[to]
        const { status, body } = await client.move('campaigns', id, to)
        const code = body.errors?.[0]?.code ?? body.status
        outcome[`${role} ${to}`] = `${status} ${code}`
        wanted[`${role} ${to}`] = !rule
          ? '409 ILLEGAL_TRANSITION'
          : rule[role] === undefined
            ? '403 FORBIDDEN'
            : rule[role] === 'blocked'
              ? '422 TRANSITION_BLOCKED'
              : `200 ${to}`
        if (status === 422) expect(body.errors[0].data.reasons.length, `${from} → ${to}`).toBeGreaterThan(0)
        if (status === 409)
          expect(body.errors[0].data).toEqual({
            from,
            to,
            allowed: expect.toSatisfy(
              (allowed: string[]) =>
                allowed.toSorted().join() ===
                Object.keys(expected[from] ?? {})
                  .sort()
                  .join(),
            ),
          })
        if (status === 200) id = await campaignIn(from)
        else expect(await statusOf(id), `${from} → ${to} changed nothing`).toBe(from)
      }
    }
    expect(outcome).toEqual(wanted)
  })

  it('a plain update goes through the same gate, over REST and GraphQL, and in a bulk edit', async () => {
    const id = await campaignIn(from)
    const illegal = states.find((to) => to !== from && !expected[from]?.[to]) as string
    expect((await marketer.patch(`/campaigns/${id}`, { status: illegal })).body.errors[0].code).toBe(
      'ILLEGAL_TRANSITION',
    )
    const enumName = illegal.replaceAll('-', '_')
    const { body } = await marketer.graphql(
      `mutation { updateCampaign(id: "${id}", data: { status: ${enumName} }) { id } }`,
    )
    expect(body.errors[0].extensions.code).toBe('ILLEGAL_TRANSITION')
    const bulk = await marketer.patch(`/campaigns?where[id][equals]=${id}`, { status: illegal })
    expect(bulk.status).toBe(400)
    expect(bulk.body.docs).toEqual([])
    expect(await statusOf(id)).toBe(from)
  })
})

describe('the order of checks', () => {
  it('401 before everything, 404 for rows one cannot read, 400 for states that are none', async () => {
    const id = await campaignIn('creating')
    expect((await app.visitor.move('campaigns', id, 'nonsense')).body.errors[0].code).toBe('UNAUTHENTICATED')
    for (const client of [foreigner, guest]) {
      const foreign = await client.move('campaigns', id, 'nonsense')
      const missing = await client.move('campaigns', randomUUID(), 'submitted')
      expect(foreign.status).toBe(404)
      expect(foreign.body).toEqual(missing.body)
      expect((await client.get(`/campaigns/${id}/transitions`)).status).toBe(404)
    }
    expect((await owner.move('campaigns', 'no-id', 'submitted')).status).toBe(404)
    const unknown = await owner.move('campaigns', id, 'nonsense')
    expect([unknown.status, unknown.body.errors[0].code]).toEqual([400, 'VALIDATION_FAILED'])
    expect((await owner.post(`/campaigns/${id}/transition`, { to: 5 })).status).toBe(400)
    expect((await owner.post(`/campaigns/${id}/transition`, {})).status).toBe(400)
    expect((await owner.move('campaigns', id, 'creating')).body.errors[0].code).toBe('ILLEGAL_TRANSITION')
  })

  it('lists the caller’s moves only, with what blocks them', async () => {
    const id = await campaignIn('revising')
    const forBrand = (await owner.get(`/campaigns/${id}/transitions`)).body
    expect(forBrand).toMatchObject({ current: 'revising', stage: 5 })
    expect(forBrand.moves.map(({ to }: { to: string }) => to)).toEqual(['confirmed', 'cancelled'])
    expect(forBrand.moves[0]).toMatchObject({ allowed: false, reasons: [expect.stringContaining('influencer')] })
    expect(forBrand.moves[1]).toMatchObject({ allowed: true, needsReason: true })
    const forStaff = (await marketer.get(`/campaigns/${id}/transitions`)).body
    expect(forStaff.moves.map(({ to }: { to: string }) => to)).toEqual(['confirmed', 'proposing', 'cancelled'])
  })

  it('a new campaign is always at the beginning, whatever it says', async () => {
    const made = await campaign(marketer, ownBrand.id, ownProduct.id, { status: 'completed', currentStage: 12 })
    expect(made).toMatchObject({ status: 'creating', currentStage: 1 })
  })
})

describe('conditions', () => {
  it('submitting needs a budget, the brand’s own product and a deadline before the start', async () => {
    const { id } = await campaign(marketer, ownBrand.id, ownProduct.id, { budget: 0, proposalDeadline: '2026-12-11' })
    const blocked = await owner.move('campaigns', id, 'submitted')
    expect(blocked.body.errors[0].data.reasons).toHaveLength(2)
    await owner.patch(`/campaigns/${id}`, { budget: 100, proposalDeadline: '2026-12-10' })
    expect((await owner.move('campaigns', id, 'submitted')).status).toBe(200)
  })

  it('confirming needs every fee and deliverable, and the sum within the budget to the won', async () => {
    const { id } = await campaign(owner, ownBrand.id, ownProduct.id, { budget: 300 })
    await owner.move('campaigns', id, 'submitted')
    await marketer.move('campaigns', id, 'recruiting')
    const members = [
      await invitation(owner, id, (await influencer(marketer)).id),
      await invitation(marketer, id, (await influencer(marketer)).id),
    ]
    for (const member of members) await marketer.move('campaign-influencers', member.id, 'accepted')
    await marketer.move('campaigns', id, 'proposing')
    expect((await owner.move('campaigns', id, 'confirmed')).body.errors[0].data.reasons[0]).toContain('ad fee')
    for (const member of members)
      await marketer.patch(`/campaign-influencers/${member.id}`, { adFee: 150.5, deliverables: ['post'] })
    expect((await owner.move('campaigns', id, 'confirmed')).body.errors[0].data.reasons[0]).toContain('budget')
    for (const member of members) await marketer.patch(`/campaign-influencers/${member.id}`, { adFee: 150 })
    expect((await owner.move('campaigns', id, 'confirmed')).status).toBe(200)
    // Confirmed: budget and fees are locked for everybody, silently (fields one may not write are ignored).
    await marketer.patch(`/campaigns/${id}`, { budget: 999 })
    await marketer.patch(`/campaign-influencers/${members[0].id}`, { adFee: 1 })
    expect((await marketer.get(`/campaigns/${id}`)).body.budget).toBe(300)
    expect((await marketer.get(`/campaign-influencers/${members[0].id}`)).body.adFee).toBe(150)
    // One still undecided: planning has to wait.
    await marketer.move('campaign-influencers', members[0].id, 'contracted')
    expect((await marketer.move('campaigns', id, 'planning')).status).toBe(422)
    await marketer.move('campaign-influencers', members[1].id, 'dropped')
    expect((await marketer.move('campaigns', id, 'planning')).status).toBe(200)
    // The policy of that day was frozen: a cancellation in planning costs ten per cent of the contracted fees.
    expect((await owner.move('campaigns', id, 'cancelled', 'no budget')).status).toBe(403)
    const cancelled = await marketer.move('campaigns', id, 'cancelled', 'no budget')
    expect(cancelled.body).toMatchObject({
      status: 'cancelled',
      currentStage: 7,
      cancellationReason: 'no budget',
      cancellationFee: 15,
    })
  })
})

describe('content', () => {
  it('is sent back with feedback, answered and approved; each request is a revision that names who asked', async () => {
    const { id } = await campaign(owner, ownBrand.id, ownProduct.id)
    await owner.move('campaigns', id, 'submitted')
    await marketer.move('campaigns', id, 'recruiting')
    const person = await influencer(marketer)
    const stranger = await influencer(marketer)
    await invitation(owner, id, person.id)
    const refused = await marketer.post('/content-plans', { campaign: id, influencer: stranger.id, planData: { a: 1 } })
    expect(refused.body.errors[0].data.errors[0].path).toBe('influencer')
    const plan = (await marketer.post('/content-plans', { campaign: id, influencer: person.id, planData: { a: 1 } }))
      .body.doc
    expect((await owner.move('content-plans', plan.id, 'submitted')).status).toBe(403)
    expect((await marketer.move('content-plans', plan.id, 'submitted')).status).toBe(200)
    expect((await owner.move('content-plans', plan.id, 'revision-requested')).status).toBe(422)
    const back = await owner.move('content-plans', plan.id, 'revision-requested', 'more colour')
    expect(back.body).toMatchObject({ status: 'revision-requested', currentRevisionNumber: 1 })
    const revisions = (await owner.get(`/content-revisions?where[target.value][equals]=${plan.id}`)).body
    expect(revisions.docs).toMatchObject([
      { feedback: 'more colour', feedbackBy: owner.user?.id, status: 'open', revisionNumber: 1 },
    ])
    await marketer.move('content-plans', plan.id, 'submitted')
    expect((await owner.get(`/content-revisions/${revisions.docs[0].id}`)).body.status).toBe('resolved')
    // What a brand may not write is ignored, also together with a move.
    const approved = await owner.patch(`/content-plans/${plan.id}`, { status: 'approved', planData: { mine: true } })
    expect(approved.body.doc).toMatchObject({ status: 'approved', planData: { a: 1 } })
  })
})

describe('fifty callers at once', () => {
  it('one wins, the others are told it is done; one audit row, one word to each person', async () => {
    const { id } = await campaign(owner, ownBrand.id, ownProduct.id)
    const { body } = await marketer.patch(`/campaigns/${id}`, { manager: marketer.user?.id })
    expect(body.doc.manager).toBe(marketer.user?.id)
    const admin = await app.as('admin')
    const callers = Array.from({ length: 50 }, (_, index) => (index % 2 ? owner : admin))
    const answers = await Promise.all(callers.map((client) => client.move('campaigns', id, 'submitted')))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(49).fill(409)])
    const { rows: log } = await app.sql(
      'super',
      `select 1 from audit_logs where entity_id = $1 and action = 'transition'`,
      [id],
    )
    expect(log).toHaveLength(1)
    const { rows: told } = await app.sql(
      'super',
      `select user_id, count(*)::int as count from notifications where data->>'id' = $1 group by 1`,
      [id],
    )
    expect(told.length).toBeGreaterThan(0)
    expect(told.every(({ count }) => count === 1)).toBe(true)
  })

  it('an edit that races a move never takes the move back', async () => {
    const { id } = await campaign(owner, ownBrand.id, ownProduct.id)
    const edits = Array.from({ length: 20 }, (_, index) =>
      marketer.patch(`/campaigns/${id}`, { description: `edit ${index}` }),
    )
    const [move, ...rest] = await Promise.all([marketer.move('campaigns', id, 'submitted'), ...edits])
    expect(move?.status).toBe(200)
    expect(rest.every(({ status }) => status === 200)).toBe(true)
    expect(await statusOf(id)).toBe('submitted')
    const bulk = Array.from({ length: 5 }, (_, index) =>
      marketer.patch(`/campaigns?where[id][equals]=${id}`, { description: `bulk ${index}` }),
    )
    const answers = await Promise.all([marketer.move('campaigns', id, 'recruiting'), ...bulk])
    expect(answers[0]?.status).toBe(200)
    expect(await statusOf(id)).toBe('recruiting')
  })
})
