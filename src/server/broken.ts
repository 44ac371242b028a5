import { randomUUID } from 'node:crypto'
import { type Server, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { clientHeaders } from '@/lib/client'
import { type ErrorCode, errorStatus } from '@/lib/errors'
import { refuse } from './refuse'

/** Requests that are no HTTP (raw bytes in the address, an endless header): node would close without a word of the contract. */
export function answerBrokenRequests(server: Server) {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const code: ErrorCode = error.code === 'HPE_HEADER_OVERFLOW' ? 'TOO_LARGE' : 'VALIDATION_FAILED'
    const text = code === 'TOO_LARGE' ? errors.headersTooLarge : errors.badRequest
    // Nobody could read which language the client speaks.
    const data = code === 'VALIDATION_FAILED' ? { errors: [] } : undefined
    const body = JSON.stringify({ errors: [{ message: say(text, 'ko'), code, ...(data && { data }) }] })
    socket.end(
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
  })
}

/** An address that is none (a `Host` with spaces, a path with a backslash). */
export const brokenAddress = (): Response =>
  refuse({ code: 'VALIDATION_FAILED', text: errors.badRequest }, { headers: new Headers() })
