import { readFile } from 'node:fs/promises'
import { inspect } from 'node:util'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { newOrder, newTools, removeFolders } from '../../../tests/support/providers/orders'
import { calm, type ProviderServer, type Scenario, startProvider } from '../../../tests/support/providers/start'
import { storyText, twoScenes } from '../../../tests/support/providers/texts'
import {
  type Answers,
  type DriverError,
  type DriverFault,
  type ImmediateDriver,
  type Order,
  PaidFault,
  type Product,
  type Reply,
  type Tools,
} from './driver'
import { elevenlabs } from './elevenlabs'
import { google } from './google'
import { openai } from './openai'

const providers = { openai, google, elevenlabs } as const
type Name = keyof typeof providers

const everyDriver: { name: Name; kind: Order['kind']; driver: ImmediateDriver }[] = Object.entries(providers).flatMap(
  ([name, kinds]) =>
    Object.entries(kinds).map(([kind, driver]) => ({ name: name as Name, kind: kind as Order['kind'], driver })),
)

const faults: { scenario: Partial<Scenario>; fault: DriverFault; details?: object }[] = [
  { scenario: { submit: 'refuse' }, fault: 'refused', details: {} },
  { scenario: { submit: 'moderate' }, fault: 'moderated', details: {} },
  { scenario: { submit: 'rate-limit' }, fault: 'refused', details: { retryable: true, retryAfter: 17 } },
  { scenario: { submit: 'overload' }, fault: 'refused', details: { retryable: true } },
  { scenario: { submit: 'break' }, fault: 'ambiguous', details: {} },
  { scenario: { submit: 'lose' }, fault: 'ambiguous', details: {} },
  { scenario: { submit: 'cut' }, fault: 'ambiguous', details: {} },
  { scenario: { submit: 'nonsense' }, fault: 'ambiguous', details: {} },
  // Paid for, and empty.
  { scenario: { outcome: 'failed' }, fault: 'failed', details: {} },
]

/** What each kind of work must bring. */
const checks: Partial<Record<Order['kind'], (product: Product, order: Order) => Promise<void>>> = {
  story: async ({ text, files }) => {
    expect({ text, files }).toEqual({ text: storyText, files: [] })
  },
  scenes: async ({ scenes }) => {
    // The second one was to last a minute and a half.
    expect(scenes).toEqual([twoScenes[0], { ...twoScenes[1], durationSeconds: 15 }])
  },
  sentiment: async ({ ratings, files }) => {
    expect({ ratings, files }).toEqual({
      ratings: [
        { sentiment: 'positive', score: 0.9 },
        { sentiment: 'negative', score: -0.8 },
        { sentiment: 'neutral', score: 0 },
      ],
      files: [],
    })
  },
  image: async ({ files, usage }, order) => {
    expect(files).toHaveLength(order.candidates)
    expect(usage?.images).toBe(order.candidates)
    expect(new Set(files.map((file) => file.path)).size).toBe(order.candidates)
    for (const file of files) {
      expect(file).toMatchObject({ mimeType: 'image/png', metadata: { width: 90, height: 160 } })
      expect((await sharp(file.path).metadata()).format).toBe('png')
    }
  },
  voice: async ({ files, usage }, order) => {
    expect(files).toMatchObject([{ mimeType: 'audio/wav', metadata: { seconds: 0.5, sampleRate: 24_000 } }])
    const sound = await readFile(files[0]?.path ?? '')
    expect(sound.toString('latin1', 0, 4)).toBe('RIFF')
    expect(sound.length).toBe(44 + 24_000)
    expect(usage?.characters).toBe([...order.prompt].length)
  },
}

const faultOf = (work: Promise<unknown>): Promise<DriverError> =>
  work.then(
    () => Promise.reject(new Error('it went well')),
    (error) => error,
  )

afterAll(removeFolders)

describe.each(everyDriver)('$name $kind', ({ name, kind, driver }) => {
  let server: ProviderServer
  let order: Order
  let tools: Tools

  beforeAll(async () => {
    server = await startProvider(name)
    return () => server.close()
  })

  afterEach(() => server.set(calm))

  const begin = async (scenario: Partial<Scenario> = {}, changes: Partial<Tools> = {}, candidates = 1) => {
    server.set({ ...calm, ...scenario })
    order = newOrder(name, { kind, candidates })
    tools = await newTools(server, changes)
  }
  const countOf = () => (server.submits[order.id] ?? 0) + (server.submits[order.prompt] ?? 0)

  it('makes what was ordered with one request', async () => {
    await begin()
    const product = await driver.run(order, tools)
    await checks[kind]?.(product, order)
    if (name !== 'elevenlabs' && !(name === 'openai' && kind === 'voice')) {
      expect(product.usage?.outputTokens).toBeGreaterThan(0)
    }
    expect(countOf()).toBe(1)
  })

  it.each(faults)('tells $fault at $scenario', async ({ scenario, fault, details }) => {
    await begin(scenario)
    const error = await faultOf(driver.run(order, tools))
    expect({ fault: error.fault, details: error.details }, error.message).toEqual({ fault, details })
    expect(error.message.length).toBeLessThanOrEqual(300)
    expect(countOf()).toBe(1)
  })

  it('is refused with a wrong key, which nobody gets to read', async () => {
    await begin({}, { key: 'a-wrong-key-0123456789' })
    const error = await faultOf(driver.run(order, tools))
    expect(error).toMatchObject({ name: 'DriverError', fault: 'refused', details: {} })
    expect(inspect(error)).not.toContain('a-wrong')
    expect(countOf()).toBe(0)
  })

  it('is refused when the key is no key at all, which nobody gets to read either', async () => {
    await begin({}, { key: 'two\nlines' })
    const error = await faultOf(driver.run(order, tools))
    expect(error).toMatchObject({ name: 'DriverError', fault: 'refused', details: {} })
    expect(inspect(error)).not.toMatch(/two|\\nlines|\nlines/)
  })

  it('is refused for the time being when nobody listens', async () => {
    await begin()
    const gone = await startProvider(name)
    await gone.close()
    const error = await faultOf(driver.run(order, { ...tools, baseUrl: gone.url }))
    expect(error).toMatchObject({ fault: 'refused', details: { retryable: true } })
  })

  it('does not know what became of an order that was stopped half way, and sends none that was stopped before', async () => {
    const stop = new AbortController()
    await begin({ submit: 'hang' }, { signal: stop.signal })
    const run = faultOf(driver.run(order, tools))
    await expect.poll(countOf).toBe(1)
    stop.abort()
    expect((await run).fault).toBe('ambiguous')
    expect((await faultOf(driver.run(order, tools))).fault).toBe('cancelled')
    expect(countOf()).toBe(1)
  })

  it('keeps the answer before it is read, and reads what was kept without asking again', async () => {
    const kept = new Map<number, Reply>()
    const answersOf = (isOver: boolean): Answers => ({
      isOver,
      read: async (request) => kept.get(request),
      keep: async (request, reply) => void kept.set(request, reply),
    })
    await begin({}, { answers: answersOf(false) })
    const first = await driver.run(order, tools)
    expect(kept.size).toBe(1)
    const again = await driver.run(order, await newTools({ url: 'http://127.0.0.1:9' }, { answers: answersOf(true) }))
    expect({ ...again, files: again.files.length }).toEqual({ ...first, files: first.files.length })
    expect(countOf()).toBe(1)
    // What was not kept is not asked for either.
    kept.clear()
    const lost = await faultOf(driver.run(order, { ...tools, answers: answersOf(true) }))
    expect(lost.fault).toBe('ambiguous')
    expect(countOf()).toBe(1)
  })

  it('says of an answer with nothing in it that it was paid for', async () => {
    await begin({ outcome: 'failed' })
    expect(await faultOf(driver.run(order, tools))).toBeInstanceOf(PaidFault)
  })

  // The others refuse with a status.
  if (name === 'google' || kind === 'story' || kind === 'scenes' || kind === 'sentiment') {
    it('tells that a result was held back', async () => {
      await begin({ outcome: 'moderated' })
      expect((await faultOf(driver.run(order, tools))).fault).toBe('moderated')
      expect(countOf()).toBe(1)
    })
  }

  if (kind === 'image') {
    it('makes several to choose from', async () => {
      await begin({}, {}, 4)
      await checks.image?.(await driver.run(order, tools), order)
      expect(countOf()).toBe(name === 'openai' ? 1 : 4)
    })
  }
})

describe('several pictures of a provider that makes one to a request', () => {
  const order = newOrder('google', { kind: 'image', candidates: 3 })

  it('keeps those that came, and counts those that may have to be paid', async () => {
    const server = await startProvider('google', { nextSubmits: ['rate-limit', 'accept', 'lose'] })
    const { files, usage } = await google.image.run(order, await newTools(server))
    expect([files.length, usage?.images, usage?.outputTokens]).toEqual([1, 2, 57])
    expect(server.submits[order.prompt]).toBe(3)
    await server.close()
  })

  it('tells of the one that may have to be paid when none came', async () => {
    const server = await startProvider('google', { nextSubmits: ['rate-limit', 'lose', 'moderate'] })
    expect((await faultOf(google.image.run(order, await newTools(server)))).fault).toBe('ambiguous')
    server.set({ nextSubmits: ['rate-limit', 'rate-limit', 'rate-limit'] })
    expect(await faultOf(google.image.run(order, await newTools(server)))).toMatchObject({
      fault: 'refused',
      details: { retryable: true },
    })
    await server.close()
  })
})
