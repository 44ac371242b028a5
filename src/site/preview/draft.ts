import config from '@payload-config'
import { headers } from 'next/headers'
import { getPayload } from 'payload'
import { isActor } from '@/access/actors'
import type { Language } from '@/i18n/triple'
import { isUuid } from '@/lib/db'
import { isPreviewedCollection, isPreviewedGlobal, type PreviewKind } from './kinds'

export type Draft = { kind: PreviewKind; doc: object }

/**
 * The newest version of a page, published or not, for those who write it: nothing for anybody else, nor where there is
 * none.
 */
export async function draftOf(kind: string, id: string, language: Language): Promise<Draft | undefined> {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: await headers() })
  if (!isActor({ user }, 'staff')) return undefined
  const read = { draft: true, depth: 1, locale: language, overrideAccess: false, user, disableErrors: true } as const
  if (isPreviewedGlobal(kind)) return { kind, doc: await payload.findGlobal({ slug: kind, ...read }) }
  if (!isPreviewedCollection(kind) || !isUuid(id)) return undefined
  const doc = await payload.findByID({ collection: kind, id, ...read })
  return doc ? { kind, doc } : undefined
}
