import { json } from '@/fields/json'
import { line, prose } from '@/fields/localized'
import { faqs, icon, link, order } from '@/fields/page'
import { definePage } from '../page'
import { downloadEndpoints } from './endpoints'

export const resourceItemTypes = ['starter_kit', 'step', 'faq', 'callout'] as const

/** Something to learn from or work with, and its files. */
export const Resources = definePage({
  slug: 'resources',
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'slug', 'badgeLabel', 'order', '_status', 'updatedAt'] },
  defaultSort: 'order',
  endpoints: downloadEndpoints,
  fields: [
    line('title', { required: true }),
    prose('description', { maxLength: 1000 }),
    { type: 'row', fields: [line('badgeLabel', { maxLength: 40 }), icon('badgeIcon')] },
    { name: 'heroPlaceholder', type: 'upload', relationTo: 'media' },
    { type: 'row', fields: [line('ctaPrimaryLabel', { maxLength: 60 }), link('ctaPrimaryHref')] },
    { type: 'row', fields: [line('ctaSecondaryLabel', { maxLength: 60 }), link('ctaSecondaryHref')] },
    {
      name: 'items',
      type: 'array',
      maxRows: 50,
      fields: [
        {
          type: 'row',
          fields: [{ name: 'itemType', type: 'select', required: true, options: [...resourceItemTypes] }, icon()],
        },
        line('title', { required: true }),
        prose('description'),
        { type: 'row', fields: [line('ctaLabel', { maxLength: 60 }), link('ctaHref')] },
        json('metadata'),
      ],
    },
    faqs(),
    {
      name: 'downloads',
      type: 'array',
      maxRows: 20,
      fields: [
        line('title', { required: true }),
        { name: 'file', type: 'upload', relationTo: 'resource-files', required: true },
        {
          type: 'row',
          fields: [
            { name: 'format', type: 'text', maxLength: 20 },
            { name: 'sizeLabel', type: 'text', maxLength: 20 },
            { name: 'requiresEmail', type: 'checkbox', defaultValue: true },
          ],
        },
      ],
    },
    order(),
  ],
})
