/** What is left as it was typed: a password's hash is of its bytes, and hashes made before must go on matching. */
const passwords: ReadonlySet<string> = new Set(['password', 'confirm-password'])

/**
 * Text as Unicode NFC, one code point for a letter where there is one, in lists and plain objects throughout. A Mac spells
 * names and files as loose letters (NFD); looking the same, they would be found by nobody. What is composed already, and
 * what is no text, comes back as the very thing it was.
 * @param leave keys whose values stay as they are, at any depth
 */
export function composed<Value>(value: Value, leave: ReadonlySet<string> = passwords): Value {
  return compose(value, leave, 0) as Value
}

/** What is nested deeper comes back as it was, to be refused by whoever checks its shape. */
const deepest = 500

function compose(value: unknown, leave: ReadonlySet<string>, depth: number): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (depth > deepest) return value
  if (Array.isArray(value)) {
    const items = value.map((item) => compose(item, leave, depth + 1))
    return items.some((item, index) => item !== value[index]) ? items : value
  }
  if (!isPlain(value)) return value
  const entries = Object.entries(value)
  // Two keys that are the same text are one key: the later one counts, as in JSON.
  const made = entries.map(([key, inner]) => [
    key.normalize('NFC'),
    leave.has(key) ? inner : compose(inner, leave, depth + 1),
  ])
  const isSame = made.every(([key, inner], index) => key === entries[index]?.[0] && inner === entries[index]?.[1])
  return isSame ? value : Object.fromEntries(made)
}

const isPlain = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
