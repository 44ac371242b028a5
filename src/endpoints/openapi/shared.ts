import { errorSchemas } from './errors'
import { type Reference, ref, type Schema } from './types'

const count: Schema = { type: 'integer', minimum: 0 }
const neighbour: Schema = { type: ['integer', 'null'] }

/** Schemas that belong to no collection. */
export const sharedSchemas: Record<string, Schema | Reference> = {
  ...errorSchemas,
  Page: {
    type: 'object',
    required: [
      'totalDocs',
      'limit',
      'totalPages',
      'page',
      'pagingCounter',
      'hasPrevPage',
      'hasNextPage',
      'prevPage',
      'nextPage',
    ],
    properties: {
      totalDocs: count,
      limit: { ...count, description: 'The rows on a page as they were given, at most 100.' },
      totalPages: count,
      page: count,
      pagingCounter: count,
      hasPrevPage: { type: 'boolean' },
      hasNextPage: { type: 'boolean' },
      prevPage: neighbour,
      nextPage: neighbour,
    },
  },
  RowError: {
    type: 'object',
    required: ['id', 'message'],
    properties: {
      id: { type: 'string', format: 'uuid' },
      message: { type: 'string' },
      code: ref('schemas', 'ErrorCode'),
      isPublic: { type: 'boolean' },
    },
  },
  Move: {
    type: 'object',
    required: ['to', 'allowed', 'reasons', 'needsReason'],
    properties: {
      to: { type: 'string' },
      allowed: { type: 'boolean' },
      reasons: { type: 'array', items: { type: 'string' }, description: 'What still blocks it.' },
      needsReason: { type: 'boolean', description: 'The caller must say why.' },
    },
  },
  GraphqlError: {
    type: 'object',
    required: ['message'],
    properties: {
      message: { type: 'string' },
      extensions: {
        type: 'object',
        properties: { code: ref('schemas', 'ErrorCode'), data: {}, statusCode: { type: 'integer' } },
      },
    },
  },
}

export const securitySchemes: Record<string, Schema> = {
  token: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: '`JWT <token>`, with the token that logging in answers with.',
  },
  apiKey: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: '`users API-Key <key>`, with the key of an account.',
  },
  cookie: {
    type: 'apiKey',
    in: 'cookie',
    name: 'madang-token',
    description: 'Set by logging in; only pages of our own origins may use it.',
  },
}
