import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { languageOf } from '@/lib/language'
import { placeholdersOf, type Variable } from '../operations/fillTemplate'

/** A template declares what its text asks for, each variable once. */
export const knownVariables: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const doc = { ...originalDoc, ...data }
  if (!data || !doc.isTemplate || typeof doc.content !== 'string') return data
  const variables: Variable[] = Array.isArray(doc.variables) ? doc.variables : []
  const names = variables.map(({ name }) => name)
  const missing = placeholdersOf(doc.content).filter((name) => !names.includes(name))
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  const refuse = (message: string) => {
    throw new ValidationError({ collection: 'prompts', errors: [{ message, path: 'variables' }], req }, req.t)
  }
  if (missing.length > 0) refuse(say(errors.undeclaredVariables, languageOf(req), { names: missing.join(', ') }))
  if (twice.length > 0) refuse(say(errors.duplicateVariables, languageOf(req), { names: twice.join(', ') }))
  return data
}
