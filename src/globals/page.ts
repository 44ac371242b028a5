import type { Field, GlobalConfig, GlobalSlug } from 'payload'
import { publicRows } from '@/access/published'
import { isStaff } from '@/access/rules'
import { keptDrafts, previewAddress, previewSizes } from '@/fields/preview'
import { auditGlobal } from '@/hooks/audit'
import { guardGlobal } from '@/hooks/guardGlobal'
import { keepOpenGlobalDraft } from '@/hooks/heads'
import { publishedWholeGlobal } from '@/hooks/publishedWhole'
import { refreshSiteOnGlobal } from '@/hooks/refreshSite'
import { groupWords, labelFields } from '@/i18n/label'
import type { Triple } from '@/i18n/triple'
import { restoreGlobalVersion } from '@/requests/restoreVersion'

/** A single page of the site: written by staff as a draft, seen by everybody once published, previewed live. */
export const definePageGlobal = (slug: GlobalSlug, label: Triple, fields: Field[]): GlobalConfig => ({
  slug,
  label,
  lockDocuments: false,
  versions: { max: keptDrafts.maxPerDoc, drafts: keptDrafts.drafts },
  access: { read: publicRows(), update: isStaff, readVersions: isStaff },
  admin: {
    group: groupWords('site'),
    hidden: ({ user }) => user?.role !== 'admin' && user?.role !== 'marketer',
    livePreview: { url: previewAddress(slug), breakpoints: previewSizes },
  },
  custom: { publicRows: true },
  endpoints: [restoreGlobalVersion(slug)],
  hooks: {
    beforeOperation: [guardGlobal],
    afterChange: [publishedWholeGlobal, keepOpenGlobalDraft, auditGlobal, refreshSiteOnGlobal],
  },
  fields: labelFields(fields, slug),
})
