import { languages } from '@/i18n/triple'
import { ref, type Schema } from './types'

/** A parameter of the query that may be left out. */
export const query = (name: string, schema: Schema, description: string, extra: Schema = {}): Schema => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
  ...extra,
})

/** A part of the path. */
export const segment = (name: string, schema: Schema = { type: 'string' }): Schema => ({
  name,
  in: 'path',
  required: true,
  schema,
})

const header = (name: string, description: string): Schema => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
})

/** The reference page sends what an example says: here that must be nothing. */
const nothing: Schema = { examples: [{}], example: {} }

/** Parameters that many operations share. */
export const parameters = {
  id: {
    name: 'id',
    in: 'path',
    required: true,
    description: 'A malformed id is answered like one that does not exist: 404.',
    schema: { type: 'string', format: 'uuid' },
  },
  where: {
    name: 'where',
    in: 'query',
    required: false,
    description:
      'Conditions as JSON text, for example `{"status":{"equals":"creating"}}`, or spelt out as `where[status][equals]=creating`. Operators: equals, not_equals, in, not_in, exists, greater_than, greater_than_equal, less_than, less_than_equal, like, not_like, contains; an empty field is found by all that begin with not_; joined by `and` and `or`. Only by fields the caller can read, never by encrypted ones: anything else is 400. `like` and `contains` on names find any part of one, two or more characters.',
    content: { 'application/json': { schema: { type: 'object', additionalProperties: true, ...nothing } } },
  },
  sort: query(
    'sort',
    { type: 'string' },
    'Field names, separated by commas; `-` before one turns it round. Only fields the caller can read, and of which a row has one value.',
    { example: '-createdAt' },
  ),
  limit: query(
    'limit',
    { type: 'integer', minimum: 1, maximum: 100, default: 10 },
    'Rows on a page. More than 100 is answered as 100; `limit` in the answer says so.',
  ),
  page: query('page', { type: 'integer', minimum: 1, default: 1 }, 'The page, from 1.'),
  depth: query(
    'depth',
    { type: 'integer', minimum: 0, maximum: 3, default: 0 },
    'How many levels of relationships come as documents in place of ids. More than 3 is answered as 3.',
  ),
  select: query(
    'select',
    { type: 'object', additionalProperties: { type: 'boolean' }, ...nothing },
    'The fields to answer with: `select[title]=true`. The id always comes.',
    { style: 'deepObject', explode: true },
  ),
  locale: query(
    'locale',
    { type: 'string', enum: [...languages], default: 'ko' },
    'The language of texts that are kept in several. What is missing in it comes in Korean.',
  ),
  draft: query(
    'draft',
    { type: 'boolean', default: false },
    'For staff: the latest version, published or not; when writing, save without publishing. A write that says neither this nor `_status` changes what is published, and leaves an open draft open.',
  ),
  trash: query('trash', { type: 'boolean', default: false }, 'Also rows in the trash; for staff alone.'),
  ifMatch: header(
    'If-Match',
    'The `ETag` of the document as it was read. When it has changed since, nothing is written: 412. Of a page it is that of what is written over: read with `draft=true` to save or publish a draft, without it to change the published page.',
  ),
  ifNoneMatch: header(
    'If-None-Match',
    'The `ETag` of the last answer; an unchanged one is answered with 304 and no body.',
  ),
  idempotencyKey: {
    ...header(
      'Idempotency-Key',
      'A key of your own for this order, at most 200 visible characters: sent again, it is answered with the same generation (200) and never charged twice. With another body it is 422.',
    ),
    schema: { type: 'string', maxLength: 200, pattern: '^[\\x21-\\x7e]+$' },
  },
} satisfies Record<string, Schema>

export type ParameterName = keyof typeof parameters

/** Headers of answers. */
export const headers: Record<string, Schema> = {
  ETag: {
    description: 'The version of this document; send it back as `If-Match` or `If-None-Match`.',
    schema: { type: 'string' },
  },
  RateLimitLimit: { description: 'Requests allowed in a minute.', schema: { type: 'integer' } },
  RateLimitRemaining: { description: 'Requests left in this minute.', schema: { type: 'integer' } },
  RateLimitReset: { description: 'Seconds until the count starts anew.', schema: { type: 'integer' } },
  RetryAfter: { description: 'Seconds to wait before the next attempt.', schema: { type: 'integer' } },
  RequestId: { description: 'The number of this request, also in the logs.', schema: { type: 'string' } },
}

/** On every answer, when limits are switched on. */
export const rateHeaders = {
  'RateLimit-Limit': ref('headers', 'RateLimitLimit'),
  'RateLimit-Remaining': ref('headers', 'RateLimitRemaining'),
  'RateLimit-Reset': ref('headers', 'RateLimitReset'),
  'X-Request-Id': ref('headers', 'RequestId'),
}
