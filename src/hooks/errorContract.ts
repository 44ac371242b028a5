import type { AfterErrorHook, PayloadRequest } from 'payload'
import { say, type Triple } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { fieldOfFault, isDisagreement } from '@/lib/db'
import { type ContractError, codeOf, type ErrorCode, errorStatus, type FieldFault } from '@/lib/errors'
import { databaseFault, isOutage, storedDespite } from '@/lib/faults'
import { languageOf } from '@/lib/language'

type Thrown = {
  name?: string
  message?: string
  status?: number
  data?: { errors?: FieldFault[] }
  originalError?: unknown
}

/** SQLSTATE classes that mean the caller's value does not fit; the raw text carries values, so it never goes out. */
const valueFaults: Record<string, Triple> = {
  '23505': errors.duplicate,
  '23503': errors.referenced,
  '23001': errors.referenced,
  '23502': errors.required,
  '23514': errors.outOfRange,
  '23P01': errors.duplicate,
  '22001': errors.outOfRange,
  '22003': errors.outOfRange,
  '22007': errors.queryValue,
  '22008': errors.queryValue,
  '22021': errors.badText,
  '22025': errors.queryValue,
  '22P02': errors.queryValue,
  '22P05': errors.badText,
  '42883': errors.queryValue,
  '42804': errors.queryValue,
}

/** What Payload says in English alone, and sometimes with a status that does not fit. */
const plainSentences: Record<string, { code: ErrorCode; text: Triple }> = {
  'A file name is required.': { code: 'VALIDATION_FAILED', text: errors.badForm },
  'Invalid JSON': { code: 'VALIDATION_FAILED', text: errors.badJson },
  'Missing email.': { code: 'VALIDATION_FAILED', text: errors.required },
  'No User': { code: 'UNAUTHENTICATED', text: errors.unauthenticated },
  'Token is either invalid or has expired.': { code: 'VALIDATION_FAILED', text: errors.invalidToken },
}

/** Any error, ours, Payload's or the database's, as the contract's code, sentence and data. */
export function toContract(error: unknown, req: Pick<PayloadRequest, 'headers' | 'i18n' | 'user'>): ContractError {
  const language = languageOf(req)
  const { name, message = '', status, data } = error as Thrown
  const code = codeOf(error)
  if (code) return { code, message, data: data ?? undefined }

  const fault = databaseFault(error)
  if (fault?.code === '53100') return { code: 'STORAGE_FULL', message: say(errors.diskFull, language) }
  if (isOutage(error)) return outageContract(error, language)
  if (fault) {
    if (fault.code === 'MD002') return { code: 'FORBIDDEN', message: say(errors.unchangeable, language) }
    if (fault.code === 'MD001') return { code: 'ILLEGAL_TRANSITION', message: say(errors.illegalState, language) }
    const text = isDisagreement(fault) ? errors.belongsElsewhere : valueFaults[fault.code]
    if (text) {
      const sentence = say(text, language)
      return {
        code: 'VALIDATION_FAILED',
        message: sentence,
        data: { errors: [{ message: sentence, path: fieldOfFault(fault) }] },
      }
    }
  }
  if (name === 'ValidationError') {
    const faults = (data?.errors ?? []).map(({ message, path }) => ({ message, path: path ?? '' }))
    return { code: 'VALIDATION_FAILED', message: say(errors.validation, language), data: { errors: faults } }
  }
  const plain = plainSentences[message]
  if (plain) {
    const data = plain.code === 'VALIDATION_FAILED' ? { errors: [] } : undefined
    return { code: plain.code, message: say(plain.text, language), ...(data && { data }) }
  }
  // Files are written by us: what is left of this is a picture that cannot be decoded.
  if (name === 'FileUploadError') {
    const sentence = say(errors.pictureUnreadable, language)
    return { code: 'VALIDATION_FAILED', message: sentence, data: { errors: [{ message: sentence, path: 'file' }] } }
  }
  if (name === 'LockedAuth') return { code: 'RATE_LIMITED', message: say(errors.accountLocked, language) }
  if (name === 'AuthenticationError')
    return { code: 'UNAUTHENTICATED', message: say(errors.wrongCredentials, language) }
  if (error instanceof SyntaxError || name === 'SyntaxError' || name === 'URIError') {
    const sentence = say(errors.badJson, language)
    return { code: 'VALIDATION_FAILED', message: sentence, data: { errors: [] } }
  }
  // A form Payload cannot read is an error without a status, or with 500.
  const isForm = req.headers?.get('content-type')?.startsWith('multipart/')
  if (isForm && ((name === 'APIError' && status === 500) || /^(Unexpected end of|Malformed part)/.test(message)))
    return { code: 'VALIDATION_FAILED', message: say(errors.badForm, language), data: { errors: [] } }
  // Payload answers 403 with a message of its own to a bad password-reset token: logging in would not help.
  if (name === 'APIError' && status === 403) return { code: 'VALIDATION_FAILED', message, data: { errors: [] } }
  return byStatus(status, Boolean(req.user), language, message)
}

/** What a caller is told when the database failed them, with what is known of their write: `nothing` of it is stored, or `unknown`. */
function outageContract(error: unknown, language: string): ContractError {
  const stored = storedDespite(error)
  const text = stored === 'unknown' ? errors.commitUnknown : stored ? errors.notStored : errors.unavailable
  return { code: 'UNAVAILABLE', message: say(text, language), ...(stored && { data: { stored } }) }
}

function byStatus(status: number | undefined, loggedIn: boolean, language: string, message: string): ContractError {
  const plain = (code: ErrorCode, text: Triple): ContractError => ({ code, message: say(text, language) })
  if (status === 401 || (status === 403 && !loggedIn)) return plain('UNAUTHENTICATED', errors.unauthenticated)
  if (status === 403) return plain('FORBIDDEN', errors.forbidden)
  if (status === 404) return plain('NOT_FOUND', errors.notFound)
  if (status === 413) return plain('TOO_LARGE', errors.tooLarge)
  if (status === 423) return plain('STALE_WRITE', errors.staleWrite)
  if (status && status >= 400 && status < 500)
    return { code: 'VALIDATION_FAILED', message, data: { errors: [{ message, path: '' }] } }
  return plain('INTERNAL', errors.internal)
}

/** Turns every error that leaves the REST or GraphQL API into the contract's shape. */
export const errorContract: AfterErrorHook = async ({ error, graphqlResult, req }) => {
  const cause = (error as Thrown).originalError ?? error
  let contract = toContract(cause, req)
  // Whose file it is, and whether it is there, stays unsaid.
  if (contract.code === 'FORBIDDEN' && req.routeParams?.filename)
    contract = { code: 'NOT_FOUND', message: say(errors.notFound, languageOf(req)) }
  const { code, message, data } = contract
  if (graphqlResult) {
    // What has no cause of ours is a fault of the query itself: syntax, unknown names, wrong types.
    const isQueryFault = !(error as Thrown).originalError
    const extensions = isQueryFault ? { code: 'VALIDATION_FAILED' } : { code, data, statusCode: errorStatus[code] }
    return {
      graphqlResult: { ...graphqlResult, message: isQueryFault ? graphqlResult.message : message, extensions } as never,
    }
  }
  const body = { message, code, ...(data === undefined ? {} : { data }) }
  return { response: { errors: [body as never] }, status: errorStatus[code] }
}
