import { getTranslation } from '@payloadcms/translations'
import type { FlattenedField, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { TableColumn } from '@/tables/write'
import { exportedValue, isExported } from './fields'

type Values = Record<string, unknown>
export type ExportColumn = TableColumn & { of: (row: Values) => unknown }

/**
 * The columns of a collection's export for this caller: id, every field the caller may read, in the caller's language, and
 * when the row was made and changed. Groups are spread out as "Group / Field"; a relationship has a column with the title
 * of the related row and one with its id.
 */
export async function exportColumns(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
): Promise<ExportColumn[]> {
  const own = collection.flattenedFields.filter(({ name }) => !edge.has(name))
  const times = collection.flattenedFields.filter(({ name }) => name === 'createdAt' || name === 'updatedAt')
  const columns: ExportColumn[] = [{ key: 'id', label: 'ID', of: ({ id }) => id }]
  for (const field of [...own, ...times]) columns.push(...(await columnsOf(req, collection, field, [], [])))
  return columns
}

const edge = new Set(['id', 'createdAt', 'updatedAt', 'deletedAt'])

async function columnsOf(
  req: PayloadRequest,
  collection: SanitizedCollectionConfig,
  field: FlattenedField,
  parents: string[],
  labels: string[],
): Promise<ExportColumn[]> {
  if (!isExported(field) || !(await mayRead(req, collection, field))) return []
  const path = [...parents, field.name]
  const names = [...labels, labelOf(req, field)]
  if (field.type === 'group' || field.type === 'tab') {
    const inner = await Promise.all(
      field.flattenedFields.map((child) => columnsOf(req, collection, child, path, names)),
    )
    return inner.flat()
  }
  const key = path.join('.')
  const label = names.join(' / ')
  const value = (row: Values) => path.reduce<unknown>((at, name) => (at as Values | null | undefined)?.[name], row)
  const column = { key, label, of: (row: Values) => exportedValue(field, value(row)) }
  if ((field.type !== 'relationship' && field.type !== 'upload') || Array.isArray(field.relationTo)) return [column]
  const title = req.payload.collections[field.relationTo].config.admin.useAsTitle ?? 'id'
  return [
    { key: `${key}.title`, label, of: (row) => titles(value(row), title) },
    { ...column, label: `${label} (ID)` },
  ]
}

/** Of an account its owner may read more than others may: the columns are those of the caller's own row. */
async function mayRead(req: PayloadRequest, { auth }: SanitizedCollectionConfig, field: FlattenedField) {
  const rule = 'access' in field ? field.access?.read : undefined
  return !rule || Boolean(await rule(auth && req.user ? { req, id: req.user.id, doc: req.user } : { req }))
}

function labelOf({ i18n }: PayloadRequest, field: FlattenedField): string {
  const label = 'label' in field && field.label ? getTranslation(field.label, i18n) : undefined
  return typeof label === 'string' && label !== '' ? label : field.name
}

/** Titles of related rows, of which the caller sees only the ids when they are not the caller's to read. */
function titles(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((item) => titles(item, name)).filter((title) => title !== null)
  if (typeof value !== 'object' || value === null) return null
  return (value as Values)[name] ?? null
}
