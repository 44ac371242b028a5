import { LRUCache } from 'lru-cache'
import { isLanguage, type Language, say } from '@/i18n/triple'
import { drawPicture, type PictureWords } from './drawPicture'
import { kindWords } from './kinds'
import { publicPageAt } from './pages'

/** Drawing costs a fifth of a second of a core, so a picture is drawn once for the same words; 32 MB of them are kept. */
const drawn = new LRUCache<string, Buffer>({
  maxSize: 32 * 1024 * 1024,
  sizeCalculation: (picture) => picture.length,
  fetchMethod: (key) => drawPicture(JSON.parse(key) as PictureWords),
})

/**
 * The picture of a page for link previews, 1200 × 630 pixels, or nothing where visitors find no page: nobody draws words
 * of their own with it.
 * @param path the parts of the page's address, without its language
 */
export async function pictureOf(language: Language, path: string[]): Promise<Buffer | undefined> {
  const page = await publicPageAt(path.map((part) => `/${part}`).join(''), language)
  if (!page) return undefined
  const kind = page.kind === 'home' ? undefined : say(kindWords[page.kind], language)
  const facts: PictureWords = { title: page.title, kind: kind === page.title ? undefined : kind, language }
  return drawn.fetch(JSON.stringify(facts))
}

/** What the route answers with: a PNG, or nothing there. */
export async function pictureResponse(locale: string, path: string[]): Promise<Response> {
  const picture = isLanguage(locale) && (await pictureOf(locale, path))
  if (!picture) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(picture), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=3600' },
  })
}
