import { type Operators, operatorMap } from '@payloadcms/drizzle'
import { and, isNotNull, isNull, not, or, type SQL } from 'drizzle-orm'

const either = (...conditions: (SQL | undefined)[]) => or(...conditions) as SQL
const isEmpty = (value: unknown) => value === null || value === 'null'

/**
 * Payload's operators, with one meaning for all that say no: an empty field is not the value, so its row is found. SQL
 * answers neither yes nor no for it, and Payload had that put right for some kinds of fields and operators only.
 * `not_like` is all that `like` is not, and `null` among the values of `not_in` leaves the empty ones out.
 */
export const operators: Operators = {
  ...operatorMap,
  not_equals: (column, value) => either(isNull(column), operatorMap.not_equals(column, value)),
  not_in: (column, value) => {
    const values = [value].flat()
    const others = operatorMap.not_in(
      column,
      values.filter((one) => !isEmpty(one)),
    )
    return values.some(isEmpty) ? (and(isNotNull(column), others) as SQL) : either(isNull(column), others)
  },
  not_like: (column, value) => {
    const words = String(value).split(' ')
    const all = and(...words.map((word) => operatorMap.like(column, `%${word}%`))) as SQL
    return either(isNull(column), not(all))
  },
}
