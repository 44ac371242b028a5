import { readdir, stat } from 'node:fs/promises'
import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { newOrder, newTools, pictureFile, removeFolders } from '../../../tests/support/providers/orders'
import { calm, type ProviderServer, type Scenario, startProvider } from '../../../tests/support/providers/start'
import type { DriverError, DriverFault, Order, PollAnswer, QueuedDriver, Tools } from './driver'
import { fal } from './fal'
import { modelark } from './modelark'
import { replicate } from './replicate'
import { veo } from './veo'

const drivers = { modelark: modelark.video, veo: veo.video, fal: fal.video, replicate: replicate.video }

/** What the protocol of each cannot express. */
const abilities = {
  modelark: { queues: true, cancelsRunning: false, cancels: true },
  veo: { queues: false, cancelsRunning: false, cancels: false },
  fal: { queues: true, cancelsRunning: true, cancels: true },
  replicate: { queues: true, cancelsRunning: true, cancels: true },
}

/** How a refused or lost order must read, for every provider alike. */
const submits: { scenario: Partial<Scenario>; fault: DriverFault; details?: object; jobs: number }[] = [
  { scenario: { submit: 'refuse' }, fault: 'refused', details: {}, jobs: 0 },
  { scenario: { submit: 'moderate' }, fault: 'moderated', details: {}, jobs: 0 },
  { scenario: { submit: 'rate-limit' }, fault: 'refused', details: { retryable: true, retryAfter: 17 }, jobs: 0 },
  { scenario: { submit: 'overload' }, fault: 'refused', details: { retryable: true }, jobs: 0 },
  { scenario: { submit: 'break' }, fault: 'ambiguous', details: {}, jobs: 0 },
  { scenario: { submit: 'lose' }, fault: 'ambiguous', details: {}, jobs: 1 },
  { scenario: { submit: 'cut' }, fault: 'ambiguous', details: {}, jobs: 1 },
  { scenario: { submit: 'nonsense' }, fault: 'ambiguous', details: {}, jobs: 1 },
]

const faultOf = (work: Promise<unknown>): Promise<DriverError> =>
  work.then(
    () => Promise.reject(new Error('it went well')),
    (error) => error,
  )

/** Polls until there is news; more than ten would hang a job. */
async function pollToEnd(driver: QueuedDriver, jobId: string, order: Order, tools: Tools): Promise<PollAnswer[]> {
  const answers: PollAnswer[] = []
  while (answers.length < 10) {
    const answer = await driver.poll(jobId, order, tools)
    answers.push(answer)
    if (!['queued', 'running'].includes(answer.state)) break
  }
  return answers
}

afterAll(removeFolders)

describe.each(Object.keys(drivers) as (keyof typeof drivers)[])('%s', (name) => {
  const driver: QueuedDriver = drivers[name]
  const can = abilities[name]
  let server: ProviderServer
  let order: Order
  let tools: Tools

  beforeAll(async () => {
    server = await startProvider(name)
    return () => server.close()
  })

  afterEach(() => server.set(calm))

  const begin = async (scenario: Partial<Scenario> = {}, changes: Partial<Tools> = {}) => {
    server.set({ ...calm, ...scenario })
    order = newOrder(name, { kind: 'video', inputs: { image: await pictureFile() } })
    tools = await newTools(server, changes)
  }
  const referenceOf = () => server.jobs.at(-1)?.reference ?? ''
  /** The stand-ins know an order by its id or by its prompt. */
  const countOf = () => (server.submits[order.id] ?? 0) + (server.submits[order.prompt] ?? 0)

  it('makes a clip: submitted once, asked for until it is done, and copied', async () => {
    await begin()
    const { jobId } = await driver.submit(order, tools)
    const states = (await pollToEnd(driver, jobId, order, tools)).map(({ state }) => state)
    expect(states).toEqual([can.queues ? 'queued' : 'running', 'running', 'succeeded'])

    const { files, usage } = await driver.fetchResult(jobId, order, tools)
    expect(files).toHaveLength(1)
    expect(files[0]).toMatchObject({ mimeType: 'video/mp4', path: `${tools.workDir}/video.mp4` })
    expect(files[0]?.metadata.seconds).toBe(usage?.seconds)
    expect((await stat(files[0]?.path ?? '')).size).toBeGreaterThan(1000)
    expect(countOf()).toBe(1)
    expect(referenceOf()).toMatch(order.id)
  })

  it.each(submits)(
    'tells $fault when a submit ends in "$scenario.submit"',
    async ({ scenario, fault, details, jobs }) => {
      await begin(scenario)
      const before = server.jobs.length
      const error = await faultOf(driver.submit(order, tools))
      expect({ fault: error.fault, details: error.details }, error.message).toEqual({ fault, details })
      expect(error.message).not.toContain(order.prompt)
      expect(server.jobs.length - before).toBe(jobs)
      expect(countOf()).toBe(1)
    },
  )

  it('is refused with a wrong key, which nobody gets to read', async () => {
    await begin({}, { key: 'a-wrong-key-0123456789' })
    const error = await faultOf(driver.submit(order, tools))
    expect(error).toMatchObject({ name: 'DriverError', fault: 'refused', details: {} })
    expect(inspect(error)).not.toContain('a-wrong')
    expect(countOf()).toBe(0)
  })

  it('is refused for the time being when nobody listens', async () => {
    await begin()
    const gone = await startProvider(name)
    await gone.close()
    const error = await faultOf(driver.submit(order, { ...tools, baseUrl: gone.url }))
    expect(error).toMatchObject({ fault: 'refused', details: { retryable: true } })
  })

  it('does not know what became of an order that was stopped half way, and sends none that was stopped before', async () => {
    const stop = new AbortController()
    await begin({ submit: 'hang' }, { signal: stop.signal })
    const submit = faultOf(driver.submit(order, tools))
    await expect.poll(countOf).toBe(1)
    stop.abort()
    expect((await submit).fault).toBe('ambiguous')
    expect((await faultOf(driver.submit(order, tools))).fault).toBe('cancelled')
    expect(countOf()).toBe(1)
  })

  it('goes on after polls that failed, without another order', async () => {
    await begin({ unavailablePolls: 2 })
    const { jobId } = await driver.submit(order, tools)
    expect((await faultOf(driver.poll(jobId, order, tools))).fault).toBe('unreachable')
    expect((await faultOf(driver.poll(jobId, order, tools))).fault).toBe('unreachable')
    expect((await pollToEnd(driver, jobId, order, tools)).at(-1)).toEqual({ state: 'succeeded' })
    expect(countOf()).toBe(1)
  })

  it('can be polled after the stop, to learn what is owed', async () => {
    await begin()
    const { jobId } = await driver.submit(order, tools)
    const answer = await driver.poll(jobId, order, { ...tools, signal: AbortSignal.abort() })
    expect(answer.state).toBe(can.queues ? 'queued' : 'running')
  })

  it.each(['failed', 'moderated'] as const)('tells that a job was %s', async (outcome) => {
    await begin({ outcome })
    const { jobId } = await driver.submit(order, tools)
    const end = (await pollToEnd(driver, jobId, order, tools)).at(-1)
    expect(end).toMatchObject({ state: 'failed', error: { fault: outcome } })
  })

  it('does not take an unknown status for any other', async () => {
    await begin({ outcome: 'unknown', queuedPolls: 0, runningPolls: 0 })
    const { jobId } = await driver.submit(order, tools)
    expect((await faultOf(driver.poll(jobId, order, tools))).fault).toBe('unknown-status')
  })

  it('asks for the end of a waiting job, and learns from the next poll', async () => {
    await begin({ outcome: 'queued' })
    const { jobId } = await driver.submit(order, tools)
    expect(await driver.cancel(jobId, order, tools)).toBe(can.cancels ? 'accepted' : 'impossible')
    expect(await driver.poll(jobId, order, tools)).toEqual({ state: can.cancels ? 'cancelled' : 'running' })
  })

  it('asks for the end of a running job, and too late for that of a finished one', async () => {
    await begin({ outcome: 'running', queuedPolls: 0 })
    const { jobId } = await driver.submit(order, tools)
    const answer = can.cancelsRunning ? 'accepted' : can.cancels ? 'too-late' : 'impossible'
    expect(await driver.cancel(jobId, order, tools)).toBe(answer)

    await begin({ queuedPolls: 0, runningPolls: 0 })
    const done = await driver.submit(order, tools)
    expect(await driver.cancel(done.jobId, order, tools)).toBe(can.cancels ? 'too-late' : 'impossible')
    // The result has survived the attempt.
    expect((await driver.fetchResult(done.jobId, order, tools)).files).toHaveLength(1)
  })

  it.each([
    { link: 'expired', fault: 'expired' },
    { link: 'page', fault: 'failed' },
    { link: 'cut', fault: 'unreachable' },
  ] as const)(
    'tells $fault when the link of the result is "$link", and leaves no half file',
    async ({ link, fault }) => {
      await begin({ queuedPolls: 0, runningPolls: 0 })
      const { jobId } = await driver.submit(order, tools)
      server.set({ link })
      const error = await faultOf(driver.fetchResult(jobId, order, tools))
      expect({ fault: error.fault, message: error.message }).toMatchObject({ fault })
      expect(await readdir(tools.workDir)).toEqual([])
      server.set({ link: 'good' })
      expect((await driver.fetchResult(jobId, order, tools)).files).toHaveLength(1)
      expect(countOf()).toBe(1)
    },
  )

  it('is unreachable, not expired, when a result is fetched too early', async () => {
    await begin({ outcome: 'running' })
    const { jobId } = await driver.submit(order, tools)
    expect((await faultOf(driver.fetchResult(jobId, order, tools))).fault).toBe('unreachable')
  })
})
