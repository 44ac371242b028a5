import { site } from '@/i18n/words/site'
import { Frame } from '@/site/Chrome/Frame'
import { pageLanguage } from '@/site/pageLanguage'
import { fixedMetadata } from '@/site/seo/fixedMetadata'
import { searchSite } from '@/site/seo/search'
import { SearchView } from '@/site/views/SearchView'

type Args = { params: Promise<{ locale: string }>; searchParams: Promise<{ q?: string | string[] }> }

export const generateMetadata = fixedMetadata({ path: '/search', title: site.search, noIndex: true })

/** What the site has on what a visitor looks for. */
export default async function Page({ params, searchParams }: Args) {
  const language = await pageLanguage(params)
  const query = [(await searchParams).q ?? ''].flat()[0]?.trim().slice(0, 100) ?? ''
  return (
    <Frame language={language} path="/search">
      <SearchView query={query} found={await searchSite(query, language)} language={language} />
    </Frame>
  )
}
