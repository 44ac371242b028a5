import type { Field } from 'payload'
import { type Machine, statesOf } from './machine'

/**
 * The business status of a stateful document, its options taken from the machine's table. It is moved with the
 * buttons above the form (or the transition endpoint); `statusReason` carries the reason of a plain update.
 */
export const status = (machine: Machine): Field[] => [
  {
    name: 'status',
    type: 'select',
    required: true,
    index: true,
    defaultValue: machine.initial,
    options: statesOf(machine),
    admin: { position: 'sidebar', readOnly: true, components: { Cell: '@/admin/cells#StatusCell' } },
  },
  {
    name: 'statusReason',
    type: 'text',
    virtual: true,
    maxLength: 2000,
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  },
  {
    name: 'moves',
    type: 'ui',
    admin: { components: { Field: '@/admin/Transitions#Transitions' }, disableListColumn: true },
  },
]
