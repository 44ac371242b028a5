import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Server as Listener, type Socket } from 'node:net'
import { errors } from '@/i18n/words/errors'
import { secondsOfOutage } from '@/lib/retryAfter'
import { refuse } from './refuse'

/**
 * `linger`: how long a connection without a request stays open for one that is on its way, so that it gets an answer;
 * `grace`: how long requests that are under way may take. Both in milliseconds.
 */
const usual = { linger: 300, grace: 10_000 }

/** A server's way out. */
export interface Drain {
  /** Notes a request; false when it came after the end had begun and has been refused. */
  admit: (req: IncomingMessage, res: ServerResponse) => boolean
  /** Takes nothing new, lets what is under way finish, and closes every connection. */
  end: () => Promise<void>
}

/**
 * Node's `close` cuts idle connections while their next request may be on its way, and goes on serving busy ones. From `end` on every answer says
 * `Connection: close`, what is asked later is refused (503), and streams of events, which have no end of their own, end.
 */
export function drainOf(server: Server, { linger, grace } = usual): Drain {
  const sockets = new Set<Socket>()
  const underWay = new Set<ServerResponse>()
  let ending = false

  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })

  const closeWhatIsDone = () => {
    for (const res of underWay) if (isEventStream(res)) res.end()
    const busy = new Set([...underWay].map(({ req }) => req.socket))
    for (const socket of sockets) if (!busy.has(socket)) socket.destroySoon()
  }

  return {
    admit: (req, res) => {
      if (ending) {
        void refuseLate(req, res)
        return false
      }
      underWay.add(res)
      res.once('close', () => underWay.delete(res))
      return true
    },
    end: async () => {
      ending = true
      // The one of `node:http` would first cut every connection that is idle at this moment.
      const closed = new Promise((done) => Listener.prototype.close.call(server, done))
      for (const res of underWay) res.shouldKeepAlive = false
      const rounds = setInterval(closeWhatIsDone, linger)
      const impatient = setTimeout(() => server.closeAllConnections(), grace)
      await closed
      clearInterval(rounds)
      clearTimeout(impatient)
    },
  }
}

const isEventStream = (res: ServerResponse) => String(res.getHeader('content-type')).startsWith('text/event-stream')

async function refuseLate(req: IncomingMessage, res: ServerResponse) {
  const language = new Headers()
  for (const name of ['cookie', 'accept-language']) language.set(name, String(req.headers[name] ?? ''))
  const refusal = {
    code: 'UNAVAILABLE',
    text: errors.unavailable,
    headers: { 'Retry-After': String(secondsOfOutage) },
  } as const
  const answer = refuse(refusal, { headers: language })
  res.shouldKeepAlive = false
  res.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
}
