import pg from 'pg'

/** How often a statement comes before it is prepared, and how many are: each costs memory on every connection. */
const worth = 5
const most = 100

const names = new Map<string, string>()
const seen = new Map<string, number>()

/** The name under which a statement that comes again and again is prepared. */
export function statementName(text: string): string | undefined {
  const name = names.get(text)
  if (name || names.size >= most) return name
  // Which plan is good for a search depends on what is searched for.
  if (!text.includes('$1') || / ilike /i.test(text)) return undefined
  const times = (seen.get(text) ?? 0) + 1
  if (seen.size > most * 10) seen.clear()
  seen.set(text, times)
  if (times < worth) return undefined
  names.set(text, `often-${names.size + 1}`)
  return names.get(text)
}

/**
 * A connection on which PostgreSQL reads and plans frequent statements once. The query builder sends all of them
 * anew, which was a third of the database's work for a read by id.
 */
export class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: each of pg's overloads has another result
  override query(statement: unknown, ...rest: unknown[]): any {
    const { text, name, submit } = statement as { text?: unknown; name?: string; submit?: unknown }
    const isPlain = typeof text === 'string' && !name && typeof submit !== 'function'
    const named = isPlain ? { ...(statement as object), name: statementName(text) } : statement
    return super.query(named as never, ...(rest as []))
  }
}
