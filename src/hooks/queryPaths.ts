import type { FlattenedField, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid } from '@/lib/db'
import { CodedError, codeOf } from '@/lib/errors'
import { languageOf } from '@/lib/language'

const limits = { nesting: 10, conditions: 100 }

/** Columns every collection has besides its own fields. */
const common = ['id', 'createdAt', 'updatedAt', 'deletedAt']

/** Field names of a `sort`, without their direction. */
export const sortPaths = (sort: unknown): string[] =>
  (Array.isArray(sort) ? sort : typeof sort === 'string' ? sort.split(',') : [])
    .filter((path): path is string => typeof path === 'string' && path !== '')
    .map((path) => path.replace(/^-/, ''))

/** Walks the paths of one query and refuses the first one the caller may not look through. */
export class PathCheck {
  private conditions = 0

  /** @param ofVersions the query is about versions of the rows: their fields are asked for as `version.<field>` */
  constructor(
    private readonly collection: SanitizedCollectionConfig,
    private readonly req: PayloadRequest,
    private readonly ofVersions = false,
  ) {}

  /** Whether the query may be asked at all. */
  async passes(where: unknown, sort: unknown): Promise<boolean> {
    try {
      if (where) await this.where(where)
      for (const path of sortPaths(sort)) await this.path(path, 'sort')
      return true
    } catch (error) {
      if (codeOf(error)) return false
      throw error
    }
  }

  async where(where: unknown, depth = 0): Promise<void> {
    if (depth > limits.nesting) return this.refuse('where', errors.queryTooDeep)
    if (typeof where !== 'object' || where === null || Array.isArray(where))
      return this.refuse('where', errors.queryUnknown)
    for (const [key, value] of Object.entries(where as Where)) {
      if (++this.conditions > limits.conditions) return this.refuse('where', errors.queryTooDeep)
      if (/^(and|or)$/i.test(key)) {
        const parts = Array.isArray(value) ? value : Object.values((value ?? {}) as object)
        for (const part of parts) await this.where(part, depth + 1)
      } else {
        await this.path(key, 'where')
        this.operators(this.own(key, 'where'), value)
      }
    }
  }

  /** Texts in operators: uuids for relationships and ids, because PostgreSQL answers anything else with an error. */
  private operators(path: string, condition: unknown) {
    if (typeof condition !== 'object' || condition === null) return this.refuse(path, errors.queryUnknown)
    if (Object.keys(condition).length === 0) return this.refuse(path, errors.queryUnknown)
    const field = path === 'id' ? undefined : find(this.collection.flattenedFields, path)
    const isReference =
      path === 'id' ||
      (field && (field.type === 'relationship' || field.type === 'upload') && !Array.isArray(field.relationTo))
    for (const [operator, given] of Object.entries(condition)) {
      const value = given instanceof Date ? given.toISOString() : given // GraphQL hands moments on as such
      if (unsupported.includes(operator)) this.refuse(path, errors.queryUnknown)
      if (value !== null && typeof value === 'object' && !Array.isArray(value)) this.refuse(path, errors.queryUnknown)
      const values = (Array.isArray(value) ? value : String(value ?? '').split(',')).filter((item) => item !== '')
      if (values.length > limits.conditions) this.refuse(path, errors.queryTooDeep)
      // Payload leaves out a list that it cannot read, and the condition with it: every row would be found.
      if (['in', 'not_in'].includes(operator) && !isList(value, field)) this.refuse(path, errors.queryValue)
      if (isReference && ['equals', 'not_equals', 'in', 'not_in'].includes(operator)) {
        if (values.some((item) => item !== null && item !== 'null' && !isUuid(item)))
          this.refuse(path, errors.queryValue)
      } else if (isReference && operator !== 'exists') this.refuse(path, errors.queryUnknown)
      if (field && ['number', 'date'].includes(field.type) && operator !== 'exists') {
        if (['like', 'contains', 'not_like'].includes(operator)) this.refuse(path, errors.queryUnknown)
        if (values.some((item) => item !== null && item !== 'null' && !parses(field.type, item)))
          this.refuse(path, errors.queryValue)
      }
    }
  }

  /** The path among the collection's own fields; GraphQL writes `a__b` for `a.b`, and Payload reads both everywhere. */
  private own(asked: string, kind: string): string {
    const path = asked.replaceAll('__', '.')
    if (!this.ofVersions || ['id', 'createdAt', 'updatedAt'].includes(path)) return path
    if (path === 'parent') return 'id'
    if (path.startsWith('version.') && path !== 'version.id') return path.slice('version.'.length)
    return this.refuse(kind, errors.queryUnknown, asked)
  }

  async path(asked: string, kind: string): Promise<void> {
    const path = this.own(asked, kind)
    if (common.includes(path)) return
    this.once(this.collection.flattenedFields, path, kind)
    const field = find(this.collection.flattenedFields, path)
    // A title joined from another row is that row's field, whatever it is called here.
    if (field && 'virtual' in field && typeof field.virtual === 'string')
      return this.throughRelation(field.virtual, kind)
    // A reference to rows of several kinds is asked for by its parts: `target.value`, `target.relationTo`.
    if (field && 'relationTo' in field && Array.isArray(field.relationTo))
      return this.refuse(kind, errors.queryUnknown, path)
    if (field) return this.readable(field, path, kind)
    return this.throughRelation(path, kind)
  }

  /** One level through a relationship, and only into rows and fields that the caller may read whole. */
  private async throughRelation(path: string, kind: string) {
    const [head = '', ...rest] = path.split('.')
    const relation = find(this.collection.flattenedFields, head)
    if (!relation || !('relationTo' in relation)) return this.refuse(kind, errors.queryUnknown, path)
    await this.readable(relation, path, kind)
    const tail = rest.join('.')
    if (Array.isArray(relation.relationTo)) {
      if (tail === 'value' || tail === 'relationTo') return
      return this.refuse(kind, errors.queryUnknown, path)
    }
    if (tail === 'id') return
    const target = this.req.payload.collections[relation.relationTo]?.config
    const field = target && find(target.flattenedFields, tail)
    if (!target || (!field && !common.includes(tail))) return this.refuse(kind, errors.queryUnknown, path)
    this.once(this.collection.flattenedFields, head, kind)
    this.once(target.flattenedFields, tail, kind)
    if ((await target.access.read({ req: this.req })) !== true) return this.refuse(kind, errors.queryForbidden, path)
    if (field) await this.readable(field, path, kind)
  }

  /** A list is sorted by what a row has once: by several values it would come several times, over all pages. */
  private once(fields: FlattenedField[], path: string, kind: string) {
    const isSeveral = (field: FlattenedField) =>
      ['array', 'blocks', 'join'].includes(field.type) ||
      ('hasMany' in field && field.hasMany) ||
      ('localized' in field && field.localized && this.req.locale === 'all')
    if (kind === 'sort' && along(fields, path).some(isSeveral)) this.refuse(kind, errors.queryForbidden, path)
  }

  private async readable(field: FlattenedField, path: string, kind: string) {
    const access = 'access' in field ? field.access?.read : undefined
    const allowed = !access || (await access({ req: this.req }))
    const opaque = field.custom?.encrypted || field.type === 'json' || ('virtual' in field && field.virtual === true)
    if (!allowed || opaque || ('hidden' in field && field.hidden)) this.refuse(kind, errors.queryForbidden, path)
  }

  refuse(kind: string, text: (typeof errors)['queryUnknown'], path = kind): never {
    const message = say(text, languageOf(this.req), { path: path.slice(0, 100) })
    throw new CodedError('VALIDATION_FAILED', message, { errors: [{ message, path: path.slice(0, 100) }] })
  }
}

/** Operators of maps, and one that PostgreSQL does not have. */
const unsupported = ['near', 'within', 'intersects', 'all']

/** Several values, also as text with commas; of a checkbox Payload reads no text that is one value. */
const isList = (value: unknown, field: FlattenedField | undefined) =>
  Array.isArray(value) ||
  typeof value === 'number' ||
  (typeof value === 'string' && !(field?.type === 'checkbox' && /^(true|false)$/i.test(value)))

const parses = (type: string, item: unknown) =>
  type === 'number' ? Number.isFinite(Number(item)) : !Number.isNaN(Date.parse(String(item)))

/** The fields on a dotted path, through groups and arrays, as far as there are any. */
function along(fields: FlattenedField[], path: string): FlattenedField[] {
  const [head, ...rest] = path.split('.')
  const field = fields.find(({ name }) => name === head)
  if (!field) return []
  return [field, ...('flattenedFields' in field && rest.length > 0 ? along(field.flattenedFields, rest.join('.')) : [])]
}

/** The field at the end of a dotted path. */
const find = (fields: FlattenedField[], path: string): FlattenedField | undefined =>
  along(fields, path)[path.split('.').length - 1]
