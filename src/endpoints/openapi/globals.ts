import type { SanitizedGlobalConfig } from 'payload'
import { nobody } from '@/access/rules'
import { english } from './labels'
import { json, operation } from './operation'
import { type Paths, ref } from './types'
import { hasDrafts } from './versions'

/** Reading and changing one global. */
export function globalPaths(config: SanitizedGlobalConfig, name: string): Paths {
  const title = english(config.label as never) ?? name // a function is never used for our labels
  const isOpen = config.custom?.publicRows === true
  const pageOf = hasDrafts(config) ? (['locale', 'draft'] as const) : []
  return {
    [`/api/globals/${config.slug}`]: {
      get: operation({
        id: `read${name}`,
        summary: `Read ${title}`,
        tag: 'globals',
        parameters: ['depth', 'select', ...pageOf, 'ifNoneMatch'],
        answer: { schema: ref('schemas', name), etag: true },
        errors: isOpen ? [404] : [403],
        open: isOpen,
      }),
      ...(config.access.update === nobody
        ? {}
        : {
            post: operation({
              id: `update${name}`,
              summary: `Change ${title}`,
              tag: 'globals',
              parameters: ['depth', 'select', ...pageOf, 'ifMatch'],
              body: json(ref('schemas', `${name}Update`)),
              answer: {
                schema: {
                  type: 'object',
                  required: ['result', 'message'],
                  properties: { result: ref('schemas', name), message: { type: 'string' } },
                },
              },
              errors: [400, 403, 412, 413],
            }),
          }),
    },
  }
}
