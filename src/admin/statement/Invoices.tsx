'use client'

import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { say } from '@/i18n/triple'
import { options } from '@/i18n/words/options'
import { fullDayIn } from '../dates'
import { Act } from '../parts/Act'
import { Fault } from '../parts/Fault'
import { useDeed } from '../parts/useDeed'
import { StatusBadge } from '../StatusBadge'
import { statusWord } from '../words'
import { AmendDialog } from './AmendDialog'
import { canDraft, type Invoice } from './facts'
import { moneyIn } from './format'
import { IssueDialog } from './IssueDialog'
import styles from './Path.module.css'
import { useStatement } from './useStatement'

/** The tax invoices of the settlement, and what can be done with them. */
export function Invoices() {
  const { statement, may, word } = useStatement()
  const { invoices } = statement
  return (
    <>
      {invoices.length > 0 ? (
        <ul className={styles.papers}>
          {invoices.map((invoice) => (
            <Paper key={invoice.id} invoice={invoice} />
          ))}
        </ul>
      ) : (
        <p className={styles.soft}>{word(statement.amount === 0 ? 'nothingToInvoice' : 'noInvoice')}</p>
      )}
      {may.invoice && canDraft(statement) ? <Draft /> : null}
    </>
  )
}

function Draft() {
  const { statement, call, reload, word } = useStatement()
  const { run, isBusy, fault, forget } = useDeed(reload)
  const draft = () =>
    run(async () => {
      const made = await call<{ doc: { invoiceNumber: string } }>('POST', '/tax-invoices', { settlement: statement.id })
      if (!made.ok) return made.fault
      toast.success(word('drafted', { number: made.body.doc.invoiceNumber }))
      return undefined
    })
  return (
    <div className={styles.deed} data-screen-only>
      <Act look="secondary" isBusy={isBusy} onClick={() => void draft()} name="draft">
        {word('draft')}
      </Act>
      <Fault fault={fault} onDismiss={forget} />
    </div>
  )
}

function Paper({ invoice }: { invoice: Invoice }) {
  const { language, word, admin } = useStatement()
  const { id, invoiceNumber, status, kind, amendmentReason, approvalNumber, amount, taxAmount, totalAmount } = invoice
  const won = (value: number) => moneyIn(language, value, 'KRW')
  return (
    <li data-invoice={status}>
      <p className={styles.paperHead}>
        <a href={`${admin}/collections/tax-invoices/${id}`}>{invoiceNumber}</a>
        <StatusBadge status={status === 'issued' ? 'approved' : status}>
          {statusWord('tax-invoices', status, language)}
        </StatusBadge>
        {kind === 'amendment' ? (
          <span>
            {say(options['tax-invoices.kind'].amendment, language)}
            {amendmentReason ? `: ${say(options.amendmentReason[amendmentReason], language)}` : ''}
          </span>
        ) : null}
        <span className={styles.money}>{won(totalAmount)}</span>
      </p>
      <p className={styles.soft}>
        {word('supplyAndTax', { amount: won(amount), tax: won(taxAmount) })}
        {approvalNumber ? (
          <>
            {' · '}
            {word('approval')} <span className={styles.number}>{approvalNumber}</span>
          </>
        ) : null}
      </p>
      <Days invoice={invoice} />
      <Links invoice={invoice} />
    </li>
  )
}

function Days({ invoice: { writeDate, issuedDate, issueBy, transmitBy } }: { invoice: Invoice }) {
  const { language, word } = useStatement()
  const day = (date: string) => ({ date: fullDayIn(language, date) })
  const said = [
    word('written', day(writeDate)),
    issuedDate ? word('issuedOn', day(issuedDate)) : word('issueBy', day(issueBy)),
    ...(transmitBy ? [word('transmitBy', day(transmitBy))] : []),
  ]
  return <p className={styles.soft}>{said.join(' · ')}</p>
}

function Links({ invoice }: { invoice: Invoice }) {
  const { may, word, api, admin } = useStatement()
  const [dialog, setDialog] = useState<'issue' | 'amend'>()
  const { id, invoiceNumber, status, kind } = invoice
  const isDraft = status === 'draft'
  const close = () => setDialog(undefined)
  return (
    <div className={styles.links} data-screen-only>
      {/* biome-ignore lint/a11y/useSemanticElements: a list of links, not a form's group */}
      <span role="group" aria-label={word('papersOf', { number: invoiceNumber ?? '' })}>
        <a href={`${admin}/collections/tax-invoices/${id}/paper`}>{word('paper')}</a>
        <a href={`${api}/tax-invoices/${id}/pdf`}>PDF</a>
        <a href={`${api}/tax-invoices/${id}/xml`}>XML</a>
      </span>
      {isDraft && may.invoice ? <a href={`${admin}/collections/tax-invoices/${id}`}>{word('edit')}</a> : null}
      {isDraft && may.issue ? (
        <Act look="secondary" onClick={() => setDialog('issue')} name="issue">
          {word('issue')}
        </Act>
      ) : null}
      {!isDraft && kind === 'original' && may.invoice ? (
        <Act look="subtle" onClick={() => setDialog('amend')} name="amend">
          {word('amend')}
        </Act>
      ) : null}
      {dialog === 'issue' ? <IssueDialog invoice={invoice} onClose={close} /> : null}
      {dialog === 'amend' ? <AmendDialog invoice={invoice} onClose={close} /> : null}
    </div>
  )
}
