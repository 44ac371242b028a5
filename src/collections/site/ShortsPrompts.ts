import { fieldOnly } from '@/access/fields'
import { line, prose } from '@/fields/localized'
import { link, order } from '@/fields/page'
import { definePage } from '../page'

/** An idea for a short film that visitors of the shorts page can try. */
export const ShortsPrompts = definePage({
  slug: 'shorts-prompts',
  addressed: false,
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'order', '_status', 'updatedAt'] },
  defaultSort: 'order',
  fields: [
    line('title', { required: true }),
    prose('description', { required: true, maxLength: 1000 }),
    { type: 'row', fields: [line('ctaLabel', { maxLength: 60 }), link('ctaHref')] },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      access: { read: fieldOnly('staff') },
      admin: { position: 'sidebar' },
    },
    order(),
  ],
})
