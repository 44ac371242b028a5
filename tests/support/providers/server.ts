import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { type Answer, calm, type Incoming, type Job, type Protocol, type Scenario, type World } from './protocol'
import { samplePicture, sampleVideo } from './samples'

/** The only key that the stand-ins take. */
export const providerKey = 'loopback-key-0123456789abcdef'

export type ProviderServer = {
  url: string
  jobs: Job[]
  /** Paid requests, by the order's reference. */
  submits: Record<string, number>
  /** Every request, as "METHOD path". */
  requests: string[]
  /** Changes how it behaves from now on. */
  set: (changes: Partial<Scenario>) => void
  /** A job's webhook as the provider sends it. `at` is in Unix seconds. */
  webhook: (jobId: string, at?: number) => { headers: Headers; body: string }
  /** Posts a job's webhook to the address the order came with. */
  deliver: (jobId: string) => Promise<Response>
  /** Ends every connection there is. */
  drop: () => void
  close: () => Promise<void>
}

export async function serve(protocol: Protocol, scenario: Partial<Scenario> = {}): Promise<ProviderServer> {
  const submits: Record<string, number> = {}
  const requests: string[] = []
  const world = newWorld(structuredClone({ ...calm, ...scenario }))
  const server = createServer((request, response) => {
    respond(request, response).catch((error) => {
      console.error(error)
      response.destroy()
    })
  })

  async function respond(message: IncomingMessage, response: ServerResponse) {
    const request = await read(message)
    if (request.path.startsWith('/__')) return send(response, control(request))
    requests.push(`${request.method} ${request.path}`)
    if (request.path.startsWith('/media/')) return sendMedia(request, response)
    if (!protocol.open?.test(request.path) && protocol.keyOf(request) !== providerKey) {
      return send(response, protocol.faults.unauthorised)
    }
    const paid = protocol.paid(request)
    if (paid) return sell(request, response, paid)
    if (protocol.isPoll?.(request) && world.scenario.unavailablePolls > 0) {
      world.scenario.unavailablePolls--
      return send(response, { status: 503, bytes: Buffer.from('<html>no healthy upstream</html>') })
    }
    send(response, protocol.answer?.(request, world) ?? { status: 404, json: { error: 'no such thing' } })
  }

  async function sell(request: Incoming, response: ServerResponse, paid: { reference: string; webhookUrl?: string }) {
    submits[paid.reference] = (submits[paid.reference] ?? 0) + 1
    const { nextSubmits, submitMs } = world.scenario
    const submit = nextSubmits.shift() ?? world.scenario.submit
    if (submit in protocol.faults) return send(response, protocol.faults[submit as keyof typeof protocol.faults])
    const job: Job = {
      id: randomUUID().padEnd(world.scenario.idLength, '0'),
      input: request.json,
      createdAt: Date.now(),
      polls: 0,
      isCancelled: false,
      ...paid,
    }
    world.jobs.set(job.id, job)
    const answer = await protocol.accept(request, job, world)
    if (submitMs) await wait(submitMs)
    if (submit === 'lose') return response.socket?.destroy()
    if (submit === 'hang') return
    if (submit === 'nonsense') return send(response, { status: 200, bytes: Buffer.from('<html>Welcome</html>') })
    send(response, answer, submit === 'cut')
  }

  async function sendMedia(request: Incoming, response: ServerResponse) {
    const { link } = world.scenario
    if (link === 'expired' || (protocol.guardsMedia && protocol.keyOf(request) !== providerKey)) {
      return send(response, { status: 403, bytes: Buffer.from('<Error><Code>AccessDenied</Code></Error>') })
    }
    if (link === 'empty') return send(response, { status: 200, bytes: Buffer.alloc(0) })
    if (link === 'foreign') return send(response, { status: 302, headers: { location: 'http://192.0.2.1/video' } })
    if (link === 'packed') {
      const bytes = gzipSync(Buffer.alloc(64 * 1024 ** 2))
      return send(response, {
        status: 200,
        bytes,
        headers: { 'content-type': 'video/mp4', 'content-encoding': 'gzip' },
      })
    }
    if (link === 'no-film') return send(response, { status: 200, bytes: Buffer.from('\0\0\0\x18ftypmp42 and no more') })
    if (link === 'webm') return send(response, { status: 200, bytes: await sampleVideo('webm') })
    if (link === 'page') return send(response, { status: 200, bytes: Buffer.from('<html>Please log in</html>') })
    const isVideo = request.path.includes('video')
    const bytes = await (isVideo ? sampleVideo() : samplePicture())
    // Object stores are often no wiser about what they hold.
    const type = isVideo ? 'binary/octet-stream' : 'image/png'
    send(response, { status: 200, bytes, headers: { 'content-type': type } }, link === 'cut')
  }

  function control(request: Incoming): Answer {
    if (request.method === 'POST') Object.assign(world.scenario, request.json)
    const jobs = [...world.jobs.values()].map((job) => ({
      id: job.id,
      reference: job.reference,
      state: world.stateOf(job),
    }))
    return { status: 200, json: { submits, jobs, requests, scenario: world.scenario } }
  }

  function webhook(jobId: string, at = Math.floor(Date.now() / 1000)) {
    const job = world.jobs.get(jobId)
    if (!job || !protocol.webhook) throw new Error(`no webhook for ${jobId}`)
    const { headers, body } = protocol.webhook(job, world, at)
    return { headers: new Headers(headers), body }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  world.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: world.url,
    get jobs() {
      return [...world.jobs.values()]
    },
    submits,
    requests,
    set: (changes) => void Object.assign(world.scenario, structuredClone(changes)),
    webhook,
    deliver: (jobId) => {
      const { headers, body } = webhook(jobId)
      return fetch(world.jobs.get(jobId)?.webhookUrl ?? '', { method: 'POST', headers, body })
    },
    drop: () => server.closeAllConnections(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function newWorld(scenario: Scenario): World {
  const stateOf: World['stateOf'] = (job) => {
    const { queuedPolls, runningPolls, finishMs, outcome } = world.scenario
    if (job.isCancelled && !world.scenario.ignoresCancel) return 'cancelled'
    if (outcome === 'queued' || job.polls < queuedPolls) return 'queued'
    const isEarly = job.polls < queuedPolls + runningPolls || Date.now() - job.createdAt < finishMs
    return isEarly ? 'running' : outcome
  }
  const world: World = {
    url: '',
    scenario,
    jobs: new Map(),
    stateOf,
    poll: (job) => {
      const state = stateOf(job)
      job.polls++
      return state
    },
    mediaUrl: (name) => `${world.url}/media/${name}`,
  }
  return world
}

async function read(message: IncomingMessage): Promise<Incoming> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  const { pathname, searchParams } = new URL(message.url ?? '/', 'http://provider')
  const path = decodeURIComponent(pathname)
  return { method: message.method ?? '', path, query: searchParams, headers: message.headers, text, json: parse(text) }
}

function parse(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function send(response: ServerResponse, { status, json, bytes, headers }: Answer, isCut = false) {
  const type = bytes ? 'text/html' : 'application/json'
  const body = bytes ?? Buffer.from(json === undefined ? '' : JSON.stringify(json))
  response.writeHead(status, { 'content-type': type, 'content-length': body.length, ...headers })
  if (!isCut) return response.end(body)
  response.write(body.subarray(0, body.length / 2), () => response.destroy())
}
