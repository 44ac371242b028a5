import { say } from '@/i18n/triple'
import { billing } from '@/i18n/words/billing'
import { errors as words } from '@/i18n/words/errors'
import { type ErrorCode, errorStatus } from '@/lib/errors'
import { rateHeaders } from './parameters'
import { type ErrorStatus, ref, type Schema } from './types'

const en = (key: keyof typeof words, values?: Record<string, string | number>) => say(words[key], 'en', values)

type Example = { message: string; data?: unknown }

const tomorrow = '2030-01-01T15:00:00.000Z'

/** What each code looks like when it goes out. */
const examples: Record<ErrorCode, Example> = {
  VALIDATION_FAILED: {
    message: en('validation'),
    data: { errors: [{ message: en('notDate'), path: 'campaignStartDate' }] },
  },
  UNKNOWN_FIELD: { message: en('unknownField', { fields: 'budgett' }), data: { fields: ['budgett'] } },
  UNAUTHENTICATED: { message: en('unauthenticated') },
  BUDGET_EXCEEDED: {
    message: en('budgetExceeded', { limit: 20, spent: 19.2, requested: 1.5 }),
    data: { limit: 20, spent: 19.2, requested: 1.5, period: 'day', resetsAt: tomorrow, currency: 'USD' },
  },
  FORBIDDEN: { message: en('forbidden') },
  NOT_FOUND: { message: en('notFound') },
  METHOD_NOT_ALLOWED: { message: 'This address does not know this method.' },
  REQUEST_TIMEOUT: { message: en('requestTimeout', { seconds: 120 }) },
  ILLEGAL_TRANSITION: {
    message: en('illegalTransition', { from: 'creating', to: 'live' }),
    data: { from: 'creating', to: 'live', allowed: ['submitted', 'cancelled'] },
  },
  ALREADY_SUBSCRIBED: { message: billing.alreadySubscribed.en, data: { portal: '/api/billing-portal' } },
  PRICE_MISMATCH: { message: billing.priceMismatch.en },
  STALE_WRITE: { message: en('staleWrite') },
  TOO_LARGE: { message: en('tooLarge', { limit: '1 MB' }) },
  IDEMPOTENCY_MISMATCH: { message: en('idempotencyMismatch') },
  TRANSITION_BLOCKED: {
    message: en('transitionBlocked'),
    data: { reasons: ['The budget must be more than 0.'] },
  },
  QUOTA_EXCEEDED: {
    message: en('quotaExceeded', { limit: 100 }),
    data: { limit: 100, spent: 100, requested: 1, period: 'month', resetsAt: tomorrow },
  },
  RATE_LIMITED: { message: en('rateLimited', { seconds: 12 }) },
  INTERNAL: { message: en('internal') },
  UNAVAILABLE: { message: en('unavailable') },
  NOT_SET_UP: { message: billing.notSetUp.en },
  STORAGE_FULL: { message: en('diskFull') },
}

const names: Record<ErrorStatus, string> = {
  400: 'BadRequest',
  401: 'Unauthenticated',
  402: 'PaymentRequired',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  408: 'RequestTimeout',
  409: 'Conflict',
  412: 'StaleWrite',
  413: 'TooLarge',
  422: 'Unprocessable',
  429: 'TooManyRequests',
  500: 'Internal',
  503: 'Unavailable',
  507: 'StorageFull',
}

const codes = Object.keys(errorStatus) as ErrorCode[]
const codesOf = (status: ErrorStatus) => codes.filter((code) => errorStatus[code] === status)

/** The contract every error keeps, in REST; GraphQL carries code and data in `extensions`. */
export const errorSchemas: Record<string, Schema> = {
  ErrorCode: { type: 'string', enum: codes },
  Errors: {
    type: 'object',
    required: ['errors'],
    properties: { errors: { type: 'array', minItems: 1, items: ref('schemas', 'Error') } },
  },
  Error: {
    type: 'object',
    required: ['message', 'code'],
    properties: {
      message: { type: 'string', description: "A sentence in the caller's language (`Accept-Language`: ko, zh, en)." },
      code: ref('schemas', 'ErrorCode'),
      data: {
        type: 'object',
        description: [
          'What the code is about:',
          '`VALIDATION_FAILED` → `errors[]` of `{ message, path }`;',
          '`UNKNOWN_FIELD` → `fields[]`;',
          '`ILLEGAL_TRANSITION` → `from`, `to`, `allowed[]`;',
          '`TRANSITION_BLOCKED` → `reasons[]`, each a sentence a person can act on;',
          '`BUDGET_EXCEEDED` (money, with its `currency`) and `QUOTA_EXCEEDED` (calls) → `limit`, `spent`, `requested`, `period`, `resetsAt`;',
          '`UNAVAILABLE` for a model → `model` and `reason`: `no-key`, `switched-off` or `failing`;',
          '`ALREADY_SUBSCRIBED` → `portal`, where what was bought is changed or ended;',
          '`TOO_LARGE` for a full storage → `limit`, `used`, `requested` in bytes.',
        ].join(' '),
      },
    },
  },
}

const response = (status: ErrorStatus): Schema => ({
  description: codesOf(status)
    .map((code) => `\`${code}\``)
    .join(' or '),
  headers: status === 429 ? { ...rateHeaders, 'Retry-After': ref('headers', 'RetryAfter') } : rateHeaders,
  content: {
    'application/json': {
      schema: ref('schemas', 'Errors'),
      examples: Object.fromEntries(
        codesOf(status).map((code) => {
          const { message, data } = examples[code]
          return [code, { value: { errors: [{ message, code, ...(data === undefined ? {} : { data }) }] } }]
        }),
      ),
    },
  },
})

/** One shared response for each status of the table. */
export const errorResponses: Record<string, Schema> = Object.fromEntries(
  Object.entries(names).map(([status, name]) => [name, response(Number(status) as ErrorStatus)]),
)

/** The error part of an operation's `responses`. */
export const errorsOf = (statuses: ErrorStatus[]) =>
  Object.fromEntries(statuses.map((status) => [String(status), ref('responses', names[status])]))
