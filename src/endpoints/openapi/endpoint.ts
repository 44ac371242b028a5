import type { Endpoint } from 'payload'
import { openapi } from './document'
import { operation } from './operation'

let built: string | undefined

/** The description of the API, made once for this process. */
export const openapiEndpoint: Endpoint = {
  path: '/openapi.json',
  method: 'get',
  handler: ({ payload }) => {
    built ??= JSON.stringify(openapi(payload.config))
    return new Response(built, { headers: { 'Content-Type': 'application/json' } })
  },
  custom: {
    openapi: operation({
      id: 'openapi',
      summary: 'This description',
      tag: 'system',
      parameters: ['ifNoneMatch'],
      answer: { schema: { type: 'object', additionalProperties: true }, description: 'OpenAPI 3.1', etag: true },
      open: true,
    }),
  },
}
