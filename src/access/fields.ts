import type { FieldAccess } from 'payload'
import { type Actor, isActor } from './actors'

/** Field access for anyone with one of these roles. */
export const fieldOnly =
  (...actors: Actor[]): FieldAccess =>
  ({ req }) =>
    isActor(req, ...actors)

export const fieldNobody: FieldAccess = () => false

/** On a user's own row: the user, and admin. */
export const fieldSelfOrAdmin: FieldAccess = ({ id, doc, req }) =>
  isActor(req, 'admin') || Boolean(req.user && req.user.id === (id ?? doc?.id))

/** Joins field rules: any of them is enough. */
export const fieldAnyOf =
  (...rules: FieldAccess[]): FieldAccess =>
  async (args) => {
    for (const rule of rules) if (await rule(args)) return true
    return false
  }

/** A field that nobody writes from outside: hooks fill it. */
export const readOnly = { create: fieldNobody, update: fieldNobody }

/** A field for admin and marketer alone, to read and to write. */
export const staffOnly = { create: fieldOnly('staff'), read: fieldOnly('staff'), update: fieldOnly('staff') }

/** For a required field that a hook fills: GraphQL demands what is required unless there is a rule of who may read it. */
export const filled = { read: () => true } satisfies { read: FieldAccess }
