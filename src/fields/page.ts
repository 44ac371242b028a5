import type { ArrayField, Field, GroupField, SelectField, TextField } from 'payload'
import { readOnly } from '@/access/fields'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { languageOf } from '@/lib/language'
import { line, prose } from './localized'
import { count } from './texts'

const slugShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The last part of a page's address: small letters, digits and hyphens; one live row of a collection has it. */
export const slug = (): TextField => ({
  name: 'slug',
  type: 'text',
  required: true,
  index: true,
  maxLength: 80,
  custom: { form: slugShape.source },
  admin: { position: 'sidebar' },
  hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? value.trim().toLowerCase() : value)] },
  validate: (value: unknown, { req }: { req: Parameters<typeof languageOf>[0] }) =>
    (typeof value === 'string' && value.length <= 80 && slugShape.test(value)) || say(errors.notSlug, languageOf(req)),
})

/** Where a link leads: a path of this site, without its language, or an address elsewhere. */
export const link = (name: string, extra: Partial<TextField> = {}): TextField =>
  ({
    name,
    type: 'text',
    maxLength: 2000,
    ...extra,
    validate: (value: unknown, { req, required }: { req: Parameters<typeof languageOf>[0]; required?: boolean }) => {
      if (value === undefined || value === null || value === '')
        return !required || say(errors.required, languageOf(req))
      return (
        (typeof value === 'string' && value.length <= 2000 && isLink(value)) || say(errors.notLink, languageOf(req))
      )
    },
  }) as TextField

// Two slashes, or a slash and a backslash, would leave the site without looking like it.
const isLink = (value: string) =>
  /^\/(?![/\\])[^\s\\]*$/.test(value) ||
  /^mailto:[^\s@]+@[^\s@]+$/.test(value) ||
  (/^https?:\/\/\S+$/i.test(value) && URL.canParse(value))

/** The pictograms that the site can draw. */
export const icons = [
  'book',
  'calendar',
  'chart',
  'check',
  'film',
  'globe',
  'image',
  'message',
  'shield',
  'sparkles',
  'users',
  'wallet',
] as const

export const icon = (name = 'icon'): SelectField => ({ name, type: 'select', options: [...icons] })

/** Where a page stands among its kind, lowest first. */
export const order = (): Field =>
  count('order', {
    required: true,
    defaultValue: 0,
    index: true,
    min: -10_000,
    max: 10_000,
    admin: { position: 'sidebar', step: 1 },
  })

/** Questions that visitors ask, with their answers. */
export const faqs = (): ArrayField => ({
  name: 'faqs',
  type: 'array',
  maxRows: 50,
  fields: [line('question', { required: true, maxLength: 300 }), prose('answer', { required: true })],
})

/** What search engines and link previews say of a page; without them the page's own words serve. */
export const seo = (): GroupField => ({
  name: 'seo',
  type: 'group',
  fields: [
    line('title', { maxLength: 70 }),
    prose('description', { maxLength: 200 }),
    { name: 'image', type: 'upload', relationTo: 'media' },
    { name: 'noIndex', type: 'checkbox', defaultValue: false },
  ],
})

/** When a page was first published; feeds and search engines are told. */
export const publishedAt = (): Field => ({
  name: 'publishedAt',
  type: 'date',
  index: true,
  access: readOnly,
  admin: { position: 'sidebar', readOnly: true },
  hooks: {
    beforeChange: [
      ({ data, originalDoc, value }) =>
        originalDoc?.publishedAt ?? (data?._status === 'published' ? (value ?? new Date().toISOString()) : value),
    ],
  },
})
