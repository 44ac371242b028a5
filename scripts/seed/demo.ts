import type { Payload, Where } from 'payload'
import { env } from '../../src/lib/env'
import { ensureAccounts } from './accounts'
import { Actor } from './actor'
import { loadCampaigns } from './campaigns'
import { loadCatalog } from './catalog'
import { loadInfluencers } from './influencers'
import { people } from './people'
import { loadPerformanceRules } from './performance'
import { loadBooks, loadSettlements } from './settlement'
import { loadSite } from './site'
import { loadStudio } from './studio'

const done = 'seed:demo'

/**
 * Plainly made-up brands, influencers and campaigns, made by the demo's people through the product's own operations.
 * Once it is whole it is left to whoever plays with it: what they delete stays deleted.
 * @returns whether anything was made.
 */
export async function loadDemo(payload: Payload): Promise<boolean> {
  if (await payload.kv.has(done)) return false
  const started = Date.now()
  const admin = await adminOf(payload)
  await makeAccounts(payload, admin)
  const marketer = await Actor.of(payload, people.marketer.email)
  await loadPerformanceRules(admin, marketer)
  const influencers = await loadInfluencers(marketer)
  const brands = await loadCatalog(payload)
  await loadBooks(payload, admin, brands)
  await loadCampaigns(marketer, brands, influencers)
  await loadSettlements(payload, admin, marketer)
  await loadStudio(brands)
  await loadSite(marketer)
  await payload.kv.set(done, new Date().toISOString())
  console.log(`The demo is loaded (${((Date.now() - started) / 1000).toFixed(1)} s); DEMO=0 leaves it out.`)
  return true
}

async function makeAccounts(payload: Payload, admin: Actor) {
  await ensureAccounts(
    payload,
    Object.values(people).map(({ email, displayName, language, role }) => ({
      email,
      shownAs: displayName,
      given: { password: env.DEMO_PASSWORD, variable: 'DEMO_PASSWORD' },
      make: async (password) => {
        // Signed up like everybody; the role is admin's to give.
        const data = { email, password, displayName, language } as never // no role: nobody signs up with one
        const { id } = await payload.create({ collection: 'users', data, overrideAccess: false, depth: 0 })
        if (role) await admin.update('users', id, { role })
      },
      renew: (id, password) => admin.update('users', id, { password, ...(role && { role }) } as never), // a password is written, never read
    })),
  )
}

async function adminOf(payload: Payload): Promise<Actor> {
  const where: Where = { and: [{ role: { equals: 'admin' } }, { isActive: { equals: true } }] }
  const { docs } = await payload.find({ collection: 'users', where, limit: 1, depth: 0, sort: 'createdAt' })
  return Actor.of(payload, docs[0]?.email ?? '')
}
