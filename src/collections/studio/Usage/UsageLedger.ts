import type { Field } from 'payload'
import { readOnly } from '@/access/fields'
import { anyOf, isStaff, nobody, ownsBy } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { agrees } from '@/fields/agrees'
import { json } from '@/fields/json'
import { count } from '@/fields/texts'
import { kinds } from '@/generation/kinds'
import { modelNames } from '@/generation/models'

const fields: Field[] = [
  {
    type: 'row',
    fields: [
      { name: 'entry', type: 'select', required: true, options: ['hold', 'charge', 'release'] },
      { name: 'kind', type: 'select', required: true, options: [...kinds] },
      { name: 'model', type: 'select', required: true, options: [...modelNames] },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'amount', type: 'number', required: true, min: 0 },
      // An order that never reached its provider gives its call back.
      count('calls', { required: true, min: -1, max: 1 }),
    ],
  },
  // Without foreign keys: what was spent outlives whom and what it was spent for.
  { name: 'user', type: 'relationship', relationTo: 'users', index: true },
  { name: 'project', type: 'relationship', relationTo: 'projects', index: true },
  {
    name: 'generation',
    type: 'relationship',
    relationTo: 'generations',
    index: true,
    custom: agrees({ project: 'project', user: 'user' }),
  },
  { name: 'priceVersion', type: 'text' },
  { name: 'idempotencyKey', type: 'text', unique: true, hidden: true },
  json('data'),
]

/**
 * What was set aside, charged and given back, in US dollars; append-only. Of each generation the hold is equal to what
 * was charged and released, once it is settled.
 */
export const UsageLedger = defineCollection({
  slug: 'usage-ledger',
  group: 'studio',
  audited: false,
  access: { create: nobody, read: anyOf(isStaff, ownsBy('user')), update: nobody, delete: nobody },
  defaultSort: '-createdAt',
  admin: { useAsTitle: 'entry', defaultColumns: ['createdAt', 'entry', 'amount', 'calls', 'model', 'user', 'project'] },
  fields: fields.map(written),
})

function written(field: Field): Field {
  if (field.type === 'row') return { ...field, fields: field.fields.map(written) }
  return { ...field, access: readOnly } as Field
}
