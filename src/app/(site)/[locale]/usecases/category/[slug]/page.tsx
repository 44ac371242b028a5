import { say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import { Frame } from '@/site/Chrome/Frame'
import { allOf, pageAt } from '@/site/content'
import { pageLanguage } from '@/site/pageLanguage'
import { breadcrumbs, JsonLd } from '@/site/seo/jsonLd'
import { metadataOf } from '@/site/seo/metadata'
import { redirectOrNotFound } from '@/site/seo/redirects'
import { UsecasesView } from '@/site/views/UsecasesView'

type Args = { params: Promise<{ locale: string; slug: string }> }

export const generateStaticParams = () => []

const read = async ({ params }: Args) => {
  const { slug } = await params
  const language = await pageLanguage(params)
  const path = `/usecases/category/${slug}`
  const category = (await pageAt('usecase-categories', slug, language)) ?? (await redirectOrNotFound(path, language))
  return { language, path, category }
}

export async function generateMetadata(args: Args) {
  const { language, path, category } = await read(args)
  return metadataOf({
    language,
    path,
    title: category.name,
    description: category.description,
    seo: category.seo,
  })
}

/** The use cases of one category. */
export default async function Page(args: Args) {
  const { language, path, category } = await read(args)
  const [categories, usecases] = await Promise.all([
    allOf('usecase-categories', language),
    allOf('usecases', language, { category: { equals: category.id } }),
  ])
  return (
    <Frame language={language} path={path}>
      <JsonLd
        data={breadcrumbs(language, [
          { name: say(site.usecases, language), path: '/usecases' },
          { name: category.name, path },
        ])}
      />
      <UsecasesView categories={categories} usecases={usecases} category={category} language={language} />
    </Frame>
  )
}
