import type { LivePreviewConfig } from 'payload'

/** Where the admin's frame shows a document as its editor is writing it. */
export const previewAddress =
  (kind: string): NonNullable<LivePreviewConfig['url']> =>
  ({ data, locale }) =>
    `/${locale.code}/preview/${kind}/${data?.id ?? kind}`

/** Screens that a preview can be looked at on. */
export const previewSizes: NonNullable<LivePreviewConfig['breakpoints']> = [
  { name: 'phone', label: '360 × 780', width: 360, height: 780 },
  { name: 'tablet', label: '768 × 1024', width: 768, height: 1024 },
  { name: 'desktop', label: '1440 × 900', width: 1440, height: 900 },
]

/** How many versions are kept of one page; drafts are saved when their editor says so, or published at a set time. */
export const keptDrafts = { maxPerDoc: 50, drafts: { schedulePublish: true, autosave: false } } as const
