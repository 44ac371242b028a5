import { APIError } from 'payload'

/** The one table of error codes: what a caller can switch on, and the HTTP status it travels with. */
export const errorStatus = {
  VALIDATION_FAILED: 400,
  UNKNOWN_FIELD: 400,
  UNAUTHENTICATED: 401,
  BUDGET_EXCEEDED: 402,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  REQUEST_TIMEOUT: 408,
  ILLEGAL_TRANSITION: 409,
  ALREADY_SUBSCRIBED: 409,
  PRICE_MISMATCH: 409,
  STALE_WRITE: 412,
  TOO_LARGE: 413,
  IDEMPOTENCY_MISMATCH: 422,
  TRANSITION_BLOCKED: 422,
  QUOTA_EXCEEDED: 429,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  NOT_SET_UP: 503,
  STORAGE_FULL: 507,
} as const

export type ErrorCode = keyof typeof errorStatus

export type FieldFault = { message: string; path: string }

/** One error of the contract `{ errors: [{ message, code, data? }] }`. */
export type ContractError = { code: ErrorCode; data?: unknown; message: string }

/**
 * An error a caller can act on. `code` decides the HTTP status; `message` is a finished sentence in the
 * caller's language; `data` goes out as it is, so nothing secret may be in it.
 */
export class CodedError extends APIError {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, data?: unknown) {
    super(message, errorStatus[code], data as null, true)
    this.code = code
    this.name = 'CodedError'
  }
}

/** The code of an error of ours, also when it was made by another copy of this module (Next bundles one). */
export const codeOf = (error: unknown): ErrorCode | undefined => {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && Object.hasOwn(errorStatus, code) ? (code as ErrorCode) : undefined
}
