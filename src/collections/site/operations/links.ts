import type { Language } from '@/i18n/triple'
import { seal, unseal } from '@/lib/sealed'
import { siteUrl } from '@/lib/siteUrl'
import { linkHours } from '@/mail/keys'

const purposes = { download: 'download', unsubscribe: 'unsubscribe' } as const

/**
 * What opens the file that a lead asked for, until it expires.
 * @param newsFrom when news was agreed to with it, as the database writes moments
 */
export const downloadToken = (lead: string, seconds = linkHours * 3600, newsFrom?: string): Promise<string> =>
  seal(purposes.download, { lead, ...(newsFrom && { newsFrom }) }, seconds)

/** The lead a download's token was made for, and since when its reader agreed to news. */
export const leadOfToken = async (token: unknown): Promise<{ lead?: unknown; newsFrom?: unknown }> =>
  (await unseal(purposes.download, token)) ?? {}

/** What ends the mails to an address; good for ever. */
export const unsubscribeToken = (email: string, language: Language): Promise<string> =>
  seal(purposes.unsubscribe, { email, language })

/** The address that a token ends the mails to, and the language its owner reads. */
export const readerOfToken = async (token: unknown): Promise<{ email?: unknown; language?: unknown }> =>
  (await unseal(purposes.unsubscribe, token)) ?? {}

/** Where a download's link leads. */
export const downloadLink = (resource: string, download: string, token: string) =>
  siteUrl(`/api/resources/${resource}/downloads/${download}?token=${token}`)

/** Where people say that they want no more mails, and where their mail programs do. */
export const unsubscribeLinks = (language: Language, token: string) => ({
  page: siteUrl(`/${language}/unsubscribe/${token}`),
  oneClick: siteUrl(`/api/unsubscribe/${token}`),
})
