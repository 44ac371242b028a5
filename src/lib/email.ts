import type { EmailAdapter } from 'payload'

/**
 * No mail server is connected yet. Payload would write whole mails, with their password-reset links, into the log;
 * this says only that a mail was not sent.
 */
export const unsentMail: EmailAdapter<void> = ({ payload }) => ({
  name: 'unsent',
  defaultFromAddress: 'madang@localhost',
  defaultFromName: 'Madang',
  sendEmail: async ({ subject }) => {
    payload.logger.warn({ msg: 'A mail was not sent: no mail server is connected', subject })
  },
})
