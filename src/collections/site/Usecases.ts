import { line, prose } from '@/fields/localized'
import { link, order } from '@/fields/page'
import { definePage } from '../page'

/** How somebody used Madang, with what it brought and what they say. */
export const Usecases = definePage({
  slug: 'usecases',
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'category', 'slug', 'order', '_status', 'updatedAt'] },
  defaultSort: 'order',
  fields: [
    line('title', { required: true }),
    {
      name: 'category',
      type: 'relationship',
      relationTo: 'usecase-categories',
      required: true,
      index: true,
      admin: { position: 'sidebar' },
    },
    line('subtitle'),
    prose('summary', { maxLength: 1000 }),
    { name: 'heroMedia', type: 'upload', relationTo: 'media' },
    { type: 'row', fields: [line('ctaLabel', { maxLength: 60 }), link('ctaHref')] },
    {
      name: 'metrics',
      type: 'array',
      maxRows: 12,
      fields: [
        {
          type: 'row',
          fields: [
            line('label', { required: true, maxLength: 60 }),
            { name: 'value', type: 'text', required: true, maxLength: 20 },
            line('unit', { maxLength: 20 }),
          ],
        },
      ],
    },
    {
      name: 'sections',
      type: 'array',
      maxRows: 20,
      fields: [line('heading', { required: true }), prose('body', { required: true, maxLength: 10000 })],
    },
    {
      name: 'testimonials',
      type: 'array',
      maxRows: 12,
      fields: [
        prose('quote', { required: true, maxLength: 1000 }),
        {
          type: 'row',
          fields: [line('author', { required: true, maxLength: 100 }), line('role', { maxLength: 100 })],
        },
        { name: 'avatar', type: 'upload', relationTo: 'media' },
      ],
    },
    order(),
  ],
})
