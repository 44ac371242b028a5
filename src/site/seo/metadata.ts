import type { Metadata } from 'next'
import { type Language, languages, languageTags } from '@/i18n/triple'
import { siteUrl } from '@/lib/siteUrl'
import type { Media } from '@/payload-types'
import { pictureAddress } from './pictureAddress'
import { shortened } from './texts'

type Picture = string | Media | null | undefined

/** A document's own `seo` group. */
type SeoFields = {
  title?: string | null
  description?: string | null
  image?: Picture
  noIndex?: boolean | null
}

export type PageFacts = {
  language: Language
  /** Without its language; '' is the home page. */
  path: string
  /** The page's own words, for where its editor gave none to search engines. */
  title: string
  description?: string | null
  seo?: SeoFields | null
  /** A picture of the page's own; without one the server draws its title. */
  image?: Picture
  /** For what is no page of the site to be found: search results, previews, pages behind a token. */
  noIndex?: boolean
  type?: 'website' | 'article'
}

const openGraphLocales: Record<Language, string> = { ko: 'ko_KR', zh: 'zh_CN', en: 'en_US' }
const feeds = ['/resources', '/usecases']

/** What a page's head says of it to search engines and link previews, every address absolute. */
export function metadataOf({ language, path, title, description, seo, image, noIndex, type }: PageFacts): Metadata {
  const ownTitle = seo?.title || title
  const name = /madang|마당/i.test(ownTitle) ? ownTitle : `${ownTitle} · Madang`
  const summary = shortened(seo?.description || description || '', 200) || undefined
  const hidden = noIndex || seo?.noIndex || false
  // What cannot be found has no drawn picture either: the home page's stands in.
  const drawn = noIndex ? pictureAddress(language, '') : pictureAddress(language, path, ownTitle)
  const picture = pictureOf(seo?.image) ?? pictureOf(image) ?? { url: drawn, width: 1200, height: 630, alt: ownTitle }
  const url = siteUrl(`/${language}${path}`)
  const feed = feeds.find((start) => path === start || path.startsWith(`${start}/`))
  return {
    metadataBase: new URL(siteUrl()),
    title: { absolute: name },
    description: summary,
    alternates: {
      canonical: url,
      languages: noIndex ? undefined : alternatesOf(path),
      types: feed ? { 'application/rss+xml': siteUrl(`/${language}${feed}/feed.xml`) } : undefined,
    },
    openGraph: {
      type: type ?? 'website',
      siteName: 'Madang',
      title: ownTitle,
      description: summary,
      url,
      locale: openGraphLocales[language],
      alternateLocale: languages.filter((other) => other !== language).map((other) => openGraphLocales[other]),
      images: [picture],
    },
    twitter: { card: 'summary_large_image', title: ownTitle, description: summary, images: [picture] },
    robots: hidden ? { index: false, follow: !noIndex } : { index: true, follow: true, 'max-image-preview': 'large' },
  }
}

/** The addresses of one page in every language, by what goes into `hreflang`; Korean for everybody else. */
export const alternatesOf = (path: string): Record<string, string> => ({
  ...Object.fromEntries(languages.map((language) => [languageTags[language], siteUrl(`/${language}${path}`)])),
  'x-default': siteUrl(`/ko${path}`),
})

function pictureOf(picture: Picture) {
  if (!picture || typeof picture === 'string' || !picture.url) return undefined
  const { url, width, height, alt } = picture
  return { url: siteUrl(url), width: width ?? undefined, height: height ?? undefined, alt: alt ?? undefined }
}
