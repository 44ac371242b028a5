import { connect, createServer, type Socket } from 'node:net'

/**
 * What lies between the product and PostgreSQL, and what may go wrong there:
 * `pass` nothing; `refuse` nobody is let through; `hole` packets are swallowed; `cutAtCommit` the connection dies before
 * COMMIT arrives; `cutAfterCommit` it dies before the answer comes back; `cutAtRandom` it dies at any packet, by `chance`.
 */
export type Mode = 'pass' | 'refuse' | 'hole' | 'cutAtCommit' | 'cutAfterCommit' | 'cutAtRandom'

/** A line to a database that can be disturbed. */
export class PgProxy {
  /** How often a connection was cut. */
  cuts = 0
  /** Of a packet, in `cutAtRandom`. */
  chance = 0.01
  private mode: Mode = 'pass'
  private readonly sockets = new Set<Socket>()
  private readonly server = createServer((near) => this.join(near))

  constructor(private readonly target: URL) {}

  /** @returns the database's address through this line */
  async open(): Promise<string> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready))
    const url = new URL(this.target)
    url.host = `127.0.0.1:${(this.server.address() as { port: number }).port}`
    return url.toString()
  }

  set(mode: Mode) {
    this.mode = mode
    this.cuts = 0
  }

  /** Ends every connection that is open. */
  cut() {
    for (const socket of this.sockets) socket.destroy()
  }

  close() {
    this.server.close()
    this.cut()
  }

  private join(near: Socket) {
    if (this.mode === 'refuse') return near.destroy()
    const far = connect({ host: this.target.hostname, port: Number(this.target.port) })
    const end = () => {
      near.destroy()
      far.destroy()
    }
    for (const socket of [near, far]) {
      socket.setNoDelay(true)
      this.sockets.add(socket)
      socket.on('error', end)
      socket.on('close', () => {
        this.sockets.delete(socket)
        end()
      })
    }
    near.on('data', (bytes) => {
      if (this.mode === 'hole') return
      const isCommit = /commit\0/i.test(bytes.toString('latin1'))
      if ((this.mode === 'cutAtCommit' && isCommit) || this.isUnlucky()) return this.cutOff(end)
      if (this.mode === 'cutAfterCommit' && isCommit) {
        far.removeAllListeners('data')
        far.once('data', () => this.cutOff(end))
      }
      far.write(bytes)
    })
    far.on('data', (bytes) => {
      if (this.mode === 'hole') return
      if (this.isUnlucky()) return this.cutOff(end)
      near.write(bytes)
    })
  }

  private isUnlucky = () => this.mode === 'cutAtRandom' && Math.random() < this.chance

  private cutOff(end: () => void) {
    this.cuts++
    end()
  }
}

/** Puts a line between this test file and its database; for `vi.hoisted`, before the product is loaded. */
export async function disturbDatabase(): Promise<PgProxy> {
  const proxy = new PgProxy(new URL(process.env.DATABASE_URL as string))
  process.env.DATABASE_URL = await proxy.open()
  return proxy
}
