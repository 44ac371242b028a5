import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import config from '@payload-config'
import next from 'next'
import { getPayload } from 'payload'
import { errors } from '@/i18n/words/errors'
import { startSchedule } from '@/jobs/schedule'
import { clientHeaders } from '@/lib/client'
import { env } from '@/lib/env'
import { Gate } from '@/lib/gate'
import { closeLocks } from '@/lib/locks'
import { logger } from '@/lib/log'
import type { LastingPool } from '@/lib/pool'
import { type Admit, apiHandler, outage } from './api'
import { answerBrokenRequests, brokenAddress } from './broken'
import { drainOf } from './drain'
import { consume } from './limits'
import { whileAnswering } from './pages/outage'
import { servePages } from './pages/serve'
import { renewOnPublications } from './publications'
import { refuse } from './refuse'

export type Server = { url: string; close: () => Promise<void> }

/** How long work that has begun beside the requests may take to end, in milliseconds. */
const grace = 10_000

/** How long a request may take to arrive as a whole, however busy its connection looks; looked at twice within it. */
const requestTimeout = env.REQUEST_TIMEOUT_SECONDS * 1000
const limits = {
  requireHostHeader: false,
  requestTimeout,
  headersTimeout: Math.min(requestTimeout, 60_000),
  connectionsCheckingInterval: Math.min(requestTimeout / 2, 30_000),
}

/**
 * The product in one process: `/api/*` through Payload's own handlers on node (Next's routing would cost two thirds of
 * a read), everything else through Next, with the public pages kept in front of it.
 */
export async function serve({ pages = true }: { pages?: boolean } = {}): Promise<Server> {
  const payload = await getPayload({ config })
  const site = pages ? next({ dev: false, customServer: true, httpServer: undefined }) : undefined
  await site?.prepare()
  const renderPage = site?.getRequestHandler()
  const database = payload.db.pool as LastingPool
  const publicPages = renderPage && servePages(whileAnswering(database, (req, res) => renderPage(req, res)))
  const handleApi = getRequestListener(guarded(apiHandler(config, admit), database), {
    errorHandler: brokenAddress,
    overrideGlobalObjects: false,
  })

  const server = createServer(limits, (req, res) => {
    identify(req, res)
    if (!drain.admit(req, res)) return
    if (isApi(req.url)) return void handleApi(req, res)
    if (publicPages) return void publicPages.serve(req, res).catch((error: unknown) => failPage(res, error))
    res.writeHead(404).end()
  })
  const drain = drainOf(server)
  answerBrokenRequests(server)
  await new Promise<void>((ready, fail) => server.once('error', fail).listen(env.PORT, env.HOST, ready))
  const { port } = server.address() as { port: number }
  const schedule = startSchedule(payload)
  const publications = publicPages && (await renewOnPublications(publicPages, server.address() as AddressInfo))

  return {
    url: env.PUBLIC_URL ?? `http://${env.HOST === '0.0.0.0' ? '127.0.0.1' : env.HOST}:${port}`,
    close: async () => {
      const idle = schedule.stop()
      await drain.end()
      await publications?.stop()
      await Promise.race([idle, sleep(grace, undefined, { ref: false })])
      await site?.close()
      await closeLocks()
      await payload.db.pool.end()
      await payload.destroy()
    },
  }
}

/** A page that could not be answered at all, which Next itself does not leave to happen. */
function failPage(res: ServerResponse, error: unknown) {
  logger.error({ err: error, msg: 'A page could not be answered' })
  if (res.headersSent) res.destroy()
  else res.writeHead(500).end()
}

const isApi = (url = '') => url === '/api' || url.startsWith('/api/') || url.startsWith('/api?')

/** Who asks and under which number; what a client claims about either is dropped. */
function identify(req: IncomingMessage, res: ServerResponse) {
  const requestId = randomUUID()
  const ip = clientAddress(req)
  req.headers[clientHeaders.requestId] = requestId
  req.headers[clientHeaders.ip] = ip
  req.rawHeaders = req.rawHeaders.filter((_, index, all) => {
    const name = all[index - (index % 2)]?.toLowerCase()
    return name !== clientHeaders.ip && name !== clientHeaders.requestId
  })
  req.rawHeaders.push(clientHeaders.requestId, requestId, clientHeaders.ip, ip)
  res.setHeader('X-Request-Id', requestId)
  res.setHeader('X-Content-Type-Options', 'nosniff')
}

/** The address a request came from: past `TRUST_PROXY` proxies of our own, the last one a proxy we trust has seen. */
function clientAddress(req: IncomingMessage): string {
  const direct = req.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '0.0.0.0'
  if (env.TRUST_PROXY === 0) return direct
  const claimed = String(req.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  return claimed.at(-env.TRUST_PROXY) ?? direct
}

/**
 * Half of the connections at most are writing. A text has arrived before it takes a place; a form with a file is still
 * arriving, perhaps slowly, so those have places of their own, and who sends byte by byte keeps only them waiting.
 */
const places = Math.max(3, Math.floor(env.DATABASE_POOL / 2))
const uploads = new Gate(Math.max(1, Math.floor(places / 4)))
const writers = new Gate(places - Math.max(1, Math.floor(places / 4)))

const admit: Admit = (request, work) => {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return work()
  const isUpload = request.headers.get('content-type')?.startsWith('multipart/form-data')
  return (isUpload ? uploads : writers).run(work)
}

function guarded(handle: (request: Request) => Promise<Response>, database: LastingPool) {
  return async (request: Request): Promise<Response> => {
    const ip = request.headers.get(clientHeaders.ip) ?? ''
    const { allowed, headers } = await consume(ip, request.headers)
    if (!allowed)
      return refuse(
        { code: 'RATE_LIMITED', text: errors.rateLimited, values: { seconds: headers['Retry-After'] ?? '' }, headers },
        request,
      )
    // Each request would wait for itself, and writers would fill all places with waiting.
    const isOut = !new URL(request.url).pathname.startsWith('/api/health/') && !(await database.answers())
    const response = isOut ? outage(request) : await handle(request)
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
    return response
  }
}
