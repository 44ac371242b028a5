import type { AddressInfo, Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

/** What the mail server does with the next mails: take them, put them off, refuse them, or hang up once it has them whole. */
type Manner = 'take' | 'later' | 'refuse' | 'put-off-whole' | 'hang-up'

type Received = { id: string; recipients: string[]; raw: string }

const refusal = (code: number, message: string) => Object.assign(new Error(message), { responseCode: code })

type State = {
  manner: Manner
  /** Milliseconds from having a mail to saying so. */
  delay: number
  /** Recipients about whom it never says anything. */
  silentAbout?: RegExp
  received: Received[]
}

/** A mail server that keeps what it was given; it listens on this machine alone. With `port` and `state` it is the old one again. */
export async function startSmtp(port = 0, state: State = { manner: 'take', delay: 0, received: [] }) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      if (state.silentAbout?.test(address)) return
      if (state.manner === 'later') return done(refusal(451, 'Later, please'))
      done(state.manner === 'refuse' ? refusal(550, 'Nobody of that name') : undefined)
    },
    onData: (stream, session, done) => {
      void buffer(stream).then(async (content) => {
        const raw = content.toString()
        const id = /^Message-ID: <(.+)>/im.exec(raw)?.[1] ?? ''
        const recipients = session.envelope.rcptTo.map(({ address }) => address)
        if (state.manner === 'put-off-whole') return done(refusal(452, 'No room'))
        state.received.push({ id, recipients, raw })
        if (state.manner === 'hang-up') return void sockets.get(session.remotePort)?.destroy()
        await new Promise((later) => setTimeout(later, state.delay))
        done()
      })
    },
  })
  const sockets = new Map<number | undefined, Socket>()
  server.server.on('connection', (socket: Socket) => sockets.set(socket.remotePort, socket))
  server.on('error', () => {}) // a client that is killed
  await new Promise<void>((ready, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', ready)
  })
  const address = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    port: address.port,
    state,
    /** Ends all conversations. */
    hangUp: () => {
      for (const socket of sockets.values()) socket.destroy()
    },
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}

export type Smtp = Awaited<ReturnType<typeof startSmtp>>
