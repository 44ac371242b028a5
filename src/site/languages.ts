import { asLanguage, type Language, languages } from '@/i18n/triple'

/** The language of ours that an `Accept-Language` header likes best; Korean when it likes none. */
export function preferredLanguage(header: string | null): Language {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))?.split('=')[1]
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) || 0 }
    })
    .filter(({ language, quality }) => quality > 0 && languages.includes(language as Language))
    .sort((a, b) => b.quality - a.quality)
  return asLanguage(wishes[0]?.language)
}
