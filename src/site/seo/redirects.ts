import config from '@payload-config'
import { notFound, permanentRedirect, redirect } from 'next/navigation'
import { getPayload } from 'payload'
import { inLanguage, plainAddress } from '@/collections/site/addresses'
import type { Language } from '@/i18n/triple'
import { siteUrl } from '@/lib/siteUrl'
import { isPage } from './pages'

const mostHops = 10

/**
 * For an address without a page: leads on where a redirect begins there, else says that nothing is there.
 * @param path with or without its language
 */
export async function redirectOrNotFound(path: string, language: Language): Promise<never> {
  const target = await redirectTarget(path, language)
  if (!target) notFound()
  return target.isPermanent ? permanentRedirect(target.to) : redirect(target.to)
}

/**
 * Where an address leads in one hop, following redirects that lead to others; nothing where none begins there or where
 * they lead in a circle.
 */
export async function redirectTarget(
  path: string,
  language: Language,
): Promise<{ to: string; isPermanent: boolean } | undefined> {
  let from = decoded(plainAddress(path))
  // No text of the database can have it in it; asked for one, it answers with an error.
  if (from.includes('\0')) return undefined
  let isPermanent = true
  for (const seen = new Set<string>(); seen.size < mostHops && !seen.has(from); ) {
    seen.add(from)
    const row = await redirectFrom(from)
    if (!row) return undefined
    // A chain is as permanent as its weakest part.
    isPermanent &&= row.isPermanent ?? true
    const target = ownPath(row.to)
    if (target === undefined) return { to: row.to, isPermanent }
    const next = decoded(plainAddress(target))
    const leadsOn = !(await isPage(next, language)) && (await redirectFrom(next))
    if (!leadsOn) return { to: inLanguage(target, language), isPermanent }
    from = next
  }
  return undefined
}

/** Redirects are for everybody who follows one, and listed to staff alone. */
async function redirectFrom(from: string) {
  const payload = await getPayload({ config })
  const where = { from: { in: [...new Set([from, encodeURI(from)])] } }
  const { docs } = await payload.find({ collection: 'redirects', where, limit: 1, pagination: false, depth: 0 })
  return docs[0]
}

/** The path of an address on this site, however it was written. */
function ownPath(to: string): string | undefined {
  if (to.startsWith('/')) return to
  const own = siteUrl('/')
  if (!to.startsWith('http') || new URL(to).origin !== new URL(own).origin) return undefined
  return `/${new URL(to).href.slice(own.length)}`
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
