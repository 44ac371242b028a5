/** A text in one line, cut between words where it is longer than `most` characters. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = Array.from(line)
  if (characters.length <= most) return line
  const cut = characters.slice(0, most - 1).join('')
  const space = cut.lastIndexOf(' ')
  // Chinese has no spaces, Korean few: a word is only given up where that does not cost much.
  return `${(space > most * 0.7 ? cut.slice(0, space) : cut).replace(/[\s,.;:，。、]+$/u, '')}…`
}

/**
 * Fields of a document that visitors read; what else it holds are settings, addresses and numbers. A field that is new
 * on a page is found by a search once its name stands here.
 */
const readFields =
  /^(title|name|headline|subtitle|summary|description|intro|eyebrow|label|badgeLabel|heading|body|quote|author|role|question|answer|unit|value)$/
/** Fields that hold rows of such fields. */
const fieldsOfRows = /^(items|faqs|downloads|metrics|sections|testimonials|features|steps|layout)$/

/** All that a visitor reads of a document, in its order. */
export function wordsIn(document: object | null | undefined): string {
  return Object.entries(document ?? {})
    .flatMap(([name, value]) => {
      if (readFields.test(name) && typeof value === 'string') return [value]
      return fieldsOfRows.test(name) && Array.isArray(value) ? value.map(wordsIn) : []
    })
    .filter(Boolean)
    .join('\n')
}

const ofCjk = String.raw`[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`
const gaps = new RegExp(String.raw`(?<=${ofCjk})\s+(?=${ofCjk})`, 'gu')

/**
 * A text as it is compared in a search: width and composition of characters (NFKC), case, and spaces between Korean or
 * Chinese characters, which people set differently, make no difference.
 */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(gaps, '')
