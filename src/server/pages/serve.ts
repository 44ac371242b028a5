import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { logger } from '@/lib/log'
import { askAgain, type Captured, capture } from './capture'
import { type Kept, makePage, sendPage } from './kept'
import { countRendered } from './lifetimes'

export type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<unknown>

const megabyte = 1024 * 1024

/** The public pages in front of what renders them. */
export type Pages = {
  serve: Handle
  /** Drops every page; what is being rendered at this moment will not be kept either. */
  forget: () => void
  /** Has every page made anew when it is asked for; it still stands in where that fails. */
  doubt: () => void
  /** Resolves when everything that is being rendered at this moment has been answered; nothing when that is nothing. */
  rendered: () => Promise<unknown> | undefined
}

/**
 * Keeps each page that is the same for everybody as bytes ready to be sent, up to `limit` bytes of them, and hands
 * everything else to `next`. Whether a page is the same for everybody is for `next` to say (`s-maxage`).
 */
export function servePages(next: Handle, { limit = 64 * megabyte } = {}): Pages {
  /** Of the pages that are known to be as new as they can be. */
  let generation = 0
  const pages = new LRUCache<string, Kept & { generation: number }>({
    maxSize: limit,
    maxEntrySize: limit / 8,
    sizeCalculation: ({ bytes }, path) => bytes + path.length + 1024,
  })
  let making = new Map<string, Promise<Kept | undefined>>()
  const rendering = new Set<Promise<unknown>>()

  const hand: Handle = (req, res) => {
    countRendered()
    const rendered = next(req, res).finally(() => rendering.delete(rendered))
    // A visitor who leaves ends neither the rendering nor what Next keeps of it: its own promise does.
    if (!unkept.test(req.url ?? '')) rendering.add(rendered)
    return rendered
  }

  const make = (path: string, req: IncomingMessage, res: ServerResponse, old?: Kept): Promise<Kept | undefined> => {
    // Asked for what the visitor has, Next would answer without a page.
    delete req.headers['if-none-match']
    delete req.headers['if-modified-since']
    const begun = making
    const whole = capture(res, old !== undefined)
    const failed = new Promise<never>((_, fail) => void hand(req, res).catch(fail))
    const made = Promise.race([whole, failed])
      .then(async (captured) => {
        if (!captured) return undefined
        const failed = captured.status >= 500
        const page = failed ? old : await makePage(captured.headers, captured.body)
        captured.release()
        if (!page) return void sendAsItCame(res, captured)
        if (begun === making && !failed) pages.set(path, { ...page, generation })
        for (const name of Object.keys(captured.headers)) if (name !== 'x-request-id') res.removeHeader(name)
        sendPage(req, res, page)
        return page
      })
      .finally(() => {
        if (begun.get(path) === made) begun.delete(path)
      })
    begun.set(path, made)
    return made
  }

  return {
    serve: async (req, res) => {
      const path = publicPath(req)
      if (!path) {
        askAgain(res)
        return hand(req, res)
      }
      const kept = pages.get(path)
      const isNew = kept?.generation === generation
      const page = isNew ? kept : await making.get(path)?.catch(() => undefined)
      if (page) return sendPage(req, res, page)
      if (req.method === 'GET' && !making.has(path)) return make(path, req, res, kept)
      askAgain(res)
      return hand(req, res)
    },
    forget: () => {
      pages.clear()
      making = new Map()
    },
    doubt: () => {
      generation++
      making = new Map()
    },
    rendered: () => (rendering.size > 0 ? Promise.allSettled(rendering) : undefined),
  }
}

function sendAsItCame(res: ServerResponse, { body }: Captured) {
  logger.warn({ msg: 'A page came in an encoding that is not known here', encoding: res.getHeader('content-encoding') })
  res.end(body)
}

/** Languages' pages and the files that describe the site; what is somebody's own is never kept, and so not looked for. */
const shared = /^\/(?:(?:ko|zh|en)(?:\/(?!preview\/|p\/)[^?#]*)?|[\w.-]+\.(?:xml|txt|json|webmanifest))$/

/** What Next renders for one person, or does not render at all. */
const unkept = /^\/(?:_next|admin)(?:[/?]|$)/

/** Headers by which the browser's part of Next asks for a piece of a page, or somebody asks Next for an exception. */
const special = /^(?:rsc$|next-|x-nextjs-|x-prerender-|x-middleware-|x-now-|x-matched-path$)/

/**
 * The address under which a request's page may be kept. A query does not matter: a page that reads it is not the same
 * for everybody, and so is not kept.
 */
function publicPath({ method, url = '', headers }: IncomingMessage): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined
  const [path = '', query] = url.split('?', 2)
  if (!shared.test(path) || query?.includes('_rsc')) return undefined
  for (const name in headers) if (special.test(name)) return undefined
  if (headers.cookie?.includes('__prerender_bypass')) return undefined
  return path
}
