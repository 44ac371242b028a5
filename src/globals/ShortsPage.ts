import { line, prose } from '@/fields/localized'
import { faqs, seo } from '@/fields/page'
import { globals } from '@/i18n/words/collections'
import { definePageGlobal } from './page'

/** The page where visitors try what the studio does. */
export const ShortsPage = definePageGlobal('shorts-page', globals.shortsPage, [
  line('title', { required: true }),
  prose('intro', { maxLength: 1000 }),
  faqs(),
  seo(),
])
