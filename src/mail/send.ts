import type { Payload } from 'payload'
import { type Language, languageTags } from '@/i18n/triple'
import { sendBySmtp } from '@/lib/email'
import { env } from '@/lib/env'
import { isHang, type Outcome, outcomeOf, type SmtpFault } from './outcome'

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

/**
 * Hands one mail to the mail server and says what became of it, and whether the server hung on the way. Throws nothing.
 */
export async function send(payload: Payload, mail: Mail): Promise<{ outcome: Outcome; hung: boolean }> {
  let isHandedOver = false
  try {
    await sendBySmtp(payload, messageOf(mail), ({ tnx }) => {
      if (tnx === 'message') isHandedOver = true
    })
    return { outcome: { status: 'sent' }, hung: false }
  } catch (error) {
    const fault = error as SmtpFault
    return { outcome: outcomeOf(fault, isHandedOver), hung: isHang(fault) }
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
