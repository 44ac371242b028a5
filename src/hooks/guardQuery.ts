import {
  type CollectionBeforeOperationHook,
  executeAccess,
  type FlattenedField,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type Where,
} from 'payload'
import { isActor } from '@/access/actors'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid } from '@/lib/db'
import { CodedError, codeOf } from '@/lib/errors'
import { languageOf } from '@/lib/language'

const limits = { rows: 100, depth: 3, nesting: 10, conditions: 100 }

/** Columns every collection has besides its own fields. */
const common = ['id', 'createdAt', 'updatedAt', 'deletedAt']

/**
 * What a caller from outside may ask of a collection: at most 100 rows and three levels of population, sorting and
 * filtering only by fields the caller can read (anything else would be an oracle), the trash only for staff.
 * The system's own calls (`overrideAccess: true`) pass.
 */
export const guardQuery: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
  collection,
}) => {
  if (overrideAccess || !isQuery(operation)) return args
  const asked = { ...args } as typeof args & Query
  // Population asks for the rows of a page by their ids, as many as there are; access decides which of them come.
  if (asked.currentDepth !== undefined) return asked.trash && !isActor(req, 'staff') ? { ...asked, trash: false } : args
  const mayAtAll = await executeAccess(
    { disableErrors: true, req },
    collection.access[operation === 'count' ? 'read' : operation],
  )
  if (mayAtAll === false && !req.user && !asked.disableErrors)
    throw new CodedError('UNAUTHENTICATED', say(errors.unauthenticated, languageOf(req)))
  // A row of a collection the caller may never read does not exist for the caller.
  const isHidden = mayAtAll === false && operation === 'read' && !asked.disableErrors
  if ('id' in asked && asked.id !== undefined && (isHidden || !isUuid(asked.id)))
    throw new CodedError('NOT_FOUND', say(errors.notFound, languageOf(req)))
  if (operation === 'read' && !('id' in asked)) {
    asked.limit = clamp(asked.limit, 10, limits.rows)
    asked.pagination = asked.pagination === false ? false : undefined // leaves out the count; the limit stays
    asked.page = clamp(asked.page, 1, 1_000_000)
  }
  if (asked.depth !== undefined) asked.depth = clamp(asked.depth, 0, limits.depth, 0)
  if (asked.trash && !isActor(req, 'staff')) asked.trash = false
  const check = new PathCheck(collection, req)
  const isBulk = operation !== 'read' && operation !== 'count' && !('id' in asked)
  // The admin's lists are rendered with the local API, where an error would be a blank page: they find nothing instead.
  if (req.payloadAPI === 'local' && operation === 'read' && !(await check.passes(asked.where, asked.sort))) {
    return { ...asked, where: { id: { in: [] } }, sort: undefined }
  }
  if (asked.where) await check.where(asked.where)
  // Which rows a bulk edit is about must be said: an empty condition would mean all of them.
  if (isBulk && Object.keys(asked.where ?? {}).length === 0) check.refuse('where', errors.queryUnknown)
  for (const path of sortPaths(asked.sort)) await check.path(path, 'sort')
  return asked
}

const isQuery = (operation: string): operation is 'read' | 'update' | 'delete' | 'count' =>
  ['read', 'update', 'delete', 'count'].includes(operation)

type Query = {
  id?: unknown
  currentDepth?: number
  disableErrors?: boolean
  limit?: unknown
  depth?: unknown
  page?: unknown
  pagination?: boolean
  trash?: boolean
  where?: unknown
  sort?: unknown
}

const clamp = (value: unknown, fallback: number, max: number, min = 1) => {
  const number = Math.trunc(Number(value))
  if (value === undefined || value === null || value === '' || Number.isNaN(number)) return fallback
  if (number < min) return min === 0 ? 0 : max // Payload reads limit=0 as "all": that is the most we give
  return Math.min(number, max)
}

const sortPaths = (sort: unknown): string[] =>
  (Array.isArray(sort) ? sort : typeof sort === 'string' ? sort.split(',') : [])
    .filter((path): path is string => typeof path === 'string' && path !== '')
    .map((path) => path.replace(/^-/, ''))

/** Walks the paths of one query and refuses the first one the caller may not look through. */
class PathCheck {
  private conditions = 0

  constructor(
    private readonly collection: SanitizedCollectionConfig,
    private readonly req: PayloadRequest,
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
        this.operators(key, value)
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
    for (const [operator, value] of Object.entries(condition)) {
      if (unsupported.includes(operator)) this.refuse(path, errors.queryUnknown)
      if (value !== null && typeof value === 'object' && !Array.isArray(value)) this.refuse(path, errors.queryUnknown)
      const values = (Array.isArray(value) ? value : String(value ?? '').split(',')).filter((item) => item !== '')
      if (values.length > limits.conditions) this.refuse(path, errors.queryTooDeep)
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

  async path(path: string, kind: string): Promise<void> {
    if (common.includes(path)) return
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
    if ((await target.access.read({ req: this.req })) !== true) return this.refuse(kind, errors.queryForbidden, path)
    if (field) await this.readable(field, path, kind)
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

const parses = (type: string, item: unknown) =>
  type === 'number' ? Number.isFinite(Number(item)) : !Number.isNaN(Date.parse(String(item)))

/** The field at a dotted path, through groups and arrays. */
function find(fields: FlattenedField[], path: string): FlattenedField | undefined {
  const [head, ...rest] = path.split('.')
  const field = fields.find(({ name }) => name === head)
  if (!field || rest.length === 0) return field
  return 'flattenedFields' in field ? find(field.flattenedFields, rest.join('.')) : undefined
}
