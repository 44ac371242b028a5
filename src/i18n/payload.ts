import { en } from '@payloadcms/translations/languages/en'
import { ko } from '@payloadcms/translations/languages/ko'
import { zh } from '@payloadcms/translations/languages/zh'
import type { Config } from 'payload'
import { env } from '@/lib/env'
import { type Language, languages } from './triple'
import { admin, noMail } from './words/admin'

/** What the panel says after somebody forgot their password, where there is nothing to send a mail with. */
const withoutMail = (language: Language) => ({
  emailSent: noMail.title[language],
  checkYourEmailForPasswordReset: noMail.text[language],
})

const ownWords = Object.fromEntries(
  languages.map((language) => [
    language,
    {
      madang: Object.fromEntries(Object.entries(admin).map(([key, words]) => [key, words[language]])),
      ...(!env.SMTP_URL && { authentication: withoutMail(language) }),
    },
  ]),
)

/** Payload's own words in our three languages, and ours beside them. */
export const i18n: NonNullable<Config['i18n']> = {
  fallbackLanguage: 'ko',
  supportedLanguages: { ko, zh, en },
  translations: ownWords,
}

/** What visitors read is written in the same three languages; what is missing in one is shown in Korean. */
export const localization = {
  locales: [
    { code: 'ko', label: '한국어' },
    { code: 'zh', label: '简体中文' },
    { code: 'en', label: 'English' },
  ],
  defaultLocale: 'ko',
  fallback: true,
} satisfies NonNullable<Config['localization']>
