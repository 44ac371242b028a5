/** What became of a mail: out, refused for good, not taken this time, or nobody knows. */
export type Outcome = { status: 'sent' } | { status: 'failed' | 'again' | 'uncertain'; message: string }

/** An error of the SMTP client: its own code, the command it happened at, and the server's answer if there was one. */
export type SmtpFault = Partial<Record<'code' | 'command' | 'response' | 'message', string>> & { responseCode?: number }

/** Whether the server keeps silent or drips, rather than saying what it thinks of the mail. */
export const isHang = ({ code }: SmtpFault): boolean => code === 'ETIMEDOUT'

/** Commands whose refusal is about this mail, and not about the server or our login. */
const ofThisMail = new Set(['MAIL FROM', 'RCPT TO', 'DATA'])

/**
 * Reads an error of the SMTP client. A mail may be tried again only when the server certainly does not have it: it said
 * so (4xx and 5xx, RFC 5321 4.2.1), or had not been given the whole of it.
 */
export function outcomeOf(fault: SmtpFault, isHandedOver: boolean): Outcome {
  const { code, command, responseCode = 0 } = fault
  const message = wordsOf(fault)
  const isRefused = responseCode >= 400 && responseCode < 600
  if (isHandedOver && !isRefused) return { status: 'uncertain', message }
  if (responseCode >= 500 && ofThisMail.has(command ?? '')) return { status: 'failed', message }
  // Without an answer these are the client's own verdict on the mail: it will be the same next time.
  if (!isRefused && (code === 'EENVELOPE' || code === 'EMESSAGE')) return { status: 'failed', message }
  return { status: 'again', message }
}

/** For admins; what a server answers to a login may repeat it, so that is left out. */
function wordsOf({ code, command, response, message }: SmtpFault): string {
  const answer = code === 'EAUTH' ? undefined : (response ?? message)
  const words = [code, command, answer].filter(Boolean).join(' · ')
  return words.replace(/\p{Cc}+/gu, ' ').slice(0, 500) || 'unknown'
}
