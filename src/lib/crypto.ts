import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { env } from './env'

const algorithm = 'aes-256-gcm'
const marker = 'enc'

type Keyring = { current: string; keys: Map<string, Buffer> }

/** Parses `id:base64,id:base64`; the first key encrypts, all of them decrypt. */
export function parseKeyring(text: string): Keyring {
  const keys = new Map(
    text.split(',').map((entry) => {
      const [id, secret] = entry.split(/:(.*)/s) as [string, string]
      return [id, Buffer.from(secret, 'base64')] as const
    }),
  )
  return { current: keys.keys().next().value as string, keys }
}

const keyring = parseKeyring(env.ENCRYPTION_KEYS)

/**
 * Encrypts with AES-256-GCM. `context` (table and column) is authenticated, so a value copied into another
 * column does not decrypt. The result names its key: `enc:<key id>:<iv>:<tag>:<ciphertext>`.
 */
export function encrypt(plain: string, context: string, ring = keyring): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv(algorithm, ring.keys.get(ring.current) as Buffer, iv).setAAD(Buffer.from(context))
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return [marker, ring.current, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join(
    ':',
  )
}

/**
 * The reverse of {@link encrypt}.
 * @throws Error when the key is not in the ring or the value was tampered with; the value itself is never in the message.
 */
export function decrypt(value: string, context: string, ring = keyring): string {
  const [mark, id, iv, tag, sealed] = value.split(':')
  if (mark !== marker || !id || !iv || !tag || sealed === undefined)
    throw new Error(`${context} holds a value that was never encrypted.`)
  const key = ring.keys.get(id)
  if (!key) throw new Error(`${context} needs the encryption key "${id}": add it to ENCRYPTION_KEYS.`)
  const decipher = createDecipheriv(algorithm, key, Buffer.from(iv, 'base64url'), { authTagLength: 16 })
    .setAAD(Buffer.from(context))
    .setAuthTag(Buffer.from(tag, 'base64url'))
  return decipher.update(Buffer.from(sealed, 'base64url'), undefined, 'utf8') + decipher.final('utf8')
}

/** The id of the key a stored value was encrypted with. */
export const keyIdOf = (value: string): string | undefined => value.split(':')[1]

/** The id of the key that encrypts now. */
export const currentKeyId = keyring.current
