import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorker, type Worker } from '@/jobs/worker'
import { upload } from '../factories/files'
import { done, ended, project, studioSlugs } from '../factories/studio'
import { type Answer, type App, type Client, startApp } from '../support/app'
import { type Described, describedBy } from '../support/described'

let app: App
let api: Described
let worker: Worker
let admin: Client
let owner: Client
let friend: Client
let film: { id: string }
let scenes: { id: string }[]
/** Operations and statuses that were really answered. */
const seen = new Set<string>()

beforeAll(async () => {
  app = await startApp()
  api = await describedBy(app)
  admin = await app.as('admin')
  owner = await app.as('brand', 'owner')
  friend = await app.as('guest', 'friend')
  worker = await startWorker(app.payload)
  film = await project(owner, {
    script:
      'Early in the morning the sun rises slowly over the quiet sea of Jeju island. The women of the village go down into the cold water and gather seaweed.',
    isPublic: true,
    collaborators: [friend.user?.id],
  })
})
afterAll(async () => {
  await worker.stop()
  await app.close()
})

/** Asserts a status, and that the answer is what the document says of it. */
async function answers<Body = any>(status: number, path: string, method: string, answer: Promise<Answer<Body>>) {
  const given = await answer
  expect(given.status, `${method} ${path}: ${JSON.stringify(given.body)}`).toBe(status)
  api.expectDescribed(path, method, given)
  seen.add(`${method} ${path} ${status}`)
  return given.body
}

/** The first event of a stream, which is then left. */
async function firstEvent(client: Client, path: string) {
  const leave = new AbortController()
  const headers = { authorization: `JWT ${client.token}` }
  const response = await fetch(`${app.url}/api${path}`, { headers, signal: leave.signal })
  let text = ''
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part
    if (text.includes('\n\n')) break
  }
  leave.abort()
  return { type: response.headers.get('content-type'), data: JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? 'null') }
}

const at = {
  projects: '/api/projects/{id}',
  scenes: '/api/scenes/{id}',
  generation: '/api/generations/{id}',
  generations: '/api/generations',
}

describe('the way to a film answers as described', () => {
  it('splits, orders, watches and merges', async () => {
    const split = `${at.projects}/split`
    scenes = (await answers(201, split, 'post', owner.post(`/projects/${film.id}/split`))).docs
    await answers(422, split, 'post', owner.post(`/projects/${film.id}/split`))
    await answers(200, `${at.projects}/storyboard`, 'get', owner.get(`/projects/${film.id}/storyboard`))
    const [first = { id: '' }, second = { id: '' }] = scenes
    const reorder = (ids: string[]) => owner.post(`/projects/${film.id}/reorder`, { scenes: ids })
    await answers(200, `${at.projects}/reorder`, 'post', reorder([second.id, first.id]))
    await answers(412, `${at.projects}/reorder`, 'post', reorder([first.id]))
    const parts = (await answers(201, `${at.scenes}/split`, 'post', owner.post(`/scenes/${first.id}/split`, { at: 4 })))
      .docs
    await answers(400, `${at.scenes}/split`, 'post', owner.post(`/scenes/${first.id}/split`, { at: 4000 }))
    await answers(200, `${at.scenes}/merge`, 'post', owner.post(`/scenes/${first.id}/merge`))
    await answers(404, `${at.scenes}/merge`, 'post', owner.post(`/scenes/${parts[1].id}/merge`))
    await answers(422, `${at.scenes}/merge`, 'post', owner.post(`/scenes/${first.id}/merge`))
    for (const { id } of scenes) await done(owner.move('scenes', id, 'prompt_confirmed'))
  }, 60_000)

  it('asks for the price of everything, and orders it', async () => {
    const generate = (body: object) => owner.post(`/projects/${film.id}/generate`, body)
    const path = `${at.projects}/generate`
    const { total } = await answers(200, path, 'post', generate({ kind: 'image' }))
    await answers(422, path, 'post', generate({ kind: 'image', confirm: 5 }))
    const { docs } = await answers(201, path, 'post', generate({ kind: 'image', confirm: total }))
    const event = await firstEvent(owner, `/projects/${film.id}/events`)
    expect(event.type).toMatch(/^text\/event-stream/)
    const validate = api.schemaAt('components', 'schemas', 'GenerationEvent')
    expect(validate(event.data), JSON.stringify(validate.errors)).toBe(true)
    for (const { id } of docs) {
      expect(validate((await firstEvent(owner, `/generations/${id}/events`)).data)).toBe(true)
      expect((await ended(owner, id)).status).toBe('completed')
    }
    for (const { id } of scenes) await done(owner.move('scenes', id, 'image_confirmed'))
    for (const kind of ['projects', 'generations']) {
      const described = api.document.paths[`/api/${kind}/{id}/events`].get.responses[200]
      expect(Object.keys(described.content)).toEqual(['text/event-stream'])
      seen.add(`get /api/${kind}/{id}/events 200`)
    }
    await answers(404, `${at.projects}/events`, 'get', owner.get('/projects/none/events'))
    await answers(404, `${at.generation}/events`, 'get', owner.get('/generations/none/events'))
  }, 60_000)

  it('renders, and shows the film to whoever has the link', async () => {
    const render = () => owner.post(`/projects/${film.id}/render`, {}, { 'idempotency-key': 'demo-film' })
    const { doc } = await answers(201, `${at.projects}/render`, 'post', render())
    expect((await answers(200, `${at.projects}/render`, 'post', render())).doc.id).toBe(doc.id)
    expect((await ended(owner, doc.id)).status).toBe('completed')
    await answers(200, `${at.projects}/storyboard`, 'get', owner.get(`/projects/${film.id}/storyboard`))
    const { shareToken } = (await owner.get(`/projects/${film.id}`)).body
    const shared = '/api/projects/shared/{token}'
    const page = await answers(200, shared, 'get', app.visitor.get(`/projects/shared/${shareToken}`))
    await answers(404, shared, 'get', app.visitor.get('/projects/shared/none'))
    const address = page.film.replace('/api', '')
    const file = api.document.paths[`${shared}/files/{file}`].get
    for (const [status, range] of [
      [200, undefined],
      [206, 'bytes=0-99'],
    ] as const) {
      expect((await app.visitor.get(address, range ? { range } : {})).status).toBe(status)
      expect(Object.keys(file.responses[status].content)).toEqual(['application/octet-stream'])
      seen.add(`get ${shared}/files/{file} ${status}`)
    }
    await answers(404, `${shared}/files/{file}`, 'get', app.visitor.get(`/projects/shared/${shareToken}/files/none`))
  }, 120_000)
})

describe('an order', () => {
  const voice = () => ({ kind: 'voice', project: film.id, scene: scenes[0]?.id, model: 'local' })

  it('is quoted, made once for each key, and refused as described', async () => {
    const quote = `${at.generations}/quote`
    await answers(200, quote, 'post', owner.post('/generations/quote', voice()))
    await answers(
      200,
      quote,
      'post',
      owner.post('/generations/quote', { ...voice(), kind: 'video', model: 'seedance' }),
    )
    await answers(400, quote, 'post', owner.post('/generations/quote', { kind: 'voice' }))
    await answers(200, `${at.generations}/models`, 'get', owner.get('/generations/models'))
    const order = (body: object, client = owner) =>
      answersTo(client.post('/generations', body, { 'idempotency-key': 'demo-voice' }))
    const answersTo = (answer: Promise<Answer>) => (status: number) => answers(status, at.generations, 'post', answer)
    const { doc } = await order(voice())(201)
    expect((await order(voice())(200)).doc.id).toBe(doc.id)
    await order({ ...voice(), prompt: 'Another text' })(422)
    await order({ ...voice(), nope: 1 }, friend)(400)
    await order(voice(), friend)(403)
    await order(voice(), await app.as('guest'))(404)
    await order(voice(), app.visitor)(401)
    await answersTo(owner.post('/generations', { kind: 'image', project: film.id, model: 'local' }))(422)
    const blocked = await answersTo(owner.post('/generations', { ...voice(), model: 'gpt' }))(503)
    expect(blocked.errors[0].data).toEqual({ model: 'gpt', reason: 'no-key' })
    await ended(owner, doc.id)
    await answers(409, `${at.generation}/cancel`, 'post', owner.post(`/generations/${doc.id}/cancel`))
  }, 60_000)

  it('that passes a limit is 402 in money and 429 in calls, with the words of the description', async () => {
    const poor = await app.as('guest', 'poor')
    const own = await project(poor)
    const limit = (data: object) =>
      done(admin.post('/usage-limits', { user: poor.user?.id, period: 'day', limit: 0, ...data }))
    await limit({ type: 'local', unit: 'calls' })
    await limit({ type: 'gpt', unit: 'usd' })
    await done(admin.post('/globals/generation-settings', { keys: { openai: 'key-for-demonstration-only' } }))
    const order = { kind: 'voice', project: own.id, prompt: 'The sea.' }
    const calls = await poor.post('/generations', { ...order, model: 'local' })
    await answers(429, at.generations, 'post', Promise.resolve(calls))
    expect(Number(calls.headers.get('retry-after'))).toBeGreaterThan(0)
    const money = await answers(402, at.generations, 'post', poor.post('/generations', { ...order, model: 'gpt' }))
    await done(admin.post('/globals/generation-settings', { keys: { openai: null } }))
    for (const [{ code, data }, response] of [
      [calls.body.errors[0], 'TooManyRequests'],
      [money.errors[0], 'PaymentRequired'],
    ]) {
      const { value } = api.document.components.responses[response].content['application/json'].examples[code]
      expect(Object.keys(data).sort()).toEqual(Object.keys(value.errors[0].data).sort())
      expect(value.errors[0].message).toMatch(/\d/)
    }
  })

  it('is cancelled while it waits, and one whose answer was lost is settled by an admin', async () => {
    await worker.stop()
    const { doc } = await done(owner.post('/generations', voice()))
    await answers(403, `${at.generation}/cancel`, 'post', friend.post(`/generations/${doc.id}/cancel`))
    const cancelled = await answers(200, `${at.generation}/cancel`, 'post', owner.post(`/generations/${doc.id}/cancel`))
    expect(cancelled.doc.status).toBe('cancelled')
    const lost = (await done(owner.post('/generations', voice()))).doc
    for (const status of ['processing', 'uncertain'])
      await app.sql('super', 'update generations set status = $2 where id = $1', [lost.id, status])
    const resolve = (client: Client, body: object = { outcome: 'free', reason: 'Never ran.' }) =>
      client.post(`/generations/${lost.id}/resolve`, body)
    const path = `${at.generation}/resolve`
    await answers(400, path, 'post', resolve(admin, { outcome: 'found', reason: 'x' }))
    await answers(403, path, 'post', resolve(owner))
    expect((await answers(200, path, 'post', resolve(admin))).doc.status).toBe('failed')
    await answers(409, path, 'post', resolve(admin))
    const webhook = app.visitor.post(`/generations/${lost.id}/webhook`, { status: 'done' })
    await answers(404, `${at.generation}/webhook`, 'post', webhook)
  })

  it('to split that ends without scenes is answered with itself', async () => {
    const { id } = await project(owner)
    const answer = owner.post(`/projects/${id}/split`)
    const waiting = async () =>
      (await owner.get(`/generations?where[project][equals]=${id}`)).body.docs[0] as { id: string } | undefined
    await expect.poll(waiting, { timeout: 20_000 }).toBeDefined()
    await done(owner.post(`/generations/${(await waiting())?.id}/cancel`))
    expect((await answers(202, `${at.projects}/split`, 'post', answer)).doc.status).toBe('cancelled')
  })
})

describe('rows', () => {
  beforeAll(async () => {
    const { id: prompt } = (await done(owner.post('/prompts', { title: 'Sea', content: 'A sea' }))).doc
    for (const [slug, body] of [
      ['stories', { title: 'How it began', project: film.id }],
      ['project-documents', { title: 'Script', project: film.id, scriptSegments: [{ content: 'The sun rises.' }] }],
      ['project-collections', { name: 'Spring' }],
      ['brand-policies', { brandName: 'Demo', prohibitedContent: ['smoke'] }],
      ['feedback', { title: 'Good', type: 'rating', rating: 5, prompt }],
    ] as const)
      await answers(201, `/api/${slug}`, 'post', owner.post(`/${slug}`, body))
    await answers(201, '/api/assets', 'post', owner.post('/assets', upload({ project: film.id })))
  })

  it('are read as described, by everybody who may', async () => {
    for (const client of [admin, owner]) {
      for (const slug of studioSlugs) {
        const { docs } = await answers(200, `/api/${slug}`, 'get', client.get(`/${slug}?depth=1&limit=20`))
        if (slug !== 'usage-limits' || client === admin) expect(docs.length, slug).toBeGreaterThan(0)
        for (const { id } of docs.slice(0, 3))
          await answers(200, `/api/${slug}/{id}`, 'get', client.get(`/${slug}/${id}`))
      }
    }
    await answers(200, '/api/prompts', 'get', app.visitor.get('/prompts'))
    await answers(200, at.projects, 'get', friend.get(`/projects/${film.id}?depth=2`))
    const settings = '/api/globals/generation-settings'
    await answers(200, settings, 'get', admin.get('/globals/generation-settings'))
    const update = admin.post('/globals/generation-settings', { breaker: { failures: 6, minutes: 5 } })
    await answers(200, settings, 'post', update)
    await answers(403, settings, 'get', owner.get('/globals/generation-settings'))
  })

  it('have versions, read and brought back as described', async () => {
    await done(owner.patch(`/projects/${film.id}`, { description: 'By the sea', versionTitle: 'Second' }))
    for (const slug of ['projects', 'scenes', 'stories']) {
      const path = `/api/${slug}/versions`
      const { docs } = await answers(200, path, 'get', owner.get(`/${slug}/versions?depth=1&sort=-createdAt`))
      expect(docs.length, slug).toBeGreaterThan(0)
      const byId = `${path}/{id}`
      await answers(200, byId, 'get', owner.get(`/${slug}/versions/${docs[0].id}`))
      await answers(404, byId, 'get', owner.get(`/${slug}/versions/none`))
      await answers(400, path, 'get', owner.get(`/${slug}/versions?sort=nope`))
      if (slug === 'projects') await answers(403, byId, 'post', friend.post(`/projects/versions/${docs[0].id}`))
      await answers(200, byId, 'post', owner.post(`/${slug}/versions/${docs[0].id}`))
    }
  })
})

it('every good answer that is described was given', () => {
  // Signed by a provider: what that is worth is tested with the drivers.
  const elsewhere = ['post /api/generations/{id}/webhook 200']
  const own =
    /\/(split|render|generate|reorder|storyboard|events|merge|quote|models|cancel|webhook|resolve|shared\/.*|(?:projects|scenes|stories)\/versions.*)$|^\/api\/generations$/
  const described = api
    .operations()
    .filter(([path, method]) => own.test(path) && (path !== at.generations || method === 'post'))
    .flatMap(([path, method, { responses }]) =>
      Object.keys(responses)
        .filter((status) => /^2/.test(status))
        .map((status) => `${method} ${path} ${status}`),
    )
  expect(described.length).toBeGreaterThan(25)
  expect(described.filter((name) => !seen.has(name) && !elsewhere.includes(name))).toEqual([])
})
