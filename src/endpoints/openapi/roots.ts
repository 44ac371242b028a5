import { json, operation } from './operation'
import type { Paths } from './types'
import { ref } from './types'

/** What no endpoint of a collection serves: GraphQL, and Payload's own root endpoints. */
export const rootPaths: Paths = {
  '/api/graphql': {
    post: operation({
      id: 'graphql',
      summary: 'Everything over GraphQL',
      description:
        'The schema answers introspection. Errors carry `code` and `data` in `extensions`, with the codes of this contract.',
      tag: 'system',
      body: json(
        {
          type: 'object',
          required: ['query'],
          properties: {
            query: { type: 'string' },
            variables: { type: ['object', 'null'], additionalProperties: true },
            operationName: { type: ['string', 'null'] },
          },
        },
        { query: '{ Brands(limit: 1) { docs { id name } } }' },
      ),
      answer: {
        schema: {
          type: 'object',
          properties: {
            data: { type: ['object', 'null'], additionalProperties: true },
            errors: { type: 'array', items: ref('schemas', 'GraphqlError') },
          },
        },
      },
      errors: [400, 413],
      open: true,
    }),
  },
  '/api/access': {
    get: operation({
      id: 'access',
      summary: 'What the caller may do with each collection',
      tag: 'system',
      parameters: ['ifNoneMatch'],
      answer: { schema: { type: 'object', additionalProperties: true }, etag: true },
    }),
  },
}
