import type { Language } from '../kinds'
import { languageOf, sentencesOf, speechSeconds } from './language'
import { wrap } from './lines'

/** What is shown at one time, in seconds from the beginning of the scene. */
export type CaptionPage = { lines: string[]; from: number; to: number }

const linesPerPage = 2
const shortestPage = 0.9

type Timing = {
  /** How much fits a line, in ems. */
  widest: number
  /** How long the scene lasts. */
  seconds: number
  /** How long its narration lasts, if known; the last page stays until the end of the scene. */
  spoken?: number
}

/** The pages of a caption, one after the other in step with the voice. A text without anything to show has none. */
export function captionPages(caption: string, { widest, seconds, spoken = seconds }: Timing): CaptionPage[] {
  const text = showable(caption)
  if (!text) return []
  const pages = pagesOf(text, languageOf(text, 'ko'), widest)
  const weights = pages.map((lines) => speechSeconds(lines.join(' ')) + 0.3)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const talk = Math.min(seconds, Math.max(spoken, Math.min(seconds, pages.length * shortestPage)))
  let from = 0
  return pages.map((lines, index) => {
    const to = index === pages.length - 1 ? seconds : from + (talk * (weights[index] ?? 0)) / total
    const page = { lines, from, to }
    from = to
    return page
  })
}

/** Pages end with a sentence where they can: short sentences share one, long ones take several. */
function pagesOf(text: string, language: Language, widest: number): string[][] {
  const groups: string[] = []
  for (const sentence of sentencesOf(text, language)) {
    const joined = (groups.at(-1) ?? '') + sentence
    if (groups.length > 0 && wrap(joined, widest, linesPerPage).length <= linesPerPage)
      groups[groups.length - 1] = joined
    else groups.push(sentence)
  }
  return groups.flatMap((group) => {
    const lines = wrap(group, widest, linesPerPage)
    return Array.from({ length: Math.ceil(lines.length / linesPerPage) }, (_, page) =>
      lines.slice(page * linesPerPage, (page + 1) * linesPerPage),
    )
  })
}

/** Without emoji, which our fonts do not have, and characters that are not there to be seen. */
export const showable = (caption: string): string =>
  caption
    .replace(/\p{Emoji_Presentation}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u20e3|\ufe0e|\ufe0f/gu, '')
    .replace(/(?![©®™])\p{Extended_Pictographic}/gu, '')
    .replace(/[\p{Zl}\p{Zp}\p{Zs}\s]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()
