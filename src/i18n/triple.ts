/** The languages people work in. Korean is the language of the house: the fallback everywhere. */
export const languages = ['ko', 'zh', 'en'] as const
export type Language = (typeof languages)[number]

/** What goes into `lang` and `hreflang`: our Chinese is written in simplified characters. */
export const languageTags: Record<Language, string> = { ko: 'ko', zh: 'zh-Hans', en: 'en' }

/** One word or sentence in every language. `{name}` in it is filled in by {@link say}. */
export type Triple = Record<Language, string>

/** Korean, Chinese, English: side by side, so that a missing translation does not compile. */
export const t = (ko: string, zh: string, en: string): Triple => ({ ko, zh, en })

/** Whether it is a language of ours. */
export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language)

/** The language, or Korean where it is none of ours. */
export const asLanguage = (value: unknown): Language => (isLanguage(value) ? value : 'ko')

/** The sentence in one language, its `{placeholders}` filled from `values`. */
export const say = (triple: Triple, language: unknown, values: Record<string, string | number> = {}): string =>
  triple[asLanguage(language)].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
