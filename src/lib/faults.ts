export type DatabaseFault = { code: string; constraint?: string; column?: string; table?: string }

/** SQLSTATE and constraint of a database error, however deep the driver and the query builder wrapped it. */
export function databaseFault(error: unknown): DatabaseFault | undefined {
  for (const current of causes(error)) {
    const { code, constraint, column, table } = current as Partial<DatabaseFault>
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return { code, constraint, column, table }
  }
  return undefined
}

/** What is known of a write whose transaction did not end as it should: `nothing` of it is stored, or that is `unknown`. */
export type Stored = 'nothing' | 'unknown'

/** The database could not be reached, or did not answer in time. Whether it is down is for the pool to find out. */
export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super(`The database does not answer: ${cause instanceof Error ? cause.message : cause}`, { cause })
    this.name = 'DatabaseUnavailable'
  }
}

/** A COMMIT that was refused, or whose answer was lost. */
export class CommitFailed extends Error {
  readonly stored: Stored

  constructor(stored: Stored, cause?: unknown) {
    super(stored === 'unknown' ? 'The answer to COMMIT was lost' : 'The transaction was rolled back', { cause })
    this.name = 'CommitFailed'
    this.stored = stored
  }
}

/**
 * SQLSTATEs by which the server says that it cannot serve now: connections, resources, a deadlock or a race that was
 * lost, a limit of time that was reached, a shutdown.
 */
const passing = /^(08|53|40001|40P01|55P03|57014|57P0|25P0[34])/

/** Whether the database is to blame and not what was asked for: the same may work when it is tried again. */
export const isOutage = (error: unknown): boolean =>
  causes(error).some(({ name }) => name === 'DatabaseUnavailable' || name === 'CommitFailed') ||
  passing.test(databaseFault(error)?.code ?? '')

/** What is known of the write that failed with this; nothing when it did not fail at its COMMIT. */
export const storedDespite = (error: unknown): Stored | undefined =>
  causes(error).find((one): one is CommitFailed => one.name === 'CommitFailed')?.stored

/** An error and all that it was made of, outermost first. */
function causes(error: unknown): Error[] {
  const all: Error[] = []
  for (let current = error; isObject(current) && !all.includes(current as Error); current = (current as Error).cause)
    all.push(current as Error)
  return all
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
