'use client'

import { useDocumentInfo, useFormFields, useRouteCache } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { Act } from '../parts/Act'
import { ReasonForm } from '../parts/ReasonForm'
import { useApi } from '../parts/useApi'
import { useTriples } from '../parts/useTriples'
import styles from './Resend.module.css'
import { mailWords } from './words'

const stuck = ['kept', 'failed', 'uncertain'] as const

/** For a mail that stays where it is: why, and a way to send it again. */
export function Resend() {
  const { id } = useDocumentInfo()
  const status = useFormFields(([fields]) => fields.status?.value)
  const { word } = useTriples(mailWords)
  const { call } = useApi()
  const { clearRouteCache } = useRouteCache()
  const [isOpen, setIsOpen] = useState(false)
  const reload = useCallback(async () => clearRouteCache(), [clearRouteCache])
  const state = stuck.find((one) => one === status)
  if (!id || !state) return null
  return (
    <div className={styles.resend}>
      <p>{word(state)}</p>
      <Act look="secondary" onClick={() => setIsOpen(true)} name="resend">
        {word('resend')}
      </Act>
      {isOpen ? (
        <ReasonForm
          title={word('resend')}
          deed={(reason) => call('POST', `/mails/${id}/resend`, { reason })}
          reload={reload}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </div>
  )
}
