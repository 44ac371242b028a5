import type { FlattenedField } from 'payload'

/** One field given a value that does not fit it: the body that says so, and where to look whether it was taken. */
export type WrongValue = { path: string; body: Record<string, unknown>; value: unknown }

const absent = '00000000-0000-4000-8000-000000000000'
const deep = { a: { b: [1, { c: 'd' }] } }
const text = [5, true, {}, deep, [1], ['a']]
const number = ['abc', '', true, {}, deep, [1], 'NaN', '1e999']
const date = [
  'nope',
  '',
  true,
  {},
  [1],
  '2026-02-30',
  '2026-13-01',
  '99999-01-01',
  '0000-00-00',
  '2026-01-01T99:00:00Z',
]
const reference = ['nope', 5, true, {}, deep, ['a'], absent, "'; drop table users; --"]

/** Values that fit no field of this kind. */
const wrong: Partial<Record<FlattenedField['type'], unknown[]>> = {
  text,
  textarea: text,
  email: [...text, 'nope', 'a@b', 'a b@c.de'],
  number: number.filter((value) => value !== ''),
  date: date.filter((value) => value !== ''),
  checkbox: ['maybe', 5, {}, [true]],
  select: ['nope', 5, true, {}, ['nope']],
  relationship: reference,
  upload: reference,
  array: ['x', 5, true, { a: 1 }, ['x'], [5]],
  group: ['x', 5, true, ['x']],
}
const wrongList = ['x', 5, {}, [{}], [deep], [['a']]]

/** Every wrong value for every field, nested ones included, as the configuration has them. */
export function wrongValues(fields: FlattenedField[], prefix: string[] = []): WrongValue[] {
  return fields.flatMap((field): WrongValue[] => {
    if (('virtual' in field && field.virtual) || field.type === 'json' || ['id', 'updatedAt'].includes(field.name))
      return []
    const path = [...prefix, field.name]
    const many = 'hasMany' in field && field.hasMany
    const own = (many ? wrongList : (wrong[field.type] ?? []))
      .filter((value) => !field.custom?.encrypted || value !== 5)
      .map((value) => ({ path: path.join('.'), body: nest(path, value), value }))
    const inner = field.type === 'group' && 'flattenedFields' in field ? wrongValues(field.flattenedFields, path) : []
    return [...own, ...inner]
  })
}

const nest = (path: string[], value: unknown): Record<string, unknown> =>
  path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as Record<string, unknown>
