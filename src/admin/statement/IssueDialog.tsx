'use client'

import { useState } from 'react'
import { isApprovalNumber } from '@/accounting/approvalNumber'
import { TextField } from '../parts/Field'
import { FormDialog } from '../parts/FormDialog'
import type { Invoice } from './facts'
import { useStatement } from './useStatement'

/** Issues a draft with the approval number that the tax service gave. */
export function IssueDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const { call, reload, word } = useStatement()
  const [number, setNumber] = useState(invoice.approvalNumber ?? '')
  const approvalNumber = number.replaceAll(/[\s-]/g, '')

  const issue = async () => {
    const path = `/tax-invoices/${invoice.id}`
    const written = await call('PATCH', path, { approvalNumber })
    return written.ok ? call('POST', `${path}/transition`, { to: 'issued' }) : written
  }
  return (
    <FormDialog
      title={word('issueTitle', { number: invoice.invoiceNumber ?? '' })}
      hint={word('issueHint')}
      submit={word('issue')}
      missing={() => (isApprovalNumber(approvalNumber) ? undefined : word('approvalMissing'))}
      deed={issue}
      reload={reload}
      onClose={onClose}
    >
      <TextField
        label={word('approval')}
        name="approvalNumber"
        maxLength={40}
        value={number}
        onChange={setNumber}
        hint={word('approvalHint')}
      />
    </FormDialog>
  )
}
