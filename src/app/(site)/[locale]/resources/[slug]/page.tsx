import { say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import { env } from '@/lib/env'
import { Frame } from '@/site/Chrome/Frame'
import { pageAt } from '@/site/content'
import { pageLanguage } from '@/site/pageLanguage'
import { article, breadcrumbs, faqPage, JsonLd } from '@/site/seo/jsonLd'
import { metadataOf } from '@/site/seo/metadata'
import { redirectOrNotFound } from '@/site/seo/redirects'
import { ResourceView } from '@/site/views/ResourceView'

type Args = { params: Promise<{ locale: string; slug: string }> }

export const generateStaticParams = () => []

const read = async ({ params }: Args) => {
  const { slug } = await params
  const language = await pageLanguage(params)
  const path = `/resources/${slug}`
  const doc = (await pageAt('resources', slug, language)) ?? (await redirectOrNotFound(path, language))
  return { language, path, doc }
}

export async function generateMetadata(args: Args) {
  const { language, path, doc } = await read(args)
  const { title, description, seo, heroPlaceholder: image } = doc
  return metadataOf({ language, path, title, description, seo, image, type: 'article' })
}

/** One resource. */
export default async function Page(args: Args) {
  const { language, path, doc } = await read(args)
  return (
    <Frame language={language} path={path}>
      <JsonLd
        data={[
          article({ ...doc, language, path }),
          breadcrumbs(language, [
            { name: say(site.resources, language), path: '/resources' },
            { name: doc.title, path },
          ]),
          faqPage(doc.faqs),
        ]}
      />
      <ResourceView doc={doc} language={language} isMailed={Boolean(env.SMTP_URL)} />
    </Frame>
  )
}
