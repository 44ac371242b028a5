import './print.css'
import { Gutter } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'
import { invoicePaper } from '@/collections/settlement/operations/invoicePaper'
import { asLanguage, say } from '@/i18n/triple'
import { statement as words } from '@/i18n/words/statement'
import { idOf } from '@/lib/ids'
import { languageOf } from '@/lib/language'
import { InvoicePaper } from './InvoicePaper'
import styles from './Paper.module.css'
import { PrintButton } from './PrintButton'

/** A tax invoice as its paper, to be looked at and printed. */
export async function PaperView({ doc, initPageResult }: DocumentViewServerProps) {
  const { req } = initPageResult
  if (!doc?.id || !req.user) notFound()
  const data = await invoicePaper(req, doc.id)
  const language = asLanguage(languageOf(req))
  const { routes, serverURL } = req.payload.config
  const file = (kind: string) => `${serverURL}${routes.api}/tax-invoices/${doc.id}/${kind}`
  return (
    <Gutter>
      <div className={styles.page} data-paper>
        <nav className={styles.tools} aria-label={say(words.paperLabel, language)} data-screen-only>
          <PrintButton />
          <a href={file('pdf')}>PDF</a>
          <a href={file('xml')}>XML</a>
          <a href={`${routes.admin}/collections/settlements/${idOf(doc.settlement)}/statement`}>
            {say(words.toSettlement, language)}
          </a>
        </nav>
        {data.issuedDate ? null : <p className={styles.warning}>{say(words.draftWarning, language)}</p>}
        <InvoicePaper data={data} language={language} />
      </div>
    </Gutter>
  )
}
