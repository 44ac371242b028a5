export type Language = 'ko' | 'zh' | 'en' | 'other'

const count = (text: string, characters: RegExp) => text.match(characters)?.length ?? 0

/**
 * The language of a comment by its letters. Names of products in Latin letters do not make a Korean or Chinese comment
 * English, unless such words are more than twice as many as its other characters; a の in Chinese does not make it
 * Japanese. Latin letters beyond A–Z, and no letters at all, are `other`.
 */
export function guessLanguage(text: string): Language {
  const hangul = count(text, /\p{Script=Hangul}/gu)
  const han = count(text, /\p{Script=Han}/gu)
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const latinWords = count(text, /\p{Script=Latin}+/gu)
  if (latinWords > 2 * (hangul + han + kana))
    return /^(?:[a-z\p{Script=Hangul}\p{Script=Han}]|\P{L})*$/iu.test(text) ? 'en' : 'other'
  if (hangul > 0 && hangul >= han + kana) return 'ko'
  return han > 0 && kana * 3 <= han ? 'zh' : 'other'
}
