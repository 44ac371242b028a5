import { say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import { Frame } from '@/site/Chrome/Frame'
import { allOf, pageAt } from '@/site/content'
import { pageLanguage } from '@/site/pageLanguage'
import { article, breadcrumbs, JsonLd } from '@/site/seo/jsonLd'
import { metadataOf } from '@/site/seo/metadata'
import { redirectOrNotFound } from '@/site/seo/redirects'
import { UsecaseView } from '@/site/views/UsecaseView'

type Args = { params: Promise<{ locale: string; slug: string }> }

export const generateStaticParams = () => []

const read = async ({ params }: Args) => {
  const { slug } = await params
  const language = await pageLanguage(params)
  const path = `/usecases/${slug}`
  const doc = (await pageAt('usecases', slug, language)) ?? (await redirectOrNotFound(path, language))
  return { language, path, doc }
}

export async function generateMetadata(args: Args) {
  const { language, path, doc } = await read(args)
  const { title, summary, subtitle, seo, heroMedia: image } = doc
  return metadataOf({ language, path, title, description: summary || subtitle, seo, image, type: 'article' })
}

/** One use case. */
export default async function Page(args: Args) {
  const { language, path, doc } = await read(args)
  const all = await allOf('usecases', language)
  const others = all.filter(({ id }) => id !== doc.id).slice(0, 3)
  return (
    <Frame language={language} path={path}>
      <JsonLd
        data={[
          article({ ...doc, description: doc.summary, language, path }),
          breadcrumbs(language, [
            { name: say(site.usecases, language), path: '/usecases' },
            { name: doc.title, path },
          ]),
        ]}
      />
      <UsecaseView doc={doc} others={others} language={language} />
    </Frame>
  )
}
