import { type AddressInfo, createServer, type Socket } from 'node:net'

/** Where a conversation stops getting on: one more line of the same answer again and again, so that nothing is ever idle. */
type Stage = 'greeting' | 'EHLO' | 'RCPT' | 'text'

const answers = { greeting: '220', EHLO: '250', RCPT: '250', text: '250' }

/** `whole` are the Message-IDs of mails that came whole. */
type State = { stage?: Stage; conversations: number; whole: string[] }

/** A mail server that drips at a stage of the conversation; without one it takes every mail. */
export async function startDripping() {
  const state: State = { conversations: 0, whole: [] }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    state.conversations++
    sockets.add(socket)
    let text: string | undefined
    let dripping: NodeJS.Timeout | undefined
    const say = (stage: Stage, line: string) => {
      if (state.stage === stage) dripping ??= setInterval(() => socket.write(`${answers[stage]}-still here\r\n`), 50)
      else socket.write(`${line}\r\n`)
    }
    socket.on('close', () => {
      clearInterval(dripping)
      sockets.delete(socket)
    })
    socket.on('error', () => {})
    socket.on('data', (data) => {
      for (const line of String(data).split('\r\n').slice(0, -1)) {
        if (text !== undefined) {
          if (line !== '.') text += `${line}\n`
          else {
            state.whole.push(/^Message-ID: <([^@]+)@/im.exec(text)?.[1] ?? '')
            text = undefined
            say('text', '250 taken')
          }
        } else if (/^(EHLO|HELO)/.test(line)) say('EHLO', '250 dripping')
        else if (/^RCPT/.test(line)) say('RCPT', '250 fine')
        else if (/^DATA/.test(line)) {
          text = ''
          socket.write('354 go on\r\n')
        } else socket.write('250 fine\r\n')
      }
    })
    say('greeting', '220 dripping')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
