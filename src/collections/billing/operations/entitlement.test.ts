import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plans } from '../plans'
import { bestOf, changesOf, type Entitlement } from './entitlement'

const free: Entitlement = {
  subscriptionPlan: 'free',
  monthlyApiLimit: 100,
  monthlyStorageLimit: 1024,
  subscriptionExpiresAt: null,
}
const pro = { ...free, subscriptionPlan: 'pro' as const, monthlyApiLimit: 1000, subscriptionExpiresAt: '2030-02-01' }
const enterprise = { ...pro, subscriptionPlan: 'enterprise' as const, monthlyApiLimit: 9000 }
const profileAfter = (profile: Entitlement, from: Entitlement, to: Entitlement) => ({
  ...profile,
  ...changesOf(profile, from, to),
})

describe('a profile', () => {
  it('has what was bought, while it is bought', () => {
    expect(profileAfter(free, free, pro)).toEqual(pro)
    expect(profileAfter(pro, pro, enterprise)).toEqual(enterprise)
    expect(profileAfter(enterprise, enterprise, pro)).toEqual(pro)
    expect(profileAfter(pro, pro, free)).toEqual(free)
  })

  it('keeps what an admin gave above it, until something better is bought', () => {
    const gift = { ...free, subscriptionPlan: 'enterprise' as const, monthlyApiLimit: 5000 }
    expect(profileAfter(gift, free, pro)).toEqual(gift)
    expect(profileAfter(gift, pro, { ...pro, subscriptionExpiresAt: '2030-03-01' })).toEqual(gift)
    expect(profileAfter(gift, pro, free)).toEqual(gift)
    expect(profileAfter({ ...gift, subscriptionPlan: 'pro' }, free, enterprise)).toEqual(enterprise)
  })

  it('keeps limits that an admin changed through renewals, not through another plan', () => {
    const more = { ...pro, monthlyApiLimit: 1500 }
    const renewed = { ...pro, subscriptionExpiresAt: '2030-03-01' }
    expect(profileAfter(more, pro, renewed)).toEqual({ ...more, subscriptionExpiresAt: '2030-03-01' })
    expect(profileAfter(more, pro, free)).toEqual(free)
  })

  it('gets what was bought also where an admin gave less', () =>
    expect(
      profileAfter({ ...pro, subscriptionPlan: 'free' }, pro, { ...pro, subscriptionExpiresAt: '2030-03-01' }),
    ).toEqual({
      ...pro,
      subscriptionExpiresAt: '2030-03-01',
    }))

  it('is never left below what is bought, and not touched when nothing changed', () => {
    const plan = fc.record({
      subscriptionPlan: fc.constantFrom(...plans),
      monthlyApiLimit: fc.nat(),
      monthlyStorageLimit: fc.nat(),
      subscriptionExpiresAt: fc.constantFrom(null, '2030-02-01', '2030-03-01'),
    })
    fc.assert(
      fc.property(plan, plan, plan, (profile, from, to) => {
        expect(changesOf(profile, from, from)).toEqual({})
        if (JSON.stringify(from) === JSON.stringify(to)) return
        const now = plans.indexOf(profileAfter(profile, from, to).subscriptionPlan)
        expect(now).toBeGreaterThanOrEqual(plans.indexOf(to.subscriptionPlan))
      }),
    )
  })
})

it('the best of several is the higher plan, then the later end', () => {
  expect(bestOf([])).toBeUndefined()
  expect(bestOf([pro, enterprise, free])).toBe(enterprise)
  const forEver = { ...pro, subscriptionExpiresAt: null }
  expect(bestOf([pro, forEver])).toBe(forEver)
  expect(bestOf([forEver, { ...forEver }, pro])).toBe(forEver)
})
