import { type Machine, nextStates, statesOf } from '@/state/machine'
import { json, operation } from './operation'
import type { Entity, Operation, Schema } from './types'
import { ref } from './types'

const machineOf = ({ collection }: Entity) => collection.custom?.machine as Machine

/** The moves of a machine as a table people can read. */
function table(machine: Machine): string {
  const rows = statesOf(machine).flatMap((from) =>
    nextStates(machine, from).map((to) => {
      const move = machine.moves[from]?.[to]
      return `| ${from} | ${to} | ${move?.by.join(', ')} | ${move?.needsReason ? 'yes' : ''} |`
    }),
  )
  return ['| from | to | by | reason needed |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

const stateSchema = (machine: Machine): Schema => ({ type: 'string', enum: statesOf(machine) })

/** `GET /:id/transitions` and `POST /:id/transition` of a stateful collection, read from its own table. */
export const moveOperations: Record<string, (entity: Entity) => Operation> = {
  'get /:id/transitions': (entity) =>
    operation({
      id: `list${entity.name}Moves`,
      summary: "The caller's own moves, and what still blocks each of them",
      tag: entity.slug,
      parameters: ['id', 'ifNoneMatch'],
      answer: {
        schema: {
          type: 'object',
          required: ['current', 'stage', 'moves'],
          properties: {
            current: stateSchema(machineOf(entity)),
            stage: { type: 'integer', minimum: 1, description: 'Where the state stands in the table.' },
            moves: { type: 'array', items: ref('schemas', 'Move') },
          },
        },
        etag: true,
      },
      errors: [404],
    }),
  'post /:id/transition': (entity) =>
    operation({
      id: `move${entity.name}`,
      summary: 'Move to another state',
      description: `A move that is not in the table is 409, one of another role 403, one whose conditions do not hold 422 with every reason. New documents begin as \`${machineOf(entity).initial}\`.\n\n${table(machineOf(entity))}`,
      tag: entity.slug,
      parameters: ['id'],
      body: json(
        {
          type: 'object',
          required: ['to'],
          properties: { to: stateSchema(machineOf(entity)), reason: { type: 'string', maxLength: 2000 } },
        },
        exampleOf(machineOf(entity)),
      ),
      answer: { schema: ref('schemas', entity.name), description: 'The document in its new state' },
      errors: [400, 403, 404, 409, 413, 422],
    }),
}

function exampleOf(machine: Machine) {
  const [to] = nextStates(machine, machine.initial)
  return { to, reason: 'Demo: agreed by phone.' }
}
