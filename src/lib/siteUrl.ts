import { env } from './env'

/** A host that listens everywhere is none that a link can lead to. */
const host = ['0.0.0.0', '::'].includes(env.HOST) ? '127.0.0.1' : env.HOST
const origin = new URL(env.PUBLIC_URL ?? `http://${host.includes(':') ? `[${host}]` : host}:${env.PORT}`).origin

/**
 * The absolute address of a path of this installation (`/ko/pricing`). Never taken from a request: whoever sends one may
 * claim any host, and pages and mails are for somebody else.
 */
export const siteUrl = (path = '/'): string => new URL(path, origin).href
