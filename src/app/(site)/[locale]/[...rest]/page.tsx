import { pageLanguage } from '@/site/pageLanguage'
import { redirectOrNotFound } from '@/site/seo/redirects'

type Args = { params: Promise<{ locale: string; rest: string[] }> }

export const generateStaticParams = () => []

/** Addresses below a language that lead nowhere, unless a redirect begins there. */
export default async function Page({ params }: Args) {
  const { rest } = await params
  return redirectOrNotFound(`/${rest.join('/')}`, await pageLanguage(params))
}
