import type { TextareaField, TextareaFieldValidation, TextField, TextFieldSingleValidation } from 'payload'
import { text, textarea } from 'payload/shared'

/**
 * Whether a required text is there is asked of all languages together, once the page is written (`publishedWhole`): a
 * page need not be in the language of the form that it is published from.
 */
const oneLine: TextFieldSingleValidation = (value, options) => text(value, { ...options, required: false })
const someLines: TextareaFieldValidation = (value, options) => textarea(value, { ...options, required: false })

/** One line of text in each language of the site. */
export const line = (name: string, extra: Partial<TextField> = {}): TextField =>
  ({ name, type: 'text', maxLength: 200, localized: true, validate: oneLine, ...extra }) as TextField

/** Some sentences in each language of the site; an empty line begins a new paragraph. */
export const prose = (name: string, extra: Partial<TextareaField> = {}): TextareaField => ({
  name,
  type: 'textarea',
  maxLength: 5000,
  localized: true,
  validate: someLines,
  ...extra,
})
