import type { Language, Triple } from '@/i18n/triple'
import { type Cell, colours } from './rows'

/** The word below a Korean one; none for who reads Korean. */
export const translated = (words: Triple, language: Language) => (language === 'ko' ? undefined : words[language])
/** Korean, and what the reader calls it behind. */
export const both = (words: Triple, language: Language) =>
  [words.ko, translated(words, language)].filter(Boolean).join(' · ')

export const label = (words: Triple, language: Language, width: number): Cell => ({
  kind: 'label',
  width,
  text: words.ko,
  translation: translated(words, language),
})

/** A value in words; an empty cell without one. */
export const text = (value: string | undefined, width: number, rest: Partial<Cell> = {}): Cell => ({
  kind: 'text',
  width,
  text: value ?? '',
  ...rest,
})

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })

/** Grouped by thousands. Negative ones as the VAT act has them: in red, and with a minus sign for who prints in black. */
export const amount = (value: number | undefined, width: number, rest: Partial<Cell> = {}): Cell => ({
  kind: 'amount',
  width,
  text: value === undefined ? '' : grouped.format(value),
  colour: (value ?? 0) < 0 ? colours.red : undefined,
  ...rest,
})
