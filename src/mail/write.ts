import type { PayloadRequest } from 'payload'
import type { Language } from '@/i18n/triple'
import { query, sql } from '@/lib/db'

type Letter = {
  recipient: string
  subject: string
  /** Plain text; its links are what is in it. */
  text: string
  language: Language
  /** What the mail is about: of several with one key only the first is written. */
  mailKey?: string
  /** Where a mail program posts to when its reader wants no more of these (RFC 8058). */
  unsubscribeUrl?: string
}

const control = /\p{Cc}/u
// One address and nothing else: a comma, a space or a line's end would make it several, or a header.
const oneAddress = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/

/**
 * Puts a mail into the outbox, in the transaction of its reason; it goes out once that has been committed.
 * @returns its id, or nothing when a mail of this key was written before
 * @throws Error when the recipient or the subject would become something else in the mail's head
 */
export async function writeMail(
  req: PayloadRequest,
  { recipient, subject, text, language, mailKey, unsubscribeUrl }: Letter,
): Promise<string | undefined> {
  if (!oneAddress.test(recipient) || control.test(recipient)) throw new Error('A mail needs one address to go to.')
  if (control.test(subject)) throw new Error('The subject of a mail is one line.')
  const [made] = await query<{ id: string }>(
    req,
    sql`insert into mails (recipient, mail_subject, text, language, mail_key, unsubscribe_url)
        values (${recipient}, ${subject.slice(0, 200)}, ${text}, ${language}, ${mailKey ?? null}, ${unsubscribeUrl ?? null})
        on conflict (mail_key) do nothing returning id`,
  )
  return made?.id
}
