'use client'

import { useLivePreview } from '@payloadcms/live-preview-react'
import { useMemo } from 'react'
import type { Language } from '@/i18n/triple'
import type {
  BillingProduct,
  HomePage,
  LegalPage,
  Resource,
  ShortsPage,
  ShortsPrompt,
  SiteChrome,
  Usecase,
  UsecaseCategory,
} from '@/payload-types'
import { Chrome } from '../Chrome/Chrome'
import type { Link } from '../Chrome/links'
import { HomeView } from '../views/HomeView'
import { LegalView } from '../views/LegalView'
import { PricingView } from '../views/PricingView'
import { ResourceView } from '../views/ResourceView'
import { ShortsView } from '../views/ShortsView'
import { UsecasesView } from '../views/UsecasesView'
import { UsecaseView } from '../views/UsecaseView'
import type { PreviewKind } from './kinds'

/** What a page shows beside its own document, as visitors see it now. */
export type Surroundings = {
  plans: BillingProduct[]
  usecases: Usecase[]
  categories: UsecaseCategory[]
  prompts: ShortsPrompt[]
  legal: Link[]
  checkoutIsSetUp: boolean
}

type Props = Surroundings & { kind: PreviewKind; initial: object; language: Language }

/** A page as its editor is writing it: every change in the admin's form changes what stands here. */
export function LivePage({ kind, initial, ...around }: Props) {
  const requestHandler = useMemo(() => inTurn(initial), [initial])
  const { data } = useLivePreview({
    initialData: initial as Record<string, unknown>,
    // Only effects read it, and they do not run on the server.
    serverURL: typeof window === 'undefined' ? '' : window.location.origin,
    depth: 1,
    requestHandler,
  })
  return <View kind={kind} doc={data} {...around} />
}

type RequestHandler = NonNullable<Parameters<typeof useLivePreview>[0]['requestHandler']>

/**
 * Asks for the form as a document: one after the other, and of those that wait only the newest, so that an older answer
 * never comes last. What cannot be read (a session that ended) leaves the page as it is.
 */
function inTurn(initial: object): RequestHandler {
  let shown: unknown = initial
  let newest = 0
  let last: Promise<unknown> = Promise.resolve()
  return ({ serverURL, apiPath, endpoint, data }) => {
    newest += 1
    const mine = newest
    const answer = last.then(async () => {
      if (mine === newest) {
        const read: unknown = await fetch(`${serverURL}${apiPath}/${endpoint}`, {
          method: 'POST',
          credentials: 'include',
          headers: { 'Content-Type': 'application/json', 'X-Payload-HTTP-Method-Override': 'GET' },
          body: JSON.stringify(data),
          signal: AbortSignal.timeout(15_000),
        })
          .then((response) => (response.ok ? response.json() : undefined))
          .catch(() => undefined)
        if (read) shown = read
      }
      return Response.json(shown)
    })
    last = answer
    return answer
  }
}

function View({ kind, doc, ...around }: Surroundings & { kind: PreviewKind; doc: unknown; language: Language }) {
  const { language } = around
  switch (kind) {
    case 'home-page':
      return <HomeView {...around} doc={doc as HomePage} />
    case 'shorts-page':
      return <ShortsView {...around} doc={doc as ShortsPage} />
    case 'site-chrome':
      return (
        <Chrome chrome={doc as SiteChrome} legal={around.legal} language={language} path="">
          <div className="wrap min-h-64" />
        </Chrome>
      )
    case 'resources':
      return <ResourceView doc={doc as Resource} language={language} />
    case 'usecases':
      return <UsecaseView doc={doc as Usecase} others={[]} language={language} />
    case 'usecase-categories':
      return <UsecasesView {...around} category={doc as UsecaseCategory} />
    case 'billing-products':
      return <PricingView {...around} plans={withPlan(around.plans, doc as BillingProduct)} />
    case 'legal-pages':
      return <LegalView doc={doc as LegalPage} language={language} />
  }
}

/** The plan among those that are public, in its place. */
const withPlan = (plans: BillingProduct[], plan: BillingProduct): BillingProduct[] =>
  [...plans.filter(({ id }) => id !== plan.id), plan].sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
