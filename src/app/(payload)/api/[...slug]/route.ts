import config from '@payload-config'
import { clientHeaders } from '@/lib/client'
import { apiHandler } from '@/server/api'

const answer = apiHandler(config)

/** Without our own server in front (`next start`, `next dev`) nobody vouches for these headers: they go. */
const handle = (request: Request): Promise<Response> => {
  const headers = new Headers(request.headers)
  for (const name of Object.values(clientHeaders)) headers.delete(name)
  const { body, method, url } = request
  return answer(new Request(url, { method, headers, body, duplex: 'half' } as RequestInit))
}

export { handle as DELETE, handle as GET, handle as OPTIONS, handle as PATCH, handle as POST, handle as PUT }
