'use client'

import { useState } from 'react'
import { dayOfMomentIn } from '../dates'
import { Act } from '../parts/Act'
import { ReasonForm } from '../parts/ReasonForm'
import { StatusBadge } from '../StatusBadge'
import { statusWord } from '../words'
import type { Payment } from './facts'
import { moneyIn } from './format'
import styles from './Path.module.css'
import { useStatement } from './useStatement'

/** Money that moved one way; a voided record stays to be seen. */
export function Payments({ direction }: { direction: Payment['direction'] }) {
  const { statement, word } = useStatement()
  const rows = statement.payments.filter((payment) => payment.direction === direction)
  if (rows.length === 0)
    return <p className={styles.soft}>{word(direction === 'receipt' ? 'noReceipts' : 'noPayouts')}</p>
  return (
    <ul className={styles.papers}>
      {rows.map((payment) => (
        <Row key={payment.id} payment={payment} />
      ))}
    </ul>
  )
}

function Row({ payment: { id, status, direction, influencer, amount, paidAt, receipt } }: { payment: Payment }) {
  const { statement, may, call, reload, word, language, admin } = useStatement()
  const [isAsked, setIsAsked] = useState(false)
  const isVoided = status === 'voided'
  const money = moneyIn(language, amount, statement.currency)
  const date = dayOfMomentIn(language, paidAt)
  return (
    <li data-payment={status}>
      <p className={styles.paperHead}>
        <time dateTime={paidAt}>{date}</time>
        {direction === 'payout' ? <strong>{influencer ?? word('someone')}</strong> : null}
        {isVoided ? <s className={styles.money}>{money}</s> : <span className={styles.money}>{money}</span>}
        {isVoided ? <StatusBadge status="cancelled">{statusWord('payments', status, language)}</StatusBadge> : null}
        {receipt ? <a href={`${admin}/collections/assets/${receipt}`}>{word('receiptFile')}</a> : null}
        {may.pay && !isVoided ? (
          <span data-screen-only>
            <Act
              look="subtle"
              label={word('voidNamed', { date, amount: money })}
              onClick={() => setIsAsked(true)}
              name="void"
            >
              {word('voidIt')}
            </Act>
          </span>
        ) : null}
      </p>
      {isAsked ? (
        <ReasonForm
          title={word('voidTitle', { amount: money })}
          deed={(reason) => call('POST', `/payments/${id}/transition`, { to: 'voided', reason })}
          reload={reload}
          onClose={() => setIsAsked(false)}
        />
      ) : null}
    </li>
  )
}
