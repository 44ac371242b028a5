import type { AddressInfo } from 'node:net'
import { refreshHeader, refreshKey, refreshPath } from '@/lib/refreshKey'

/** Has the Next of the server at this address drop the public pages that it keeps: only a request to it can do that. */
export const refreshNext =
  ({ address, family, port }: AddressInfo) =>
  async (): Promise<void> => {
    const local = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address
    const host = family === 'IPv6' ? `[${local}]` : local
    const response = await fetch(`http://${host}:${port}${refreshPath}`, {
      method: 'POST',
      headers: { [refreshHeader]: refreshKey },
      signal: AbortSignal.timeout(10_000),
    })
    if (response.status !== 204) throw new Error(`The refresh of the pages was answered with ${response.status}`)
  }
