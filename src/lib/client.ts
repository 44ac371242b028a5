import type { PayloadRequest } from 'payload'

/** Headers our own server sets on every request; it drops the same names when they come from outside. */
export const clientHeaders = { ip: 'x-madang-client-ip', requestId: 'x-request-id' } as const

/** Where a request came from. Nothing of it is known for work the system does on its own. */
export function clientOf(req: Pick<PayloadRequest, 'headers'>): {
  ip?: string
  userAgent?: string
  requestId?: string
} {
  const header = (name: string) => req.headers?.get(name) ?? undefined
  return {
    ip: header(clientHeaders.ip),
    userAgent: header('user-agent')?.slice(0, 500),
    requestId: header(clientHeaders.requestId),
  }
}
