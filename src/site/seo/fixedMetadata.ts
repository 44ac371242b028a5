import type { Metadata } from 'next'
import { say, type Triple } from '@/i18n/triple'
import { pageLanguage } from '../pageLanguage'
import { metadataOf } from './metadata'

type Facts = { path: string; title: Triple; description?: Triple; noIndex?: boolean }
type Args = { params: Promise<{ locale: string }> }

/** `generateMetadata` of a page that stands at one address and is described by the product's own words. */
export const fixedMetadata =
  ({ path, title, description, noIndex }: Facts) =>
  async ({ params }: Args): Promise<Metadata> => {
    const language = await pageLanguage(params)
    return metadataOf({
      language,
      path,
      title: say(title, language),
      description: description && say(description, language),
      noIndex,
    })
  }
