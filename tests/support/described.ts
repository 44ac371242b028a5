import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js'
import { expect } from 'vitest'
import type { App } from './app'

/** The API's description of itself, and the means to hold real answers against it. */
export async function describedBy(app: App) {
  const document = (await app.visitor.get('/openapi.json')).body // OpenAPI has no type here: tests look into every corner of it
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/)
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/)
  ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  ajv.addFormat('email', /@/)
  ajv.addFormat('password', true)
  ajv.addSchema(document, 'api')

  // as above
  const operations = (): [path: string, method: string, operation: any][] =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item as object).map(([method, operation]): [string, string, any] => [path, method, operation]),
    )

  /** The compiled schema at a JSON pointer into the document. */
  const schemaAt = (...keys: string[]): ValidateFunction => {
    const pointer = keys.map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')
    const found = ajv.getSchema(`api#/${encodeURI(pointer).replaceAll('%25', '%')}`)
    if (!found) throw new Error(`The document has nothing at ${pointer}`)
    return found
  }

  /** Asserts that a real answer is what the document says about this operation and status. */
  const expectDescribed = (path: string, method: string, answer: { status: number; body: unknown }) => {
    const described = document.paths[path]?.[method]?.responses[answer.status]
    expect(described, `${method} ${path} → ${answer.status} ${JSON.stringify(answer.body)}`).toBeDefined()
    const keys = described.$ref
      ? [...described.$ref.slice(2).split('/'), 'content', 'application/json', 'schema']
      : ['paths', path, method, 'responses', String(answer.status), 'content', 'application/json', 'schema']
    const validate = schemaAt(...keys)
    expect(validate(answer.body), `${method} ${path}: ${JSON.stringify(validate.errors)}`).toBe(true)
  }

  return { document, operations, schemaAt, expectDescribed }
}

export type Described = Awaited<ReturnType<typeof describedBy>>
