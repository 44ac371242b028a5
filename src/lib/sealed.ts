import { hkdfSync } from 'node:crypto'
import { EncryptJWT, errors, jwtDecrypt } from 'jose'
import { env } from './env'

const longest = 2000

/** A key for each purpose, so that what was sealed for one opens nothing of another. */
const keyOf = (purpose: string) =>
  new Uint8Array(hkdfSync('sha256', env.PAYLOAD_SECRET, '', `madang sealed ${purpose}`, 32))

/**
 * A token that says something to us alone: nobody else can read, make or change it (AES-256-GCM).
 * @param seconds how long it is good for; without it, for ever
 * @returns letters, digits, `-`, `_` and `~`: safe in any part of an address
 */
export async function seal(purpose: string, claims: Record<string, string>, seconds?: number): Promise<string> {
  const token = new EncryptJWT(claims).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
  if (seconds !== undefined) token.setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
  // Dots in a path look like a file's name to what stands in front of the product.
  return (await token.encrypt(keyOf(purpose))).replaceAll('.', '~')
}

/** What a token of this purpose says; nothing when it is not ours, was altered or has expired. */
export async function unseal(purpose: string, token: unknown): Promise<Record<string, unknown> | undefined> {
  if (typeof token !== 'string' || token.length > longest) return undefined
  try {
    const { payload } = await jwtDecrypt(token.replaceAll('~', '.'), keyOf(purpose), {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    })
    return payload
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined
    throw error
  }
}
