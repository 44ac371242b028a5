import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gunzip, gzip, inflate } from 'node:zlib'

/** A body in every form that a visitor may ask for. */
export type Bodies = { identity: Buffer; gzip?: Buffer; br?: Buffer }
export type Encoding = keyof Bodies

const brotliQuality = 8
const worthIt = 512

/** Makes a text's compressed forms; what is no text, or hardly anything, has none. */
export async function encode(identity: Buffer, contentType: string): Promise<Bodies> {
  if (identity.length < worthIt || !/^text\/|[/+](?:xml|json|javascript)\b/.test(contentType)) return { identity }
  const [zipped, br] = await Promise.all([
    promisify(gzip)(identity, { level: constants.Z_BEST_COMPRESSION }),
    promisify(brotliCompress)(identity, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
      },
    }),
  ])
  return { identity, gzip: zipped, br }
}

const decoders = { gzip: promisify(gunzip), br: promisify(brotliDecompress), deflate: promisify(inflate) }

/** The plain body of an answer; nothing when it came in an encoding that we do not know. */
export async function decode(body: Buffer, encoding: unknown): Promise<Buffer | undefined> {
  if (encoding === undefined || encoding === 'identity') return body
  return decoders[encoding as keyof typeof decoders]?.(body)
}

/** The smallest form that the visitor accepts. */
export function choose(bodies: Bodies, accepted = ''): Encoding {
  if (bodies.br && accepts(accepted, 'br')) return 'br'
  if (bodies.gzip && accepts(accepted, 'gzip')) return 'gzip'
  return 'identity'
}

function accepts(header: string, coding: string): boolean {
  if (!header.includes(coding)) return false
  return header.split(',').some((part) => {
    const [name = '', weight = ''] = part.split(';')
    return name.trim().toLowerCase() === coding && !/^\s*q=0(?:\.0*)?\s*$/i.test(weight)
  })
}
