import { sentencesOf } from './local/language'

/**
 * A text in two: as many whole sentences as `most` characters hold, and the rest. A sentence that alone is longer is cut
 * between words, and a word between characters. Both parts are trimmed.
 */
export function cutText(text: string, most: number): [head: string, rest: string] {
  const whole = text.trim()
  if (whole.length <= most) return [whole, '']
  const window = whole.slice(0, most + 1)
  const sentences = sentencesOf(window, 'ko').slice(0, -1).join('')
  const head = sentences.trim() ? sentences : (/^.*\s/su.exec(window)?.[0] ?? '')
  const end = head.trim() ? head.length : lastWhole(whole, most)
  return [whole.slice(0, end).trim(), whole.slice(end).trim()]
}

/** Not in the middle of a character that takes two places. */
const lastWhole = (text: string, most: number) => (/[\ud800-\udbff]/.test(text[most - 1] ?? '') ? most - 1 : most)
