import { Socket } from 'node:net'
import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { EmailAdapter, Payload, SendEmailOptions } from 'payload'
import { env } from './env'
import { Gate } from './gate'

const sender = { defaultFromAddress: env.MAIL_FROM, defaultFromName: 'Madang' }

/**
 * Hands one mail to the mail server, on a connection of its own. There is one deadline for all of it: the client's own
 * timeouts begin anew with every line, so a server that drips would never meet them. Once it has passed nothing more of
 * the mail leaves.
 * @param onStep hears of each step of the conversation, by the name of its kind (`message`: the whole mail was handed over)
 * @throws Error of the SMTP client; `ETIMEDOUT` when the server hangs; when no mail server is set
 */
export async function sendBySmtp(
  payload: Payload,
  message: SendEmailOptions,
  onStep?: (step: { tnx?: string }) => void,
): Promise<void> {
  const socket = new Socket()
  const connect = await smtp(socket, onStep)
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_, fail) => {
    const late = () => fail(Object.assign(new Error('The mail server takes too long'), { code: 'ETIMEDOUT' }))
    timer = setTimeout(late, env.MAIL_TIMEOUT_SECONDS * 1000)
  })
  try {
    await Promise.race([connect({ payload }).sendEmail(message), deadline])
  } catch (error) {
    socket.destroy()
    throw error
  } finally {
    clearTimeout(timer)
  }
}

async function smtp(socket: Socket, onStep?: (step: { tnx?: string }) => void) {
  if (!env.SMTP_URL) throw new Error('SMTP_URL is not set')
  const { protocol, hostname, port, username, password } = new URL(env.SMTP_URL)
  return nodemailerAdapter({
    ...sender,
    // Asked for when a mail goes out, not when the product starts: it serves without one.
    skipVerify: true,
    transportOptions: {
      socket,
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

const gate = new Gate(4)
const mostUnderWay = 100
let underWay = 0

/**
 * Mails of Payload's own, like the one with a new password's link. Nobody waits for them: how long it takes would tell
 * which addresses are known. A few go out at once; where a server hangs and a hundred wait, more are not sent.
 */
const connected: EmailAdapter<void> = ({ payload }) => ({
  name: 'smtp',
  ...sender,
  sendEmail: async (message) => {
    const notSent = (error: { code?: string; responseCode?: number }) =>
      payload.logger.error({ msg: 'A mail was not sent', code: error.code, response: error.responseCode })
    if (underWay >= mostUnderWay) return notSent({ code: 'TOO_MANY_WAIT' })
    underWay++
    void gate
      .run(() => sendBySmtp(payload, message))
      .catch(notSent)
      .finally(() => underWay--)
  },
})

/** How Payload itself sends mails. */
export const email = env.SMTP_URL ? connected : unsent
