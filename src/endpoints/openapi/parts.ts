import type { Reference, Schema } from './types'

export const id: Schema = { type: 'string', format: 'uuid' }
export const text: Schema = { type: 'string' }
export const day: Schema = { type: 'string', format: 'date' }
export const moment: Schema = { type: 'string', format: 'date-time' }
export const amount: Schema = { type: 'number' }
export const perhaps = (schema: Schema): Schema => ({ ...schema, type: [schema.type, 'null'] })
export const listOf = (items: Schema | Reference): Schema => ({ type: 'array', items })

/** An object all of whose keys are there, whatever they hold. */
export const whole = (properties: Record<string, Schema | Reference>): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
})
