import { build, isBuilt } from '../../scripts/lib/build'
import { freePort } from '../support/ports'
import { install } from './installation'

/** What visitors come for. */
export type SitePage = { name: string; path: string }

/** The product with the demo in it and its pages built, and the pages of the site that are measured. */
export async function startSite() {
  const root = process.cwd()
  const house = await install({ demo: true })
  try {
    if (!isBuilt(root)) {
      console.log('Building ...')
      await build(root, process.env)
    }
    // Pages name their own address: the server has to know it before it listens.
    const env = { PORT: String(await freePort()) }
    const product = await house.start('tests/bench/product.ts', 'Listening on', env, ['pages'])
    const url = addressIn(product.line)
    const pages: SitePage[] = [
      { name: 'home', path: '/ko' },
      { name: 'pricing', path: '/ko/pricing' },
      { name: 'resource', path: `/ko/resources/${await firstSlug(url, 'resources')}` },
      { name: 'use case', path: `/ko/usecases/${await firstSlug(url, 'usecases')}` },
    ]
    return { house, url, pages }
  } catch (error) {
    await house.stop()
    throw error
  }
}

/** The address that a server says it listens on. */
export const addressIn = (line: string) => /http:\/\/[\w.:]+/.exec(line)?.[0] ?? ''

async function firstSlug(url: string, collection: string): Promise<string> {
  const response = await fetch(`${url}/api/${collection}?limit=1&sort=order`)
  const { docs } = (await response.json()) as { docs: { slug: string }[] }
  if (!docs[0]) throw new Error(`The demo has no ${collection} that visitors may read.`)
  return docs[0].slug
}
