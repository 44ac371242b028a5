import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { EmailAdapter } from 'payload'
import { env } from './env'

const sender = { defaultFromAddress: env.MAIL_FROM, defaultFromName: 'Madang' }

/**
 * What sends by SMTP.
 * @param onStep hears of each step of the conversation, by the name of its kind (`message`: the whole mail was handed over)
 * @throws Error when no mail server is set
 */
export async function smtp(onStep?: (step: { tnx?: string }) => void) {
  if (!env.SMTP_URL) throw new Error('SMTP_URL is not set')
  const { protocol, hostname, port, username, password } = new URL(env.SMTP_URL)
  return nodemailerAdapter({
    ...sender,
    // Asked for when a mail goes out, not when the product starts: it serves without one.
    skipVerify: true,
    transportOptions: {
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port ? Number(port) : undefined,
      secure: protocol === 'smtps:',
      auth: username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      // All levels go to the one that is there; the type asks for each of them.
      logger: (onStep && { info: onStep }) as never,
    },
  })
}

/**
 * No mail server is connected. Payload would write whole mails, with their password-reset links, into the log; this says
 * only that a mail was not sent.
 */
const unsent: EmailAdapter<void> = ({ payload }) => ({
  name: 'unsent',
  ...sender,
  sendEmail: async ({ subject }) => {
    payload.logger.warn({ msg: 'A mail was not sent: no mail server is connected', subject })
  },
})

/**
 * Mails of Payload's own, like the one with a new password's link. Nobody waits for them: how long it takes would tell
 * which addresses are known.
 */
async function connected(): Promise<EmailAdapter<void>> {
  const connect = await smtp()
  return ({ payload }) => {
    const adapter = connect({ payload })
    const sendEmail = async (message: Parameters<typeof adapter.sendEmail>[0]) => {
      void adapter.sendEmail(message).catch((error: { code?: string; responseCode?: number }) => {
        payload.logger.error({ msg: 'A mail was not sent', code: error.code, response: error.responseCode })
      })
    }
    return { ...adapter, sendEmail }
  }
}

/** How Payload itself sends mails. */
export const email = env.SMTP_URL ? connected() : unsent
