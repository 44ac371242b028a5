import { buildVersionCollectionFields, buildVersionGlobalFields, type FlattenedField, type Payload } from 'payload'

/** A field and the column that holds it, in the table of its collection or global, of a list inside, or of versions. */
export type Column = {
  slug: string
  field: FlattenedField
  table: string
  column: string
  /** SQL types of the column, and of the table's key. */
  type: string
  idType: string
  /** What the adapter's names of columns begin with inside a group. */
  prefix: string
  /** Whether the row may belong to a draft, which may be unfinished; and the column that says so, if it is beside. */
  hasDrafts: boolean
  status?: string
  isVersion: boolean
}

type Place = Pick<Column, 'slug' | 'hasDrafts' | 'status' | 'isVersion' | 'prefix'> & { path: string; root: string }

/** The columns of every field, in groups and arrays too, and of every version's. */
export function columnsOf(payload: Payload): Column[] {
  const { collections, globals } = payload.config
  const within = (
    config: (typeof collections)[number] | (typeof globals)[number],
    versionFields: () => FlattenedField[],
  ) => {
    const path = config.slug.replaceAll('-', '_')
    const hasDrafts = Boolean(config.versions?.drafts)
    const place = (root: string, status: string, isVersion: boolean): Place => ({
      ...{ slug: config.slug, path: root, root, prefix: '', hasDrafts, isVersion },
      status: hasDrafts ? status : undefined,
    })
    const own = inFields(payload, config.flattenedFields, place(path, '_status', false))
    if (!config.versions) return own
    return [...own, ...inFields(payload, versionFields(), place(`_${path}_v`, 'version__status', true))]
  }
  return [
    ...collections.flatMap((one) => within(one, () => buildVersionCollectionFields(payload.config, one, true))),
    ...globals.flatMap((one) => within(one, () => buildVersionGlobalFields(payload.config, one, true))),
  ]
}

// `path` is how Payload names the table before any `dbName`, `prefix` how it names the columns of a group.
function inFields(payload: Payload, fields: FlattenedField[], place: Place): Column[] {
  return fields.flatMap((field) => {
    if (!('flattenedFields' in field)) return columnOf(payload, field, place)
    const path = `${place.path}_${field.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`
    return inFields(
      payload,
      field.flattenedFields,
      field.type === 'array'
        ? { ...place, path, root: path, prefix: '', status: undefined }
        : { ...place, path, prefix: `${place.prefix}${field.name}_` },
    )
  })
}

function columnOf({ db }: Payload, field: FlattenedField, { path: _, root, ...place }: Place): Column[] {
  const known = db.tableNameMap.get(root) ?? root
  const isLocalized = 'localized' in field && field.localized
  const table = isLocalized ? `${known}_locales` : known
  const columns = db.tables[table] as unknown as Record<string, { name: string; getSQLType(): string }> | undefined // typed by nobody
  const [column, id] = [columns?.[`${place.prefix}${field.name}`], columns?.id]
  if (!column || !id) {
    // What is virtual, polymorphic or a list of values has no column of its own; a secret is none of these.
    if (field.custom?.encrypted) throw new Error(`The encrypted field ${place.slug}.${field.name} has no column.`)
    return []
  }
  const status = isLocalized ? undefined : place.status
  return [{ ...place, field, table, column: column.name, type: column.getSQLType(), idType: id.getSQLType(), status }]
}
