'use client'

import { useState } from 'react'
import type { ApiFault } from '../storyboard/api'
import { LongTextField } from './Field'
import { FormDialog } from './FormDialog'
import { useStatement } from './useStatement'

type Props = {
  title: string
  deed: (reason: string) => Promise<{ ok: true } | { ok: false; fault: ApiFault }>
  onClose: () => void
}

/** Asks why before something is done that needs a reason. */
export function ReasonForm({ title, deed, onClose }: Props) {
  const { word } = useStatement()
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={title}
      submit={title}
      missing={() => (reason.trim() ? undefined : word('reasonMissing'))}
      deed={() => deed(reason.trim())}
      onClose={onClose}
    >
      <LongTextField label={word('reason')} name="reason" value={reason} onChange={setReason} />
    </FormDialog>
  )
}
