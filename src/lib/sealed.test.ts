import fc from 'fast-check'
import { expect, it } from 'vitest'
import { seal, unseal } from './sealed'

it('opens for its purpose alone', async () => {
  const token = await seal('one', { lead: 'a' }, 60)
  expect(await unseal('one', token)).toMatchObject({ lead: 'a' })
  expect(await unseal('two', token)).toBeUndefined()
  expect(await unseal('one', await seal('one', { lead: 'a' }))).toEqual({ lead: 'a' })
})

it('tells nothing of what is in it, and fits into an address', async () => {
  const token = await seal('one', { email: 'somebody@test.example' })
  expect(token).toMatch(/^[\w~-]+$/)
  const parts = token.split('~').map((part) => Buffer.from(part, 'base64url').toString('latin1'))
  expect(parts.join()).not.toContain('somebody')
})

it('expires', async () => {
  expect(await unseal('one', await seal('one', { lead: 'a' }, -1))).toBeUndefined()
})

it('does not open once a single character is another, or anything is missing', async () => {
  const token = await seal('one', { lead: 'a' }, 60)
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_~'
  await fc.assert(
    fc.asyncProperty(
      fc.nat(token.length - 1),
      fc.constantFrom(...letters),
      fc.constantFrom('change', 'cut', 'add'),
      async (at, letter, how) => {
        const rest = token.slice(how === 'add' ? at : at + 1)
        const altered = `${token.slice(0, at)}${how === 'cut' ? '' : letter}${rest}`
        if (sameBytes(altered, token)) return
        expect(await unseal('one', altered)).toBeUndefined()
      },
    ),
    { numRuns: 300 },
  )
})

/** The last bits of a base64 text may differ without a difference in what it stands for. */
const sameBytes = (a: string, b: string) => {
  const [left, right] = [a, b].map((text) =>
    text.split('~').map((part) => Buffer.from(part, 'base64url').toString('hex')),
  )
  return left!.length === right!.length && left!.every((part, index) => part === right![index])
}

it.each([undefined, null, 5, {}, '', '~', '~~~~', 'x'.repeat(5000), 'eyJhbGciOiJub25lIn0~~~~'])(
  'does not open %j',
  async (token) => {
    expect(await unseal('one', token)).toBeUndefined()
  },
)
