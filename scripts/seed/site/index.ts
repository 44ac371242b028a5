import type { Actor } from '../actor'
import { chrome } from './chrome'
import { type FileName, files, mimeTypes } from './files'
import { homePage } from './home'
import { legalPages } from './legal'
import { heroPicture, wideDrawing } from './pictures'
import { plans } from './plans'
import { resources } from './resources'
import { shortsPage, shortsPrompts } from './shorts'
import { publish, publishGlobal } from './told'
import { usecases } from './usecases'
import { categories } from './usecases/shared'

/** The public site in three languages, written and published by a marketer. */
export async function loadSite(writer: Actor): Promise<void> {
  const [hero, shown] = await Promise.all([
    drawing(writer, heroPicture),
    loadUsecases(writer),
    loadResources(writer),
    loadPages(writer),
    writer.ensure('redirects', { from: '/plans' }, () => ({ to: '/pricing' })),
  ])
  await publishGlobal(writer, 'home-page', homePage(hero, shown.slice(0, 3)))
}

/** @returns their ids, in the order of the site */
async function loadUsecases(writer: Actor): Promise<string[]> {
  const known = new Map<string, string>()
  for (const [slug, category] of Object.entries(categories))
    known.set(slug, (await publish(writer, 'usecase-categories', { slug }, category)).id)
  const made: string[] = []
  for (const [slug, { of, picture, ...usecase }] of Object.entries(usecases)) {
    const row = { ...usecase, category: known.get(of), heroMedia: await drawing(writer, picture) }
    made.push((await publish(writer, 'usecases', { slug }, { ...row, order: made.length + 1 })).id)
  }
  return made
}

async function loadResources(writer: Actor) {
  for (const [slug, { picture, downloads, ...resource }] of Object.entries(resources)) {
    const heroPlaceholder = await drawing(writer, picture)
    const filed = []
    for (const { file, ...download } of downloads) filed.push({ ...download, ...(await stored(writer, file)) })
    await publish(writer, 'resources', { slug }, { ...resource, heroPlaceholder, downloads: filed })
  }
}

/** What needs no picture and no file. */
async function loadPages(writer: Actor) {
  for (const [slug, plan] of Object.entries(plans)) await publish(writer, 'billing-products', { slug }, plan)
  for (const [slug, page] of Object.entries(legalPages)) await publish(writer, 'legal-pages', { slug }, page)
  for (const prompt of shortsPrompts) await publish(writer, 'shorts-prompts', { order: prompt.order }, prompt)
  await publishGlobal(writer, 'shorts-page', shortsPage)
  await publishGlobal(writer, 'site-chrome', chrome)
}

const drawing = async (writer: Actor, alt: string) =>
  (
    await writer.ensure(
      'media',
      { alt },
      () => ({}),
      () => wideDrawing(alt),
    )
  ).id

/** A file for downloads, and how large it is. */
async function stored(writer: Actor, name: FileName) {
  const { id, filesize } = await writer.ensure(
    'resource-files',
    { title: name },
    () => ({}),
    async () => {
      const data = await files[name]()
      const mimetype = mimeTypes[name.split('.').at(-1) ?? ''] ?? ''
      return { data, mimetype, name, size: data.length }
    },
  )
  return { file: id, sizeLabel: `${Math.max(1, Math.round((filesize ?? 0) / 1024))} KB` }
}
