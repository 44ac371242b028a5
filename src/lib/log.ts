import pino from 'pino'
import { env } from './env'
import { isOutage } from './faults'

const fatal = pino.levels.values.fatal ?? 60

/** Never in a log line, wherever they stand in an object. */
const secret = ['password', 'hash', 'salt', 'token', 'secret', 'apiKey', 'authorization', 'cookie', 'phone', 'realName']

/**
 * Structured logs (JSON lines). Errors are reduced to type, message and stack of our own frames: what a database error
 * carries besides (the statement, its parameters, the row) may hold people's data.
 */
export const logger = pino({
  level: env.LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: secret.flatMap((key) => [key, `*.${key}`, `*.*.${key}`, `headers["${key}"]`]),
    censor: '[redacted]',
  },
  serializers: { err: plainError },
  hooks: {
    logMethod([entry, text, ...rest]: Parameters<pino.LogFn>, method, level) {
      const error = (entry as { err?: unknown } | undefined)?.err
      // What fails while the database is away has one reason, and the pool says it once.
      if (isCallersFault(error) || (level < fatal && isOutage(error))) return
      // Left alone, pino would repeat the error's own message here.
      const said = text ?? (entry as { msg?: string } | undefined)?.msg
      const message = said ?? (error instanceof Error ? plainMessage(error) : undefined)
      // Said once: left in the entry it would be a second field of the same name.
      method.apply(this, [withoutMessage(entry), message, ...rest] as Parameters<pino.LogFn>)
    },
  },
})

function withoutMessage(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null || entry instanceof Error) return entry
  const { msg: _, ...fields } = entry as { msg?: unknown }
  return fields
}

/** The query builder puts the statement and its parameters into the message. */
const plainMessage = ({ message }: Error) =>
  message.startsWith('Failed query') ? 'A database statement failed' : message

function plainError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { code, constraint, table } = (error.cause ?? error) as { code?: string; constraint?: string; table?: string }
  const stack = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join('\n')
  return { type: error.name, message: plainMessage(error), code, constraint, table, stack }
}

/** What a caller did wrong is no error of ours. */
export const loggingLevels = Object.fromEntries(
  [
    'APIError',
    'AuthenticationError',
    'CodedError',
    'FileRetrievalError',
    'FileUploadError',
    'Forbidden',
    'LockedAuth',
    'MissingFile',
    'NotFound',
    'QueryError',
    'UnauthorizedError',
    'ValidationError',
  ].map((name) => [name, 'debug' as const]),
)

/** GraphQL wraps what a caller did wrong in an error of one name, which levels by name cannot tell apart. */
function isCallersFault(error: unknown): boolean {
  if (!(error instanceof Error) || error.name !== 'GraphQLError') return false
  const { originalError } = error as Error & { originalError?: { status?: number } }
  return !originalError || (originalError.status !== undefined && originalError.status < 500)
}
