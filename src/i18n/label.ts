import type { CollectionConfig, Field, Option } from 'payload'
import type { Triple } from './triple'
import { collections, groups } from './words/collections'
import { fields as fieldWords } from './words/fields'
import { options as optionWords } from './words/options'

/** Labels of a collection. @throws Error when a word is missing, so that nothing untranslated can start. */
export function collectionWords(slug: string): Pick<CollectionConfig, 'labels'> {
  const words = (collections as Record<string, { singular: Triple; plural: Triple }>)[slug]
  if (!words) throw new Error(`src/i18n/words/collections.ts has no words for "${slug}".`)
  return { labels: words }
}

export const groupWords = (group: keyof typeof groups): Triple => groups[group]

/** Gives every named field its label and every option its word: `<slug>.<path>` first, then the plain field name. */
export const labelFields = (fields: Field[], slug: string, prefix = ''): Field[] =>
  fields.map((field) => {
    if (field.type === 'tabs')
      return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: labelFields(tab.fields, slug, prefix) })) }
    if ('fields' in field && !('name' in field && field.name)) {
      return { ...field, fields: labelFields(field.fields, slug, prefix) } as Field
    }
    if (!('name' in field) || !field.name || field.type === 'ui') return field
    const path = `${prefix}${field.name}`
    const hidden = 'hidden' in field && field.hidden
    const labelled = hidden ? { ...field } : { ...field, label: fieldWord(slug, path, field.name) }
    if ('options' in labelled)
      labelled.options = labelled.options.map((option) => withWord(option, slug, path, field.name))
    if ('fields' in labelled) labelled.fields = labelFields(labelled.fields, slug, `${path}.`)
    return labelled as Field
  })

function fieldWord(slug: string, path: string, name: string): Triple {
  const words: Record<string, Triple> = fieldWords
  const word = words[`${slug}.${path}`] ?? words[path] ?? words[name]
  if (!word) throw new Error(`src/i18n/words/fields.ts has no word for "${slug}.${path}".`)
  return word
}

function withWord(option: Option, slug: string, path: string, name: string): Option {
  const value = typeof option === 'string' ? option : option.value
  const sets = optionWords as unknown as Record<string, Record<string, Triple>>
  const word = sets[`${slug}.${path}`]?.[value] ?? sets[name]?.[value]
  if (!word) throw new Error(`src/i18n/words/options.ts has no word for "${value}" of "${slug}.${path}".`)
  return { value, label: word }
}
