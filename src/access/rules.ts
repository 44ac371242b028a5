import type { Access, PayloadRequest, Where } from 'payload'
import { type Actor, isActor } from './actors'
import { brandsOf } from './brands'

/** What an atom answers: yes to all rows, no to all rows, or the rows it says yes to. */
type Answer = boolean | Where
type Atom = (args: { req: PayloadRequest }) => Answer | Promise<Answer>

/** Yes, to anyone with one of these roles. */
export const only =
  (...actors: Actor[]): Atom =>
  ({ req }) =>
    isActor(req, ...actors)

export const isAdmin = only('admin')
export const isStaff = only('staff')
export const anyone: Atom = () => true
export const nobody: Atom = () => false

/** Rows whose `path` (a user relationship, or `id` for the user itself) is the caller. */
export const ownsBy =
  (path: string): Atom =>
  ({ req }) =>
    req.user ? { [path]: { equals: req.user.id } } : false

/** Rows whose `path` leads to a brand that the caller (a brand user) owns or works for. */
export const ofOwnBrand =
  (path: string): Atom =>
  async ({ req }) =>
    isActor(req, 'brand') ? { [path]: { in: await brandsOf(req) } } : false

/** A fixed condition on the rows, for callers who pass the other atoms of an {@link allOf}. */
export const where =
  (condition: Where): Atom =>
  () =>
    condition

const isWhere = (answer: Answer): answer is Where => typeof answer === 'object'

/** Rows that any of the atoms says yes to. */
export const anyOf =
  (...atoms: Atom[]): Access =>
  async ({ req }) => {
    const conditions: Where[] = []
    for (const atom of atoms) {
      const answer = await atom({ req })
      if (answer === true) return true
      if (isWhere(answer)) conditions.push(answer)
    }
    if (conditions.length === 0) return false
    return conditions.length === 1 ? (conditions[0] as Where) : { or: conditions }
  }

/** Rows that all of the atoms say yes to. */
export const allOf =
  (...atoms: Atom[]): Atom =>
  async ({ req }) => {
    const conditions: Where[] = []
    for (const atom of atoms) {
      const answer = await atom({ req })
      if (answer === false) return false
      if (isWhere(answer)) conditions.push(answer)
    }
    return conditions.length === 0 ? true : { and: conditions }
  }
