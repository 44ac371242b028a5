import { isIPv6 } from 'node:net'
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

/**
 * Whom a limit by address is about: one IPv4 address, or the first 64 bits of an IPv6 address, behind which one customer
 * of a network has as many addresses as there are.
 */
export function networkOf(ip: string): string {
  const address = ip.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length
  const all = [...groups, ...Array.from({ length: missing }, () => '0'), ...(tail ?? '').split(':')]
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
