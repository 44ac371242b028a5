import type { JSONField } from 'payload'

/** Free-form JSON, edited as text: Payload's own editor is fetched from a public CDN, which an installation must not need. */
export const json = (name: string, extra: Partial<JSONField> = {}): JSONField => ({
  ...extra,
  name,
  type: 'json',
  admin: { ...extra.admin, components: { Field: '@/admin/JsonField#JsonField', ...extra.admin?.components } },
})
