import type { PayloadRequest } from 'payload'
import { bodyOf } from './parse'

type Form = {
  body: Record<string, unknown>
  /** Whether a page's own form sent it: its sender reads pages, not JSON. */
  isForm: boolean
}

/**
 * What was sent, as JSON or by a form of a page (`application/x-www-form-urlencoded`).
 * @param ticks names of the form's checkboxes: they become true or false, as JSON has them
 * @throws CodedError 400 when it is no JSON, or no object
 */
export async function formOf(req: PayloadRequest, ticks: string[] = []): Promise<Form> {
  const type = req.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') return { body: await bodyOf(req), isForm: false }
  // A form sends every field that it has; one left empty says nothing.
  const sent = [...new URLSearchParams((await req.text?.()) ?? '')].filter(([, value]) => value !== '')
  const body: Record<string, unknown> = Object.fromEntries(sent)
  for (const name of ticks) body[name] = ['on', 'true', '1'].includes(String(body[name]))
  return { body, isForm: true }
}

/** Whether somebody reads the answer as a page, by a link that was followed, rather than a program. */
export const isBrowser = ({ headers }: PayloadRequest): boolean => headers.get('accept')?.includes('text/html') ?? false

/** Sends a browser from its form to the page that tells how it went. */
export const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } })
