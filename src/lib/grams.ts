import type { Where } from 'payload'

/** How the database's trigger spells a part of one or two characters (see the `search` migration). */
export const gram = (part: string): string => part.toLowerCase().repeat(part.length === 1 ? 3 : 2)

const isShort = (part: string) => part.length > 0 && part.length <= 2

/**
 * `like` and `contains` on a searchable field keep their meaning; for parts too short for a trigram index a second
 * condition is added that the index can serve.
 */
export function withGrams(where: Where, searchable: string[]): Where {
  const widened: Where = {}
  const extra: Where[] = []
  for (const [key, value] of Object.entries(where)) {
    if (/^(and|or)$/i.test(key)) {
      const parts = Object.values(value as Where[])
      widened[key] = parts.map((part) => withGrams(part, searchable))
      continue
    }
    widened[key] = value
    if (!searchable.includes(key)) continue
    const { like, contains } = value as { like?: unknown; contains?: unknown }
    const parts = [
      ...(typeof like === 'string' ? like.split(/\s+/) : []),
      ...(typeof contains === 'string' ? [contains] : []),
    ]
    extra.push(...parts.filter(isShort).map((part) => ({ searchGrams: { contains: gram(part) } })))
  }
  return extra.length > 0 ? { and: [...extra, widened] } : widened
}
