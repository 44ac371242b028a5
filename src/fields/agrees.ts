import type { CollectionSlug, FlattenedField } from 'payload'
import type { Triple } from '@/i18n/triple'

/** What a reference has in common with the row it stands in. The database says the same (`migrations/rules/agreement.ts`). */
type Agreement = {
  /** Fields of the row that is referred to, each with the one here that has the same value: beside the reference or around it. */
  same: Record<string, string>
  /** Asked for is not the row that is referred to but one of this collection, which has all of these values. */
  among?: CollectionSlug
  /** A row that leaves the field empty fits everywhere. */
  orEmpty?: boolean
  /** What a person is told instead of the usual sentence. */
  text?: Triple
}

/** For a relationship's `custom`: `agrees({ brand: 'brand' })` on a campaign's product, which is one of the campaign's brand. */
export const agrees = (same: Agreement['same'], more: Omit<Agreement, 'same'> = {}): { agrees: Agreement } => ({
  agrees: { same, ...more },
})

/** A declared agreement with the places of its fields in a document; `*` stands for the rows of a list. */
export type Pair = Omit<Agreement, 'same'> & {
  path: string[]
  relationTo: CollectionSlug[]
  same: { theirs: string; ours: string[] }[]
}

type Level = { prefix: string[]; fields: FlattenedField[] }

/** The agreements that a collection's fields declare, in groups and lists as well. @throws Error for a field that is not there */
export function pairsIn(fields: FlattenedField[], around: Level[] = [], prefix: string[] = []): Pair[] {
  const levels = [{ prefix, fields }, ...around]
  return fields.flatMap((field): Pair[] => {
    const path = [...prefix, field.name]
    if (field.type === 'group') return pairsIn(field.flattenedFields, levels, path)
    if (field.type === 'array') return pairsIn(field.flattenedFields, levels, [...path, '*'])
    const agreement = field.custom?.agrees as Agreement | undefined
    if (!agreement || (field.type !== 'relationship' && field.type !== 'upload')) return []
    const same = Object.entries(agreement.same).map(([theirs, name]) => ({ theirs, ours: placeOf(name, levels) }))
    return [{ ...agreement, path, same, relationTo: [field.relationTo].flat() }]
  })
}

function placeOf(name: string, levels: Level[]): string[] {
  const level = levels.find(({ fields }) => fields.some((field) => field.name === name))
  if (!level) throw new Error(`A reference is to agree with "${name}", which is no field beside or around it.`)
  return [...level.prefix, name]
}

/** A place as filters name it. */
export const queryPath = (path: string[]): string => path.filter((part) => part !== '*').join('.')
