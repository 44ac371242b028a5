import type { Block, Field } from 'payload'
import { line, prose } from '@/fields/localized'
import { icon, link } from '@/fields/page'
import { labelFields } from '@/i18n/label'
import { blocks as words } from '@/i18n/words/collections'

const block = (slug: keyof typeof words, fields: Field[]): Block => ({
  slug,
  interfaceName: `${slug[0]?.toUpperCase()}${slug.slice(1)}Block`,
  labels: { singular: words[slug], plural: words[slug] },
  fields: labelFields(fields, 'home-page'),
})

const action = (label: string, href: string): Field => ({
  type: 'row',
  fields: [line(label, { maxLength: 60 }), link(href)],
})
const title = line('title', { required: true })
const intro = prose('intro', { maxLength: 1000 })

/** A handful of blocks that a home page is told with. */
export const homeBlocks: Block[] = [
  block('hero', [
    line('eyebrow', { maxLength: 60 }),
    title,
    intro,
    action('ctaPrimaryLabel', 'ctaPrimaryHref'),
    action('ctaSecondaryLabel', 'ctaSecondaryHref'),
    { name: 'picture', type: 'upload', relationTo: 'media' },
  ]),
  block('features', [
    title,
    intro,
    {
      name: 'features',
      type: 'array',
      minRows: 1,
      maxRows: 12,
      fields: [icon(), line('title', { required: true, maxLength: 100 }), prose('description', { maxLength: 500 })],
    },
  ]),
  block('steps', [
    title,
    intro,
    {
      name: 'steps',
      type: 'array',
      minRows: 1,
      maxRows: 8,
      fields: [line('title', { required: true, maxLength: 100 }), prose('description', { maxLength: 500 })],
    },
  ]),
  block('showcase', [
    title,
    intro,
    { name: 'usecases', type: 'relationship', relationTo: 'usecases', hasMany: true, maxRows: 6 },
  ]),
  block('plans', [title, intro]),
  block('questions', [
    title,
    {
      name: 'faqs',
      type: 'array',
      minRows: 1,
      maxRows: 20,
      fields: [line('question', { required: true, maxLength: 300 }), prose('answer', { required: true })],
    },
  ]),
  block('closing', [title, intro, action('ctaLabel', 'ctaHref')]),
]
