/** What the API answered when it did not do what was asked. `status` 0: there was no answer. */
export type ApiFault = {
  status: number
  message?: string
  code?: string
  data?: {
    reasons?: string[]
    limit?: number
    spent?: number
    requested?: number
    currency?: string
    resetsAt?: string | null
    errors?: { message: string }[]
  }
}

type Answer<Body> = { ok: true; status: number; body: Body } | { ok: false; fault: ApiFault }

export type Call = <Body = unknown>(
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  body?: object,
  key?: string,
) => Promise<Answer<Body>>

const patience = 60_000

/** The API at an address, as the person who is logged in. Nothing is thrown: a fault is an answer too. */
export const callerOf =
  (base: string): Call =>
  async <Body>(method: string, path: string, body?: object, key?: string): Promise<Answer<Body>> => {
    try {
      const response = await fetch(`${base}${path}`, {
        method,
        credentials: 'include',
        // An answer that never comes holds up what waits for it; what would be done twice is not given up.
        signal: method === 'POST' ? undefined : AbortSignal.timeout(patience),
        // What was changed is kept, also when the page is closed right after it.
        keepalive: method === 'PATCH',
        headers: {
          ...(body ? { 'Content-Type': 'application/json' } : {}),
          ...(key ? { 'Idempotency-Key': key } : {}),
        },
        body: body && JSON.stringify(body),
      })
      const answer = (await response.json()) as Body & { errors?: Omit<ApiFault, 'status'>[] }
      if (response.ok) return { ok: true, status: response.status, body: answer }
      return { ok: false, fault: { status: response.status, ...answer.errors?.[0] } }
    } catch {
      return { ok: false, fault: { status: 0 } }
    }
  }

/** A key for one intent; repeating the request with it orders nothing twice. `randomUUID` is missing on plain http. */
export const newKey = (): string =>
  crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-')
