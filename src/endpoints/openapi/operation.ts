import { errorsOf } from './errors'
import { type ParameterName, rateHeaders } from './parameters'
import { type ErrorStatus, type Operation, type Reference, ref, type Schema } from './types'

type Answer = {
  status?: 200 | 201 | 202 | 303
  /** None for an answer without a body. */
  schema?: Schema | Reference
  description?: string
  type?: string
  etag?: boolean
}
/** Another good answer than the usual one. */
type Variant = Pick<Answer, 'schema' | 'type'> & { description: string; headers?: Schema }

type Plan = {
  id: string
  summary: string
  description?: string
  tag: string
  parameters?: (ParameterName | Schema)[]
  body?: Schema
  answer: Answer
  also?: { [status: number]: Variant }
  /** Beside 429, which everything can answer, and 401, which everything that is not public can. */
  errors?: ErrorStatus[]
  /** Anybody may call it, logged in or not. */
  open?: boolean
}

/** A request body in JSON. */
export const json = (schema: Schema | Reference, example?: unknown): Schema => ({
  required: true,
  content: { 'application/json': { schema, ...(example === undefined ? {} : { example }) } },
})

/** One operation of the description, with what all of them have. */
export function operation({
  id,
  summary,
  description,
  tag,
  parameters = [],
  body,
  answer,
  also = {},
  errors = [],
  open,
}: Plan): Operation {
  const { status = 200, schema, type = 'application/json', etag } = answer
  const statuses = new Set<ErrorStatus>([...errors, ...(open ? [] : [401 as const]), 429])
  return {
    operationId: id,
    summary,
    ...(description ? { description } : {}),
    tags: [tag],
    ...(open ? { security: [] } : {}),
    ...(parameters.length > 0
      ? { parameters: parameters.map((item) => (typeof item === 'string' ? ref('parameters', item) : item)) }
      : {}),
    ...(body ? { requestBody: body } : {}),
    responses: {
      [status]: {
        description: answer.description ?? (status === 201 ? 'Made' : 'Done'),
        headers: { ...rateHeaders, ...(etag ? { ETag: ref('headers', 'ETag') } : {}) },
        ...(schema ? { content: { [type]: { schema } } } : {}),
      },
      ...Object.fromEntries(Object.entries(also).map(([code, variant]) => [code, variantOf(variant)])),
      ...(etag ? { 304: { description: 'Unchanged since the `If-None-Match` given' } } : {}),
      ...errorsOf([...statuses].sort((a, b) => a - b)),
      default: ref('responses', 'Internal'),
    },
  }
}

const variantOf = ({ description, schema, type = 'application/json', headers }: Variant): Schema => ({
  description,
  headers: { ...rateHeaders, ...headers },
  ...(schema ? { content: { [type]: { schema } } } : {}),
})
