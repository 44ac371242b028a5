import type { Field } from 'payload'
import { line, prose } from '@/fields/localized'
import { link } from '@/fields/page'
import { globals } from '@/i18n/words/collections'
import { definePageGlobal } from './page'

const links = (name: string, maxRows: number): Field => ({
  name,
  type: 'array',
  maxRows,
  fields: [
    {
      type: 'row',
      fields: [line('label', { required: true, maxLength: 40 }), link('href', { required: true })],
    },
  ],
})

/** What stands around every page: the navigation, an announcement, the footer. */
export const SiteChrome = definePageGlobal('site-chrome', globals.siteChrome, [
  links('navigation', 7),
  {
    name: 'announcement',
    type: 'group',
    fields: [
      { name: 'isShown', type: 'checkbox', defaultValue: false },
      { type: 'row', fields: [line('text'), link('href')] },
    ],
  },
  {
    name: 'footer',
    type: 'array',
    maxRows: 4,
    fields: [line('title', { required: true, maxLength: 40 }), links('links', 10)],
  },
  prose('imprint', { maxLength: 1000 }),
])
