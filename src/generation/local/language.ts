import type { Language } from '../kinds'

/** The language a text is written in, as far as its script tells; Latin letters and digits tell nothing. */
export function languageOf(text: string, otherwise: Language): Language {
  const hangul = count(text, /\p{Script=Hangul}/gu)
  const han = count(text, /\p{Script=Han}/gu)
  if (hangul + han > 0) return hangul >= han ? 'ko' : 'zh'
  return otherwise === 'en' || /\p{Script=Latin}{2}/u.test(text) ? 'en' : otherwise
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** A text in its sentences, each with the white space after it: together they are the text again. */
export const sentencesOf = (text: string, language: Language): string[] =>
  Array.from(new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text), ({ segment }) => segment)

/** What a reader takes for one character each. */
export const graphemesOf = (text: string): string[] =>
  Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text), ({ segment }) => segment)

/** Seconds it takes to say one character, at the pace of our voices. */
const pace = { hangul: 0.185, han: 0.285, digit: 0.42, other: 0.076 }
const pauseAtClause = 0.25

/** About how long a text takes to be said, in seconds. Silent characters, like emoji, take no time. */
export function speechSeconds(text: string): number {
  return (
    pace.hangul * count(text, /\p{Script=Hangul}/gu) +
    pace.han * count(text, /\p{Script=Han}/gu) +
    pace.digit * count(text, /\p{Nd}/gu) +
    pace.other * count(text, /(?!\p{Script=Hangul}|\p{Script=Han})\p{L}/gu) +
    pauseAtClause * count(text, /[\p{L}\p{N}]["'”’)]*[.,!?;:。，！？；：、…]/gu)
  )
}
