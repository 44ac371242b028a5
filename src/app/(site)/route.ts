import { preferredLanguage } from '@/site/languages'

/** The bare address leads to the home page in the visitor's language. */
export function GET(request: Request): Response {
  const language = preferredLanguage(request.headers.get('accept-language'))
  return new Response(null, { status: 307, headers: { Location: `/${language}`, Vary: 'Accept-Language' } })
}
