'use client'

import { useDocumentInfo, useFormModified, useRouteCache } from '@payloadcms/ui'
import { useCallback, useId, useState } from 'react'
import { linking } from '@/i18n/words/billing'
import { Act } from '../parts/Act'
import { Fault } from '../parts/Fault'
import { useApi } from '../parts/useApi'
import { useDeed } from '../parts/useDeed'
import { useTriples } from '../parts/useTriples'
import styles from './LinkProduct.module.css'

/** Makes a plan that is saved known at Stripe. */
export function LinkProduct() {
  const { id } = useDocumentInfo()
  return id ? <Link id={String(id)} /> : null
}

function Link({ id }: { id: string }) {
  const { clearRouteCache } = useRouteCache()
  const isModified = useFormModified()
  const { call } = useApi()
  const { word } = useTriples(linking)
  const [isDone, setIsDone] = useState(false)
  // The form has the ids of before; what somebody is typing is worth more, so with changes the button waits.
  const reload = useCallback(async () => clearRouteCache(), [clearRouteCache])
  const { run, isBusy, fault, forget } = useDeed(reload)
  const hint = useId()

  const link = () =>
    run(async () => {
      setIsDone(false)
      const answer = await call('POST', `/billing-products/${id}/link`)
      setIsDone(answer.ok)
      return answer.ok ? undefined : answer.fault
    })
  return (
    <div className={styles.link}>
      <Act
        look="secondary"
        isBusy={isBusy}
        isDisabled={isModified}
        describedBy={hint}
        onClick={() => void link()}
        name="link-product"
      >
        {word('link')}
      </Act>
      <span id={hint} className={styles.hint}>
        {isModified ? word('saveFirst') : word('hint')}
      </span>
      <span className={styles.hint} role="status">
        {isDone ? word('linked') : ''}
      </span>
      <Fault fault={fault} onDismiss={forget} />
    </div>
  )
}
