import type { CollectionConfig, Field } from 'payload'
import { publicRows } from '@/access/published'
import { isStaff } from '@/access/rules'
import { publishedAt, seo, slug } from '@/fields/page'
import { keptDrafts, previewAddress, previewSizes } from '@/fields/preview'
import { keepOpenDraft } from '@/hooks/heads'
import { publishedWhole } from '@/hooks/publishedWhole'
import { refreshSite, refreshSiteOnDelete } from '@/hooks/refreshSite'
import { restoreVersion } from '@/requests/restoreVersion'
import { type Definition, defineCollection } from './define'
import { keepOldAddress, noteAddress } from './site/hooks/keepOldAddress'

type Page = Omit<Definition, 'access' | 'group'> & {
  group?: Definition['group']
  /** Who reads which rows, where that is more than "published". */
  read?: Definition['access']['read']
  /** Whether a row has an address of its own on the site. */
  addressed?: boolean
}

const published = publicRows()

/**
 * A collection whose rows visitors read: written by staff as drafts in three languages, seen by others once published,
 * previewed live, and shown on the site the moment its transaction commits.
 */
export function definePage({ read = published, addressed = true, fields, ...page }: Page): CollectionConfig {
  const inside: Field[] = addressed ? [slug(), ...fields, seo(), publishedAt()] : [...fields, publishedAt()]
  return defineCollection({
    group: 'site',
    trash: true,
    versions: keptDrafts,
    ...page,
    endpoints: [...(page.endpoints || []), restoreVersion(page.slug)],
    access: { create: isStaff, read, update: isStaff, delete: isStaff, readVersions: isStaff },
    custom: { ...page.custom, publicRows: true },
    admin: {
      ...page.admin,
      ...(addressed && { livePreview: { url: previewAddress(page.slug), breakpoints: previewSizes } }),
    },
    hooks: {
      ...page.hooks,
      beforeChange: [...(page.hooks?.beforeChange ?? []), noteAddress],
      afterChange: [publishedWhole, ...(page.hooks?.afterChange ?? []), keepOldAddress, keepOpenDraft, refreshSite],
      afterDelete: [...(page.hooks?.afterDelete ?? []), refreshSiteOnDelete],
    },
    fields: inside,
  })
}
