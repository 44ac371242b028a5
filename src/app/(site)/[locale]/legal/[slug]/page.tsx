import { Frame } from '@/site/Chrome/Frame'
import { pageAt } from '@/site/content'
import { pageLanguage } from '@/site/pageLanguage'
import { metadataOf } from '@/site/seo/metadata'
import { redirectOrNotFound } from '@/site/seo/redirects'
import { LegalView } from '@/site/views/LegalView'

type Args = { params: Promise<{ locale: string; slug: string }> }

export const generateStaticParams = () => []

const read = async ({ params }: Args) => {
  const { slug } = await params
  const language = await pageLanguage(params)
  const path = `/legal/${slug}`
  const doc = (await pageAt('legal-pages', slug, language)) ?? (await redirectOrNotFound(path, language))
  return { language, path, doc }
}

export async function generateMetadata(args: Args) {
  const { language, path, doc } = await read(args)
  return metadataOf({ language, path, title: doc.title, description: doc.summary, seo: doc.seo })
}

/** Terms, privacy and their like. */
export default async function Page(args: Args) {
  const { language, path, doc } = await read(args)
  return (
    <Frame language={language} path={path}>
      <LegalView doc={doc} language={language} />
    </Frame>
  )
}
