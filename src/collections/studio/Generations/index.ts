import type { Field } from 'payload'
import { fieldOnly, readOnly } from '@/access/fields'
import { ofOwnProject, ofSharedProject } from '@/access/projects'
import { anyOf, isStaff, nobody, ownsBy } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { agrees } from '@/fields/agrees'
import { json } from '@/fields/json'
import { count } from '@/fields/texts'
import { kinds } from '@/generation/kinds'
import { modelNames } from '@/generation/models'
import { status } from '@/state/statusFields'
import { generationEndpoints } from './endpoints'
import { generationMachine } from './machine'

const usd = (name: string): Field => ({ name, type: 'number', min: 0, admin: { position: 'sidebar' } })
const moment = (name: string): Field => ({ name, type: 'date', admin: { position: 'sidebar' } })
const belongsTo = (
  name: string,
  relationTo: 'projects' | 'scenes' | 'products' | 'prompts' | 'users' | 'comment-analyses',
  required = false,
): Field => ({ name, type: 'relationship', relationTo, required, index: true, admin: { position: 'sidebar' } }) as Field

/** One order to a model, from its quote to its settled cost. Made by `POST /api/generations`, moved by the engine. */
export const Generations = defineCollection({
  slug: 'generations',
  group: 'studio',
  machine: generationMachine,
  // Every move writes its own row; see `operations/moveGeneration`.
  audited: false,
  graphQL: { disableMutations: true },
  access: {
    create: nobody,
    read: anyOf(isStaff, ownsBy('user'), ofOwnProject('project'), ofSharedProject('project')),
    update: nobody,
    delete: nobody,
  },
  endpoints: generationEndpoints,
  defaultSort: '-createdAt',
  admin: {
    useAsTitle: 'prompt',
    defaultColumns: ['kind', 'model', 'status', 'project', 'user', 'estimatedCost', 'actualCost', 'createdAt'],
  },
  indexes: [{ fields: ['project', 'createdAt'] }, { fields: ['user', 'createdAt'] }, { fields: ['model', 'status'] }],
  fields: readOnlyFields([
    ...status(generationMachine),
    {
      type: 'row',
      fields: [
        { name: 'kind', type: 'select', required: true, options: [...kinds] },
        { name: 'model', type: 'select', required: true, options: [...modelNames] },
        count('candidates', { defaultValue: 1, min: 1, max: 4 }),
        { name: 'progressPercentage', type: 'number', min: 0, max: 100, defaultValue: 0 },
      ],
    },
    { name: 'prompt', type: 'textarea' },
    json('settings'),
    { name: 'inputs', type: 'json', hidden: true },
    { name: 'lastErrorMessage', type: 'text' },
    { name: 'failReason', type: 'text', admin: { position: 'sidebar' } },
    belongsTo('project', 'projects'),
    { ...belongsTo('scene', 'scenes'), custom: agrees({ project: 'project' }) } as Field,
    belongsTo('product', 'products'),
    belongsTo('analysis', 'comment-analyses'),
    belongsTo('template', 'prompts'),
    belongsTo('user', 'users', true),
    usd('estimatedCost'),
    usd('actualCost'),
    { name: 'usedPointType', type: 'text', admin: { position: 'sidebar' } },
    usd('usedAmount'),
    json('priceSnapshot'),
    json('output'),
    { name: 'driver', type: 'text', admin: { position: 'sidebar' } },
    { name: 'externalJobId', type: 'text', index: true, access: { read: fieldOnly('admin') } },
    { name: 'worker', type: 'text', access: { read: fieldOnly('admin') } },
    count('retryCount', { defaultValue: 0, admin: { position: 'sidebar' } }),
    count('maxRetries', { defaultValue: 3, admin: { position: 'sidebar' } }),
    moment('queuedAt'),
    moment('startedAt'),
    { name: 'submittedAt', type: 'date', hidden: true },
    moment('finishedAt'),
    moment('failedAt'),
    { name: 'answeredAt', type: 'date', hidden: true },
    { name: 'leftModelAt', type: 'date', hidden: true },
    { name: 'failedPolls', type: 'number', defaultValue: 0, hidden: true },
    { name: 'cancelRequestedAt', type: 'date', hidden: true },
    count('faults', { defaultValue: 0, hidden: true }),
    { name: 'requestHash', type: 'text', hidden: true },
  ]),
})

/** The engine writes by SQL; nobody else writes at all. */
function readOnlyFields(fields: Field[]): Field[] {
  return fields.map((field) => {
    if (field.type === 'row') return { ...field, fields: readOnlyFields(field.fields) }
    if (!('name' in field) || field.type === 'ui' || field.name === 'status' || field.name === 'statusReason')
      return field
    const access = 'access' in field ? field.access : {}
    return { ...field, access: { ...readOnly, ...access } } as Field
  })
}
