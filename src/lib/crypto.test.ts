import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decrypt, encrypt, keyIdOf, parseKeyring } from './crypto'

const ring = (...ids: string[]) => parseKeyring(ids.map((id) => `${id}:${keys[id]?.toString('base64')}`).join(','))
const keys: Record<string, Buffer> = { old: randomBytes(32), new: randomBytes(32) }
const text = fc.string({ unit: 'binary' })
const context = fc.string({ minLength: 1 })

describe('encrypt', () => {
  it('gives back any text, in the same context and with a ring that has the key', () => {
    fc.assert(
      fc.property(text, context, (plain, where) => {
        const sealed = encrypt(plain, where, ring('old'))
        expect(keyIdOf(sealed)).toBe('old')
        expect(decrypt(sealed, where, ring('new', 'old'))).toBe(plain)
      }),
    )
  })

  it('never gives the same ciphertext twice, nor the text itself', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6 }), context, (plain, where) => {
        const [a, b] = [encrypt(plain, where), encrypt(plain, where)]
        expect(a).not.toBe(b)
        expect(a).not.toContain(plain)
      }),
    )
  })

  it('uses the first key of the ring', () => {
    expect(keyIdOf(encrypt('x', 'c', ring('new', 'old')))).toBe('new')
    expect(keyIdOf(encrypt('x', 'c', ring('old', 'new')))).toBe('old')
  })
})

describe('decrypt', () => {
  it('refuses another context', () => {
    fc.assert(
      fc.property(text, context, context, (plain, a, b) => {
        fc.pre(a !== b)
        expect(() => decrypt(encrypt(plain, a), b)).toThrow()
      }),
    )
  })

  it('refuses a value with any single bit changed, without showing what was in it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8 }), fc.nat(), fc.integer({ min: 0, max: 7 }), (plain, place, bit) => {
        const parts = encrypt(plain, 'c').split(':')
        const which = 2 + (place % 3) // iv, tag, ciphertext
        const bytes = Buffer.from(parts[which] as string, 'base64url')
        bytes[place % bytes.length] = (bytes[place % bytes.length] as number) ^ (1 << bit)
        parts[which] = bytes.toString('base64url')
        const fault = faultOf(() => decrypt(parts.join(':'), 'c'))
        expect(fault).toBeInstanceOf(Error)
        expect((fault as Error).message).not.toContain(plain)
      }),
    )
  })

  it('refuses a shortened tag, which would be easier to guess', () => {
    const [mark, id, iv, tag = '', sealed] = encrypt('x', 'c').split(':')
    const short = Buffer.from(tag, 'base64url').subarray(0, 4).toString('base64url')
    expect(() => decrypt([mark, id, iv, short, sealed].join(':'), 'c')).toThrow()
  })

  it('names the key that is missing, and refuses what was never encrypted', () => {
    const sealed = encrypt('x', 'users.phone', ring('old'))
    expect(() => decrypt(sealed, 'users.phone', ring('new'))).toThrow('needs the encryption key "old"')
    expect(() => decrypt('010-1234-5678', 'users.phone')).toThrow('users.phone holds a value that was never encrypted.')
  })

  it('refuses the right id with another key behind it', () => {
    const imposter = parseKeyring(`old:${keys.new?.toString('base64')}`)
    expect(() => decrypt(encrypt('x', 'c', ring('old')), 'c', imposter)).toThrow()
  })
})

function faultOf(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}
