import { randomUUID } from 'node:crypto'
import { type Server, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { say, type Triple } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { clientHeaders } from '@/lib/client'
import { env } from '@/lib/env'
import { type ErrorCode, errorStatus } from '@/lib/errors'
import { refuse } from './refuse'

const faults: Record<string, { code: ErrorCode; text: Triple; values?: { seconds: number } }> = {
  HPE_HEADER_OVERFLOW: { code: 'TOO_LARGE', text: errors.headersTooLarge },
  ERR_HTTP_REQUEST_TIMEOUT: {
    code: 'REQUEST_TIMEOUT',
    text: errors.requestTimeout,
    values: { seconds: env.REQUEST_TIMEOUT_SECONDS },
  },
}

/**
 * Requests that are no HTTP (raw bytes in the address, an endless header), or that drip in and never end: node would close
 * without a word of the contract.
 */
export function answerBrokenRequests(server: Server) {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const { code, text, values } = faults[error.code ?? ''] ?? { code: 'VALIDATION_FAILED', text: errors.badRequest }
    // Nobody could read which language the client speaks.
    const data = code === 'VALIDATION_FAILED' ? { errors: [] } : undefined
    const body = JSON.stringify({ errors: [{ message: say(text, 'ko', values), code, ...(data && { data }) }] })
    socket.write(
      [
        `HTTP/1.1 ${errorStatus[code]} ${STATUS_CODES[errorStatus[code]]}`,
        'Content-Type: application/json',
        `Content-Length: ${Buffer.byteLength(body)}`,
        `${clientHeaders.requestId}: ${randomUUID()}`,
        'Connection: close',
        '',
        body,
      ].join('\r\n'),
    )
    // Whoever still sends is heard no more.
    socket.destroySoon()
  })
}

/** An address that is none (a `Host` with spaces, a path with a backslash). */
export const brokenAddress = (): Response =>
  refuse({ code: 'VALIDATION_FAILED', text: errors.badRequest }, { headers: new Headers() })
