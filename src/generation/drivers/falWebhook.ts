import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import { z } from 'zod'
import type { QueuedDriver } from './driver'
import { addressOf, call } from './http'
import { fieldOf, isFresh, KeyCache } from './webhook'

const keysHome = 'https://rest.fal.ai'
const keys = new KeyCache<KeyObject[]>()

const keySet = z.object({
  keys: z.array(z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() })),
})

/** Signed is what request, which account, when, and the digest of the body; see fal's page on webhooks. */
export const verifyFalWebhook: NonNullable<QueuedDriver['verifyWebhook']> = async ({ headers, body }, tools) => {
  const header = (name: string) => headers.get(`x-fal-webhook-${name}`)
  const [requestId, userId, timestamp, signature] = [
    header('request-id'),
    header('user-id'),
    header('timestamp'),
    header('signature'),
  ]
  if (!requestId || !userId || !timestamp || !signature || !isFresh(timestamp)) return undefined
  if (fieldOf(body, 'request_id') !== requestId) return undefined
  const digest = createHash('sha256').update(body).digest('hex')
  const message = Buffer.from([requestId, userId, timestamp, digest].join('\n'))
  const signed = (key: KeyObject) => verify(null, message, key, Buffer.from(signature, 'hex'))
  const url = addressOf(tools.baseUrl ?? keysHome, '.well-known/jwks.json')
  try {
    if ((await keys.read(url, () => load(url)))?.some(signed)) return { jobId: requestId }
    return (await keys.read(url, () => load(url), true))?.some(signed) ? { jobId: requestId } : undefined
  } catch {
    // Without the keys nothing can be believed; polling goes on regardless.
    return undefined
  }
}

async function load(url: string): Promise<KeyObject[]> {
  const { body } = await call({ provider: 'fal', key: '', purpose: 'ask', url })
  return keySet.parse(body).keys.map((key) => createPublicKey({ key, format: 'jwk' }))
}
