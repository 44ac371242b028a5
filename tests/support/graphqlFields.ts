import { type Block, type FlattenedField, toWords } from 'payload'
import { graphqlNames } from './matrix'

type Values = Record<string, unknown>

/** What GraphQL makes of a value that is a name there: an option of a select, the slug of a collection. */
export const nameOf = (value: string) => (/^\d/.test(value) ? '_' : '') + value.replaceAll(/[-./+,()'[\]]/g, '_')

const isRelation = (field: FlattenedField) => field.type === 'relationship' || field.type === 'upload'

/** Blocks are of several types in one list, where two fields of a name must not differ in theirs. */
const inBlock = ({ slug }: Block) => `${nameOf(slug)}_`
const typeOf = ({ slug, interfaceName }: Block) => interfaceName ?? toWords(slug, true)

/** The selection of every field, related rows by their ids. */
export const selectionOf = (fields: FlattenedField[], hasId = true, alias = ''): string =>
  fields
    .filter(({ name }) => name !== 'id')
    .map((field) => `${alias && `${alias}${field.name}: `}${field.name} ${innerSelection(field)}`)
    .concat(hasId ? ['id'] : [])
    .join(' ')

function innerSelection(field: FlattenedField): string {
  if (field.type === 'join') return '{ docs { id } hasNextPage }'
  if (isRelation(field) && 'relationTo' in field) {
    if (!Array.isArray(field.relationTo)) return '{ id }'
    const related = field.relationTo.map((slug) => `... on ${graphqlNames(slug).read} { id }`)
    return `{ relationTo value { ${related.join(' ')} } }`
  }
  if (field.type === 'blocks') {
    const blocks = field.blocks.map(
      (block) => `... on ${typeOf(block)} { ${selectionOf(block.flattenedFields, true, inBlock(block))} }`,
    )
    return `{ __typename ${blocks.join(' ')} }`
  }
  return 'flattenedFields' in field ? `{ ${selectionOf(field.flattenedFields, field.type === 'array')} }` : ''
}

/** Whether the caller may read a related row. */
export type Reads = (collection: string, id: string) => Promise<boolean>

/**
 * A row as REST gives it with `depth=0`, as GraphQL must give it for the selection of {@link selectionOf}. Kinds of
 * fields that differ: a reference is a row, and nothing where the caller may not read that row; a value that is a name
 * in GraphQL is spelt as one; an encrypted amount is text (docs/decisions/0004).
 */
export async function expectedOf(fields: FlattenedField[], row: Values, reads: Reads, alias = ''): Promise<Values> {
  const expected: Values = 'id' in row ? { id: row.id } : {}
  for (const field of fields)
    if (field.name !== 'id') expected[alias + field.name] = await expectedValue(field, row[field.name] ?? null, reads)
  return expected
}

async function expectedValue(field: FlattenedField, value: unknown, reads: Reads): Promise<unknown> {
  if (field.type === 'group' || field.type === 'tab')
    return expectedOf(field.flattenedFields, (value ?? {}) as Values, reads)
  if (value === null || field.type === 'json') return value
  if (!Array.isArray(value)) return expectedOne(field, value, reads)
  const all = await Promise.all(value.map((one) => expectedOne(field, one, reads)))
  return isRelation(field) ? all.filter((one) => one !== null) : all
}

async function expectedOne(field: FlattenedField, value: unknown, reads: Reads): Promise<unknown> {
  if (isRelation(field) && 'relationTo' in field) {
    const { relationTo } = field
    if (!Array.isArray(relationTo)) return (await reads(relationTo, value as string)) ? { id: value } : null
    const to = value as { relationTo: string; value: string }
    return (await reads(to.relationTo, to.value))
      ? { relationTo: nameOf(to.relationTo), value: { id: to.value } }
      : null
  }
  if (field.type === 'array') return expectedOf(field.flattenedFields, value as Values, reads)
  if (field.type === 'blocks') {
    const { blockType, ...values } = value as Values
    const block = field.blocks.find(({ slug }) => slug === blockType)
    if (!block) throw new Error(`No block ${blockType}`)
    const expected = await expectedOf(block.flattenedFields, values, reads, inBlock(block))
    return { __typename: typeOf(block), ...expected }
  }
  if (field.type === 'select' || field.type === 'radio') return nameOf(value as string)
  return field.custom?.encrypted ? String(value) : value
}

type Path = { path: string; field: FlattenedField }

/** Every field that holds a value itself, by its dotted path through groups and rows. */
export const pathsOf = (fields: FlattenedField[], prefix = ''): Path[] =>
  fields.flatMap((field) => {
    const path = `${prefix}${field.name}`
    if (field.type === 'blocks') return field.blocks.flatMap((block) => pathsOf(block.flattenedFields, `${path}.`))
    return 'flattenedFields' in field ? pathsOf(field.flattenedFields, `${path}.`) : [{ path, field }]
  })

/** Whether the field has a value of its own that somebody can read. */
export const isOpen = (field: FlattenedField) =>
  !('hidden' in field && field.hidden) && !('virtual' in field && field.virtual)

/** What stands at a path, in every row it leads through; without what is empty. */
export function valuesAt(value: unknown, path: string): unknown[] {
  if (value === null || value === undefined) return []
  if (path === '') return [value]
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, path))
  const [head = '', ...rest] = path.split('.')
  return valuesAt((value as Values)[head], rest.join('.'))
}
