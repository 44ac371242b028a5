import type { Payload } from 'payload'
import { type Language, languageTags } from '@/i18n/triple'
import { smtp } from '@/lib/email'
import { env } from '@/lib/env'
import { type Outcome, outcomeOf, type SmtpFault } from './outcome'

export type Mail = {
  id: string
  recipient: string
  subject: string
  text: string
  language: Language
  unsubscribeUrl: string | null
  attempts: number
}

const host = env.MAIL_FROM.slice(env.MAIL_FROM.lastIndexOf('@') + 1)

/** Hands one mail to the mail server, on a connection of its own, and says what became of it. Throws nothing. */
export async function send(payload: Payload, mail: Mail): Promise<Outcome> {
  let isHandedOver = false
  try {
    const connect = await smtp(({ tnx }) => {
      if (tnx === 'message') isHandedOver = true
    })
    await connect({ payload }).sendEmail(messageOf(mail))
    return { status: 'sent' }
  } catch (error) {
    return outcomeOf(error as SmtpFault, isHandedOver)
  }
}

const messageOf = ({ id, recipient, subject, text, language, unsubscribeUrl }: Mail) => ({
  // As an object: a string would be read as a list of addresses.
  to: { name: '', address: recipient },
  subject,
  text,
  messageId: `<${id}@${host}>`,
  headers: {
    'Content-Language': languageTags[language],
    'Auto-Submitted': 'auto-generated',
    ...(unsubscribeUrl && {
      'List-Unsubscribe': `<${unsubscribeUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  },
})
