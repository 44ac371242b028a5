import { seo } from '@/fields/page'
import { globals } from '@/i18n/words/collections'
import { homeBlocks } from './home/blocks'
import { definePageGlobal } from './page'

/** The first page of the site, put together from blocks. */
export const HomePage = definePageGlobal('home-page', globals.homePage, [
  { name: 'layout', type: 'blocks', blocks: homeBlocks, maxRows: 20 },
  seo(),
])
