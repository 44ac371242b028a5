import type { IncomingMessage, ServerResponse } from 'node:http'
import { asLanguage, languageTags, say } from '@/i18n/triple'
import { siteNotices as words } from '@/i18n/words/siteNotices'
import { isOutage } from '@/lib/faults'
import type { LastingPool } from '@/lib/pool'
import { refreshPath } from '@/lib/refreshKey'
import { inRequest, outageMet } from '@/lib/requestScope'
import { secondsOfOutage } from '@/lib/retryAfter'
import { languageOfHeaders } from '../refuse'
import type { Handle } from './serve'

/**
 * Has pages rendered while the database answers. While it does not, people are told so (503) instead of being shown a
 * login form or an error: nobody is logged out by an outage, and nobody waits for one.
 */
export const whileAnswering =
  (database: Pick<LastingPool, 'answers'>, render: Handle): Handle =>
  async (req, res) => {
    if (!readsDatabase(req.url)) return render(req, res)
    if (!(await database.answers())) return sendOutage(req, res)
    replaceFailure(req, res)
    await inRequest(() => render(req, res)).catch((error: unknown) => {
      if (!isOutage(error) && !outageMet()) throw error
      sendOutage(req, res)
    })
  }

const readsDatabase = (url = '') => !url.startsWith('/_next/') && url !== refreshPath

/** Where rendering fails because of the database, says that in the place of the failure. */
function replaceFailure(req: IncomingMessage, res: ServerResponse) {
  const { writeHead, write, end } = res
  const isReplaced = () => {
    if (res.headersSent || res.statusCode < 500 || !outageMet()) return false
    Object.assign(res, { writeHead, write, end })
    sendOutage(req, res)
    return true
  }
  res.writeHead = ((status: number, ...rest: []) => {
    res.statusCode = status
    return isReplaced() ? res : writeHead.call(res, status, ...rest)
  }) as typeof res.writeHead
  res.write = ((...chunk: []) => isReplaced() || Reflect.apply(write, res, chunk)) as typeof res.write
  res.end = ((...chunk: []) => (isReplaced() ? res : Reflect.apply(end, res, chunk))) as typeof res.end
}

/** A page of its own: what draws all others may need the database. It asks again by itself. */
function sendOutage(req: IncomingMessage, res: ServerResponse) {
  if (res.headersSent) return
  const language = asLanguage(/^\/(ko|zh|en)(?:[/?]|$)/.exec(req.url ?? '')?.[1] ?? chosenBy(req))
  for (const name of res.getHeaderNames()) if (name !== 'x-request-id') res.removeHeader(name)
  res.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': String(secondsOfOutage),
    'x-content-type-options': 'nosniff',
  })
  res.end(`<!doctype html>
<html lang="${languageTags[language]}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(words.outageTitle, language)} · Madang</title>
<style>
  :root { color-scheme: light dark; background: Canvas; color: CanvasText }
  body { margin: 0; min-height: 100svh; display: grid; place-content: center; padding: 24px; box-sizing: border-box;
    font: 16px/1.6 system-ui, sans-serif; word-break: keep-all }
  main { max-width: 36rem }
  h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 .5rem }
  p { margin: 0 0 1rem }
  a { color: inherit }
</style>
<main>
  <h1>${say(words.outageTitle, language)}</h1>
  <p>${say(words.outageText, language)}</p>
  <a href="">${say(words.again, language)}</a>
</main>
<script>
  setInterval(async () => {
    const { ok } = await fetch('/api/health/ready').catch(() => ({}))
    if (ok) location.reload()
  }, ${secondsOfOutage * 1000})
</script>
</html>
`)
  // What is still drawn of the page goes nowhere.
  const nothing = () => res
  Object.assign(res, { write: () => true, end: nothing, writeHead: nothing, setHeader: nothing, flushHeaders: nothing })
}

function chosenBy({ headers }: IncomingMessage) {
  const { cookie = '', 'accept-language': accepted = '' } = headers
  return languageOfHeaders(new Headers({ cookie, 'accept-language': accepted }))
}
