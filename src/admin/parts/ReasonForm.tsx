'use client'

import { useState } from 'react'
import type { ApiFault } from './api'
import { LongTextField } from './Field'
import { FormDialog } from './FormDialog'
import { useTriples } from './useTriples'
import { parts } from './words'

type Props = {
  title: string
  deed: (reason: string) => Promise<{ ok: true } | { ok: false; fault: ApiFault }>
  reload: () => Promise<void>
  onClose: () => void
}

/** Asks why before something is done that needs a reason. */
export function ReasonForm({ title, deed, reload, onClose }: Props) {
  const { word } = useTriples(parts)
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={title}
      submit={title}
      missing={() => (reason.trim() ? undefined : word('reasonMissing'))}
      deed={() => deed(reason.trim())}
      reload={reload}
      onClose={onClose}
    >
      <LongTextField label={word('reason')} name="reason" value={reason} onChange={setReason} />
    </FormDialog>
  )
}
