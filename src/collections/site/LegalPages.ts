import { line, prose } from '@/fields/localized'
import { order } from '@/fields/page'
import { definePage } from '../page'

/** Terms, privacy and whatever else the law wants to be said. */
export const LegalPages = definePage({
  slug: 'legal-pages',
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'slug', 'order', '_status', 'updatedAt'] },
  defaultSort: 'order',
  fields: [
    line('title', { required: true }),
    prose('summary', { maxLength: 1000 }),
    {
      name: 'sections',
      type: 'array',
      maxRows: 50,
      fields: [line('heading', { required: true }), prose('body', { required: true, maxLength: 20000 })],
    },
    order(),
  ],
})
