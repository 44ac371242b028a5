import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Endpoint } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { operation } from '../openapi/operation'
import { page, script, style } from './page'

// Resolved when it runs, from the project's directory: a bundler would put the files into its own output.
const resolve = (file: string) => createRequire(path.resolve('package.json')).resolve(`swagger-ui-dist/${file}`)
const installed = (file: string) => () => readFile(resolve(file))
const own = (text: string) => async () => Buffer.from(text)

type Asset = { type: string; read: () => Promise<Buffer> }

/** The only files this address gives out. */
const assets = new Map<string, Asset>([
  ['swagger-ui.css', { type: 'text/css; charset=utf-8', read: installed('swagger-ui.css') }],
  ['swagger-ui-bundle.js', { type: 'text/javascript; charset=utf-8', read: installed('swagger-ui-bundle.js') }],
  ['reference.css', { type: 'text/css; charset=utf-8', read: own(style) }],
  ['reference.js', { type: 'text/javascript; charset=utf-8', read: own(script) }],
])

/** Everything from here, nothing from elsewhere; the reference draws some of its icons as data addresses. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ')

const loaded = new Map<string, Promise<{ bytes: Buffer<ArrayBuffer>; version: string }>>()

function load(name: string, { read }: Asset) {
  const known = loaded.get(name)
  if (known) return known
  const loading = read().then((bytes) => ({
    bytes: bytes as Buffer<ArrayBuffer>,
    version: createHash('sha256').update(bytes).digest('base64url').slice(0, 12),
  }))
  loaded.set(name, loading)
  return loading
}

async function html(): Promise<string> {
  const versions = new Map<string, string>()
  for (const [name, asset] of assets) versions.set(name, (await load(name, asset)).version)
  return page((file) => `/api/docs/assets/${file}?v=${versions.get(file)}`)
}

const docs: Endpoint = {
  path: '/docs',
  method: 'get',
  handler: async () =>
    new Response(await html(), {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-cache',
        'Content-Security-Policy': policy,
        'Referrer-Policy': 'same-origin',
      },
    }),
  custom: {
    openapi: operation({
      id: 'docs',
      summary: 'This description, to read',
      tag: 'system',
      answer: { type: 'text/html', schema: { type: 'string' }, description: 'A page' },
      open: true,
    }),
  },
}

const asset: Endpoint = {
  path: '/docs/assets/:file',
  method: 'get',
  handler: async (req) => {
    const name = String(req.routeParams?.file)
    const found = assets.get(name)
    if (!found) throw new CodedError('NOT_FOUND', say(errors.notFound, languageOf(req)))
    const { bytes } = await load(name, found)
    // The address carries the version, so an answer never grows old.
    return new Response(bytes, {
      headers: { 'Content-Type': found.type, 'Cache-Control': 'public, max-age=31536000, immutable' },
    })
  },
  custom: {
    openapi: operation({
      id: 'docsAsset',
      summary: 'A file of the reference page',
      tag: 'system',
      parameters: [
        {
          name: 'file',
          in: 'path',
          required: true,
          schema: { type: 'string', enum: [...assets.keys()] },
        },
      ],
      answer: { type: 'text/javascript', schema: { type: 'string' }, description: 'The file' },
      errors: [404],
      open: true,
    }),
  },
}

export const docsEndpoints: Endpoint[] = [docs, asset]
