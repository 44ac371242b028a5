'use client'

import { useState } from 'react'
import { say } from '@/i18n/triple'
import { options } from '@/i18n/words/options'
import { ChoiceField, TextField } from '../parts/Field'
import { FormDialog } from '../parts/FormDialog'
import { AmendLines } from './AmendLines'
import { type AmendedLine, linesOf, needsOf, type Reason, toBody } from './amendment'
import type { Invoice } from './facts'
import { useStatement } from './useStatement'

const reasons = Object.keys(options.amendmentReason) as Reason[]

/** Drafts what amends an issued invoice. */
export function AmendDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { call, reload, language, word, today } = useStatement()
  const [reason, setReason] = useState<Reason>('error')
  const [date, setDate] = useState(today)
  const [edited, setEdited] = useState<AmendedLine[]>()
  const needs = needsOf(reason)
  const lines = edited ?? linesOf(reason, invoice, today)

  const body = toBody(reason, date, lines)
  const missing = () => {
    if (needs.date && !date) return word('dateMissing')
    return body ? undefined : word('linesMissing')
  }
  return (
    <FormDialog
      title={word('amendTitle', { number: invoice.invoiceNumber ?? '' })}
      hint={word('amendHint')}
      submit={word('amendDraft')}
      size="wide"
      missing={missing}
      deed={() => call('POST', `/tax-invoices/${invoice.id}/amend`, body)}
      reload={reload}
      onClose={onClose}
    >
      <ChoiceField
        label={word('amendReason')}
        name="reason"
        value={reason}
        onChange={(value) => {
          setReason(value as Reason)
          // The lines of another reason mean something else.
          setEdited(undefined)
        }}
        choices={reasons.map((value) => ({ value, label: say(options.amendmentReason[value], language) }))}
      />
      {needs.date ? (
        <TextField label={word('amendDate')} name="date" type="date" value={date} onChange={setDate} />
      ) : null}
      {needs.lines ? (
        <AmendLines hint={word(needs.lines)} lines={lines} onChange={setEdited} />
      ) : (
        <p>{word('amendNone')}</p>
      )}
    </FormDialog>
  )
}
