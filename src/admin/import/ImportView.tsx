import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { isActor } from '@/access/actors'
import { asLanguage, say } from '@/i18n/triple'
import { collections } from '@/i18n/words/collections'
import { importPage } from '@/i18n/words/import'
import { languageOf } from '@/lib/language'
import { ImportMetrics } from './ImportMetrics'

/** Where staff import performance metrics from a file. */
export function ImportView({ initPageResult, payload }: AdminViewServerProps) {
  const { req } = initPageResult
  if (!isActor(req, 'staff')) notFound()
  const language = asLanguage(languageOf(req))
  const list = `${payload.config.routes.admin}/collections/performance-metrics`
  return (
    <Gutter>
      <SetStepNav
        nav={[
          { label: collections['performance-metrics'].plural[language], url: list },
          { label: say(importPage.link, language) },
        ]}
      />
      <ImportMetrics list={list} />
    </Gutter>
  )
}
