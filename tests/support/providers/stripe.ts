import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

export const stripeKey = 'sk_test_loopback0123456789'
export const webhookSecret = 'whsec_loopback0123456789'

type Values = Record<string, any> // what Stripe was sent, in whatever shape that is
type Answer = { status?: number; body: Values }
type Asked = { method: string; path: string; values: Values; key?: string }

export type StripeServer = {
  url: string
  /** Every request that was answered anew; one repeated with its idempotency key is none. */
  asked: Asked[]
  /** What is kept at Stripe, by id. */
  kept: Map<string, Values>
  /** Every answer from now on is this fault, until it is taken back. */
  fail: (status?: number) => void
  /** Every answer from now on begins and never ends, with a byte now and then, until it is taken back. */
  drip: (isDripping: boolean) => void
  close: () => Promise<void>
}

/** The part of Stripe's REST API that billing speaks: form-encoded bodies, ids, idempotency keys, errors as it words them. */
export async function startStripe(): Promise<StripeServer> {
  const asked: Asked[] = []
  const kept = new Map<string, Values>()
  const remembered = new Map<string, { values: string; answer: Promise<Answer> }>()
  let fault: number | undefined
  let dripping = false
  let made = 0
  const keep = (kind: string, values: Values) => {
    const object = { id: `${kind}_${++made}`, ...values }
    kept.set(object.id, object)
    return { body: object }
  }

  async function answer({ method, path, values }: Asked): Promise<Answer> {
    const [, resource = '', id = ''] = /^\/v1\/([a-z_]+(?:\/sessions)?)\/?([^/]*)$/.exec(path) ?? []
    const call = `${method} ${resource}${id ? '/:id' : ''}`
    const known = kept.get(id)
    // Long enough for two clicks to meet.
    if (method === 'POST') await wait(30)
    switch (call) {
      case 'POST checkout/sessions': {
        const created = keep('cs_test', { object: 'checkout.session', ...values })
        return { body: { ...created.body, url: `https://checkout.stripe.com/c/pay/${created.body.id}` } }
      }
      case 'POST billing_portal/sessions':
        return keep('bps', { ...values, url: `https://billing.stripe.com/p/session/${made + 1}` })
      case 'POST products':
        return kept.has(values.id) ? faultOf(400, 'resource_already_exists') : keep('prod', values)
      case 'POST products/:id':
        if (!known) return faultOf(404, 'resource_missing')
        Object.assign(known, values)
        return { body: known }
      case 'POST prices':
        return keep('price', {
          active: true,
          ...values,
          unit_amount: Number(values.unit_amount),
          recurring: recurringOf(values),
        })
      case 'GET prices':
        return { body: listOf([...kept.values()].filter((row) => values.lookup_keys?.includes(row.lookup_key))) }
      case 'GET prices/:id':
      case 'GET invoices/:id':
        return known ? { body: known } : faultOf(404, 'resource_missing')
      case 'GET invoice_payments':
        return {
          body: listOf([...kept.values()].filter((row) => row.payment_intent === values.payment.payment_intent)),
        }
      default:
        return faultOf(404, undefined)
    }
  }

  const server = createServer(async (message, response) => {
    const request = await read(message)
    const send = ({ status = 200, body }: Answer) => {
      response.writeHead(status, { 'content-type': 'application/json', 'request-id': `req_${++made}` })
      response.end(JSON.stringify(body))
    }
    if (dripping) {
      response.writeHead(200, { 'content-type': 'application/json' })
      const drops = setInterval(() => response.write(' '), 100)
      response.on('close', () => clearInterval(drops))
      return
    }
    if (fault) return send(faultOf(fault, 'api_error'))
    if (message.headers.authorization !== `Bearer ${stripeKey}`) return send(faultOf(401, undefined))
    const values = JSON.stringify(request.values)
    const before = request.key ? remembered.get(request.key) : undefined
    if (before) return send(before.values === values ? await before.answer : faultOf(400, 'idempotency_error'))
    asked.push(request)
    const fresh = answer(request)
    if (request.key) remembered.set(request.key, { values, answer: fresh })
    send(await fresh)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    kept,
    fail: (status) => {
      fault = status
    },
    drip: (isDripping) => {
      dripping = isDripping
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const faultOf = (status: number, code: string | undefined): Answer => ({
  status,
  body: { error: { type: status < 500 ? 'invalid_request_error' : 'api_error', code, message: `No: ${stripeKey}` } },
})
const listOf = (data: Values[]) => ({ object: 'list', data, has_more: false })
const recurringOf = ({ recurring }: Values) => (recurring ? { interval_count: 1, ...recurring } : null)

async function read(message: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk)
  const { pathname, searchParams } = new URL(message.url ?? '/', 'http://stripe')
  const pairs = [...searchParams, ...new URLSearchParams(Buffer.concat(chunks).toString())]
  const key = message.headers['idempotency-key']
  return { method: message.method ?? '', path: pathname, values: nested(pairs), key: key as string | undefined }
}

/** `a[b][0]=c` as `{ a: { b: ['c'] } }`. */
function nested(pairs: [string, string][]): Values {
  const root: Values = {}
  for (const [name, value] of pairs) {
    const keys = [...name.matchAll(/[^[\]]+/g)].map(([key]) => key)
    let holder = root
    for (const [index, key] of keys.entries()) {
      if (index === keys.length - 1) holder[key] = value
      else holder[key] ??= /^\d+$/.test(keys[index + 1] as string) ? [] : {}
      holder = holder[key]
    }
  }
  return root
}
