import type { SanitizedCollectionConfig } from 'payload'
import type { ErrorCode } from '@/lib/errors'

/** A JSON Schema (2020-12, as OpenAPI 3.1 has it), kept open: most of it is made by Payload. */
export type Schema = { [keyword: string]: unknown }

export type Reference = { $ref: string }

export type ErrorStatus = typeof import('@/lib/errors').errorStatus[ErrorCode]

export type Operation = {
  operationId: string
  summary: string
  description?: string
  tags: string[]
  security?: Record<string, string[]>[]
  parameters?: (Schema | Reference)[]
  requestBody?: Schema
  responses: Record<string, Schema | Reference>
}

export type Method = 'get' | 'post' | 'patch' | 'put' | 'delete'

/** `{ '/api/brands/{id}': { get: … } }` */
export type Paths = Record<string, Partial<Record<Method, Operation>>>

/** A collection with the names it goes by in the description. */
export type Entity = {
  collection: SanitizedCollectionConfig
  slug: string
  /** Name of its schema: `ContentPlan`. */
  name: string
  /** The same for several of them: `ContentPlans`. */
  plural: string
  /** Its English labels, as they stand in a sentence. */
  one: string
  many: string
}

export const ref = (kind: 'schemas' | 'parameters' | 'responses' | 'headers', name: string): Reference => ({
  $ref: `#/components/${kind}/${name}`,
})
