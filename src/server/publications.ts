import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { env } from '@/lib/env'
import { logger } from '@/lib/log'
import { siteChannel } from '@/lib/siteChannel'
import { refreshNext } from './pages/refreshNext'
import { renewPages } from './pages/renew'
import type { Pages } from './pages/serve'

const heartbeat = 15_000
const patience = { first: 200, most: 10_000 }

type Follower = { stop: () => Promise<void> }

/** Keeps the public pages of the server at this address as new as the last publication. */
export async function renewOnPublications(pages: Pages, address: AddressInfo): Promise<Follower> {
  const renewal = renewPages(pages, refreshNext(address))
  const follower = await followPublications(renewal.published, renewal.missed)
  return {
    stop: async () => {
      renewal.stop()
      await follower.stop()
    },
  }
}

/**
 * Calls `onPublished` whenever the public site has changed, in this process or any other on the database. It has a
 * connection of its own; each time that is made anew `onMissed` is called, because a change may have been missed.
 * Resolves when it listens for the first time.
 */
export async function followPublications(onPublished: () => void, onMissed: () => void): Promise<Follower> {
  let stopped = false
  let client: pg.Client | undefined
  let waiting: NodeJS.Timeout | undefined
  let pause = patience.first

  const connect = async () => {
    const own = new pg.Client({
      connectionString: env.DATABASE_URL,
      application_name: 'madang-site',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      query_timeout: 5000,
    })
    client = own
    own.on('error', (error) => lose(own, error))
    own.on('end', () => lose(own))
    own.on('notification', onPublished)
    try {
      await own.connect()
      await own.query(`listen ${siteChannel}`)
    } catch (error) {
      return lose(own, error)
    }
    pause = patience.first
    onMissed()
  }

  const lose = (own: pg.Client, error?: unknown) => {
    if (stopped || own !== client) return
    client = undefined
    own.removeListener('notification', onPublished)
    own.end().catch(() => {})
    // Said once, however often it is tried.
    if (pause === patience.first)
      logger.warn({ err: error, msg: 'The site no longer hears of publications; it connects again' })
    waiting = setTimeout(() => void connect(), pause)
    pause = Math.min(pause * 2, patience.most)
  }

  // A connection that died without a word (a cable, a firewall) is noticed by asking.
  const beat = setInterval(() => {
    const own = client
    own?.query('select 1').catch((error: unknown) => lose(own, error))
  }, heartbeat).unref()

  await connect()
  return {
    stop: async () => {
      stopped = true
      clearInterval(beat)
      clearTimeout(waiting)
      await client?.end().catch(() => {})
    },
  }
}
