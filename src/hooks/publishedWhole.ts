import {
  type CollectionAfterChangeHook,
  type FlattenedField,
  type GlobalAfterChangeHook,
  type PayloadRequest,
  ValidationError,
  type ValidationFieldError,
} from 'payload'
import { asLanguage, say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { options } from '@/i18n/words/options'
import { languageOf } from '@/lib/language'
import { isObject } from '@/lib/objects'

/**
 * A language is published whole (decision 0020): each that has any text has every text that must be there, from
 * whichever form, version or schedule the page is published. The row is read as it was written, in all languages.
 */
export const publishedWhole: CollectionAfterChangeHook = async ({ collection, data, doc, req }) => {
  if (data._status !== 'published' || data.deletedAt) return doc
  const row = await req.payload.db.findOne({ collection: collection.slug, where: { id: { equals: doc.id } }, req })
  const missing = missingTexts(req, collection.flattenedFields, row)
  if (missing.length > 0) throw new ValidationError({ collection: collection.slug, errors: missing, req }, req.t)
  return doc
}

/** {@link publishedWhole} for a single page. */
export const publishedWholeGlobal: GlobalAfterChangeHook = async ({ data, doc, global, req }) => {
  if (data._status !== 'published') return doc
  const row = await req.payload.db.findGlobal({ slug: global.slug, req })
  const missing = missingTexts(req, global.flattenedFields, row)
  if (missing.length > 0) throw new ValidationError({ global: global.slug, errors: missing, req }, req.t)
  return doc
}

type Text = { path: string; isRequired: boolean; in: Record<string, unknown> }

function missingTexts(req: PayloadRequest, fields: FlattenedField[], row: unknown): ValidationFieldError[] {
  const texts = textsIn(fields, row)
  const written = new Set(texts.flatMap(({ in: all }) => Object.keys(all).filter((language) => isText(all[language]))))
  const { localization } = req.payload.config
  const asked = req.locale && req.locale !== 'all' ? req.locale : localization ? localization.defaultLocale : 'ko'
  // A page without any text lacks that of the language it was written in.
  const languages = written.size > 0 ? [...written] : [asked]
  return texts
    .filter(({ isRequired }) => isRequired)
    .flatMap(({ path, in: all }) =>
      languages
        .filter((language) => !isText(all[language]))
        .map((language) => ({ path, message: messageFor(req, language, asked) })),
    )
}

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== ''

function messageFor(req: PayloadRequest, language: string, asked: string) {
  const reader = languageOf(req)
  if (language === asked) return say(errors.required, reader)
  return say(errors.requiredIn, reader, { language: say(options.language[asLanguage(language)], reader) })
}

/** The localized texts of a page with their languages, in groups, lists and blocks as well. */
function textsIn(fields: FlattenedField[], doc: unknown, prefix = ''): Text[] {
  const values: Record<string, unknown> = isObject(doc) ? doc : {}
  return fields.flatMap((field): Text[] => {
    const value = values[field.name]
    const path = `${prefix}${field.name}`
    if (field.type === 'group' || field.type === 'tab') return textsIn(field.flattenedFields, value, `${path}.`)
    if (field.type === 'array' || field.type === 'blocks')
      return (Array.isArray(value) ? value : []).flatMap((row, index) => {
        const inside = field.type === 'array' ? field : field.blocks.find(({ slug }) => slug === row.blockType)
        return textsIn(inside?.flattenedFields ?? [], row, `${path}.${index}.`)
      })
    if ((field.type !== 'text' && field.type !== 'textarea') || !field.localized) return []
    return [{ path, isRequired: field.required === true, in: isObject(value) ? value : {} }]
  })
}
