import { z } from 'zod'
import { json } from './operation'
import { type Reference, ref, type Schema } from './types'

export const id: Schema = { type: 'string', format: 'uuid' }
export const text: Schema = { type: 'string' }
export const day: Schema = { type: 'string', format: 'date' }
export const moment: Schema = { type: 'string', format: 'date-time' }
export const amount: Schema = { type: 'number' }
/** What is read as it is, whatever is in it. */
export const file: Schema = { type: 'string', contentMediaType: 'application/octet-stream' }
export const perhaps = (schema: Schema): Schema => ({ ...schema, type: [schema.type, 'null'] })
export const listOf = (items: Schema | Reference): Schema => ({ type: 'array', items })

/** An object all of whose keys are there, whatever they hold. */
export const whole = (properties: Record<string, Schema | Reference>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
})

/** An object with one key. */
export const holding = (name: string, schema: Schema | Reference): Schema => whole({ [name]: schema })
export const one = (name: string) => holding('doc', ref('schemas', name))
export const several = (name: string) => holding('docs', listOf(ref('schemas', name)))

/** A body as its endpoint checks it; a key it does not know is 400. */
export const body = (schema: z.ZodType, example: unknown, optional = false): Schema => {
  const { $schema: _, ...described } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      // The format says it, in fewer words than the expression.
      if (jsonSchema.format === 'uuid') delete jsonSchema.pattern
    },
  })
  return { ...json(described, example), ...(optional ? { required: false } : {}) }
}

/** The same body as a form of a page sends it: everything is text, and a ticked box says `on`. */
export const bodyOrForm = (schema: z.ZodObject, example: unknown): Schema => {
  const described = body(schema, example)
  const fields = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, text]))
  const form = { schema: { type: 'object', properties: fields } }
  return { ...described, content: { ...(described.content as object), 'application/x-www-form-urlencoded': form } }
}

/** What a browser is sent to after a form. */
export const toPage = (description: string) => ({
  303: { description, headers: { Location: { description: 'The page to look at.', schema: text } } },
})
