import type { TextField } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { languageOf } from '@/lib/language'

type Options = Pick<TextField, 'access' | 'admin' | 'required'> & {
  name: string
  options: readonly string[]
  defaultValue?: string
}

/**
 * One of several values that are no names (`9:16`) and are shown as they are. GraphQL would make names of a select's
 * values, and one it cannot make a name of leaves it without any schema at all.
 */
export const choice = ({ name, options, admin, ...field }: Options): TextField =>
  ({
    ...field,
    name,
    type: 'text',
    maxLength: Math.max(...options.map(({ length }) => length)),
    custom: { options },
    typescriptSchema: [() => ({ type: 'string', enum: [...options] })],
    validate: (value: unknown, { req, required }) => {
      if (value === undefined || value === null || value === '')
        return !required || say(errors.required, languageOf(req))
      return options.includes(String(value)) || say(errors.queryValue, languageOf(req))
    },
    admin: {
      ...admin,
      components: {
        ...admin?.components,
        Field: { path: '@/admin/ChoiceField#ChoiceField', clientProps: { options } },
      },
    },
  }) as TextField
