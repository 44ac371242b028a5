import type { Language } from '@/i18n/triple'
import { origins } from '@/lib/env'
import { seal, unseal } from '@/lib/sealed'
import { linkHours } from '@/mail/keys'

// Never from the request: whoever sends one may claim any host, and the link goes to somebody else.
const origin = origins[0]

const purposes = { download: 'download', unsubscribe: 'unsubscribe' } as const

/** What opens the file that a lead asked for, until it expires. */
export const downloadToken = (lead: string, seconds = linkHours * 3600): Promise<string> =>
  seal(purposes.download, { lead }, seconds)

/** The lead a download's token was made for. */
export async function leadOfToken(token: unknown): Promise<string | undefined> {
  const lead = (await unseal(purposes.download, token))?.lead
  return typeof lead === 'string' ? lead : undefined
}

/** What ends the mails to an address; good for ever. */
export const unsubscribeToken = (email: string, language: Language): Promise<string> =>
  seal(purposes.unsubscribe, { email, language })

/** The address that a token ends the mails to, and the language its owner reads. */
export const readerOfToken = async (token: unknown): Promise<{ email?: unknown; language?: unknown }> =>
  (await unseal(purposes.unsubscribe, token)) ?? {}

/** Where a download's link leads. */
export const downloadLink = (resource: string, download: string, token: string) =>
  `${origin}/api/resources/${resource}/downloads/${download}?token=${token}`

/** Where people say that they want no more mails, and where their mail programs do. */
export const unsubscribeLinks = (language: Language, token: string) => ({
  page: `${origin}/${language}/unsubscribe/${token}`,
  oneClick: `${origin}/api/unsubscribe/${token}`,
})
