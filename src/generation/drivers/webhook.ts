/** How far a webhook's clock may be from ours, in seconds; older ones may be replays. */
const tolerance = 300

/** Whether a webhook was signed just now. `timestamp` is in Unix seconds. */
export function isFresh(timestamp: string | null): boolean {
  return timestamp !== null && /^\d+$/.test(timestamp) && Math.abs(Date.now() / 1000 - Number(timestamp)) <= tolerance
}

/** A text field of a body in JSON. */
export function fieldOf(body: string, name: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(body)
    const value = parsed && typeof parsed === 'object' && Reflect.get(parsed, name)
    return typeof value === 'string' && value ? value : undefined
  } catch {
    return undefined
  }
}

/**
 * Remembers what a provider checks signatures with, so that forged webhooks cause no traffic. Reading with `renew`
 * asks again, at most once a minute: providers change their keys.
 */
export class KeyCache<Keys> {
  readonly #kept = new Map<string, { at: number; lifetimeMs: number; keys: Promise<Keys> }>()

  constructor(
    readonly lifetimeMs = 60 * 60_000,
    readonly minAgeMs = 60_000,
  ) {}

  /** @returns `undefined` when `renew` is wanted too early */
  async read(name: string, load: () => Promise<Keys>, renew = false): Promise<Keys | undefined> {
    const kept = this.#kept.get(name)
    const age = kept ? Date.now() - kept.at : Number.POSITIVE_INFINITY
    if (kept && renew && age < this.minAgeMs) return undefined
    if (kept && !renew && age < kept.lifetimeMs) return kept.keys
    const entry = { at: Date.now(), lifetimeMs: this.lifetimeMs, keys: load() }
    this.#kept.set(name, entry)
    entry.keys.catch(() => {
      entry.lifetimeMs = this.minAgeMs
    })
    return entry.keys
  }
}
