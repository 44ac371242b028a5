'use client'

import { useState } from 'react'
import { newKey } from '../parts/api'
import { LongTextField, TextField } from '../parts/Field'
import { FormDialog } from '../parts/FormDialog'
import styles from '../parts/FormDialog.module.css'
import { type Line, leftOf } from './facts'
import { momentOfDay, moneyIn, numberOf } from './format'
import { useStatement } from './useStatement'

/** Records money that has moved: from the brand, or to the influencer of a line. */
export function PaymentDialog({ line, onClose }: { line?: Line; onClose: () => void }) {
  const { statement, call, reload, language, word, today } = useStatement()
  const { currency, id: settlement } = statement
  const left = line ? (leftOf(line, statement) ?? 0) : Math.max(0, statement.outstanding)
  const [amount, setAmount] = useState(String(left))
  const [paymentMethod, setPaymentMethod] = useState('')
  const [transactionId, setTransactionId] = useState('')
  const [day, setDay] = useState(today)
  const [note, setNote] = useState('')
  // One dialog is one payment: sent again after a lost answer, it is not recorded twice.
  const [key] = useState(newKey)

  const missing = () => {
    if (!(numberOf(amount) > 0)) return word('amountMissing')
    return day ? undefined : word('dateMissing')
  }
  const body = {
    settlement,
    direction: line ? 'payout' : 'receipt',
    ...(line && { influencer: line.influencer.id }),
    paidAmount: numberOf(amount),
    paidAt: momentOfDay(day),
    ...(paymentMethod.trim() && { paymentMethod: paymentMethod.trim() }),
    ...(transactionId.trim() && { transactionId: transactionId.trim() }),
    ...(note.trim() && { note: note.trim() }),
  }
  return (
    <FormDialog
      title={line ? word('payFor', { name: line.influencer.name ?? word('someone') }) : word('receiptTitle')}
      hint={word('paymentHint')}
      submit={word('record')}
      missing={missing}
      deed={() => call('POST', '/payments', body, key)}
      reload={reload}
      onClose={onClose}
    >
      <div className={styles.pair}>
        <TextField
          label={word('paymentAmount', { currency })}
          name="amount"
          inputMode="decimal"
          value={amount}
          onChange={setAmount}
          hint={word('leftNow', { amount: moneyIn(language, left, currency) })}
        />
        <TextField label={word('paidAt')} name="paidAt" type="date" value={day} onChange={setDay} />
      </div>
      <div className={styles.pair}>
        <TextField
          label={word('method')}
          name="method"
          isOptional
          maxLength={50}
          value={paymentMethod}
          onChange={setPaymentMethod}
          hint={word('methodHint')}
        />
        <TextField
          label={word('transaction')}
          name="transaction"
          isOptional
          maxLength={100}
          value={transactionId}
          onChange={setTransactionId}
        />
      </div>
      <LongTextField label={word('note')} name="note" isOptional value={note} onChange={setNote} />
    </FormDialog>
  )
}
