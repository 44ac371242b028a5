import { env } from '@/lib/env'

const origin = new URL(env.PUBLIC_URL ?? `http://127.0.0.1:${env.PORT}`).origin

/** The absolute address of a path of this installation (`/ko/pricing`), the same for whoever asks: pages are static. */
export const siteUrl = (path = '/'): string => new URL(path, origin).href
