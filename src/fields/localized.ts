import type { TextareaField, TextField } from 'payload'

/** One line of text in each language of the site. */
export const line = (name: string, extra: Partial<TextField> = {}): TextField =>
  ({ name, type: 'text', maxLength: 200, localized: true, ...extra }) as TextField

/** Some sentences in each language of the site; an empty line begins a new paragraph. */
export const prose = (name: string, extra: Partial<TextareaField> = {}): TextareaField => ({
  name,
  type: 'textarea',
  maxLength: 5000,
  localized: true,
  ...extra,
})
