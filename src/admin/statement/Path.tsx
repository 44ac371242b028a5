'use client'

import { useState } from 'react'
import { exceeds } from '@/lib/money'
import { dayOfMomentIn } from '../dates'
import { Act } from '../parts/Act'
import { Decisions } from './Decisions'
import { isPaid, type Step, stepsOf } from './facts'
import { moneyIn } from './format'
import { Invoices } from './Invoices'
import styles from './Path.module.css'
import { PaymentDialog } from './PaymentDialog'
import { Payments } from './Payments'
import { useStatement } from './useStatement'

/** The steps of the settlement, each with the papers that prove it. */
export function Path() {
  const { statement, may, word } = useStatement()
  const steps = stepsOf(statement, may)
  return (
    <section className={styles.path} aria-labelledby="statement-path">
      <h3 id="statement-path" className={styles.heading}>
        {word('path')}
      </h3>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <StepItem key={step.name} step={step} number={index + 1} />
        ))}
      </ol>
    </section>
  )
}

function StepItem({ step: { name, state, why }, number }: { step: Step; number: number }) {
  const { word } = useStatement()
  const id = `step-${name}`
  return (
    <li className={styles.step} data-step={name} data-state={state} aria-labelledby={id}>
      <span className={styles.mark} aria-hidden="true">
        {state === 'done' ? '✓' : number}
      </span>
      <div className={styles.body}>
        <h4 id={id} className={styles.name}>
          {word(name)} <span className={styles.state}>{word(state)}</span>
        </h4>
        <Evidence name={name} isBlocked={state === 'blocked'} />
        {why ? <p className={styles.why}>{word(why)}</p> : null}
      </div>
    </li>
  )
}

function Evidence({ name, isBlocked }: Pick<Step, 'name'> & { isBlocked: boolean }) {
  switch (name) {
    case 'invoiced':
      return <Invoices />
    case 'receipts':
      return <Receipts isBlocked={isBlocked} />
    case 'withheld':
      return <Decisions />
    case 'paidOut':
      return <Payouts />
    default:
      return <Completion />
  }
}

function Receipts({ isBlocked }: { isBlocked: boolean }) {
  const { statement, may, word, language } = useStatement()
  const [isOpen, setIsOpen] = useState(false)
  const { owed, received, currency, outstanding } = statement
  const money = (amount: number) => moneyIn(language, amount, currency)
  const canRecord = may.pay && !isBlocked && exceeds(outstanding, 0, currency)
  return (
    <>
      <p className={styles.count}>{word('receivedOf', { received: money(received), owed: money(owed) })}</p>
      <Payments direction="receipt" />
      {canRecord ? (
        <div data-screen-only>
          <Act look="secondary" onClick={() => setIsOpen(true)} name="record-receipt">
            {word('recordReceipt')}
          </Act>
        </div>
      ) : null}
      {isOpen ? <PaymentDialog onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}

function Payouts() {
  const { statement, word } = useStatement()
  const done = statement.lines.filter((line) => isPaid(line, statement)).length
  return (
    <>
      <p className={styles.count}>{word('decidedOf', { done, total: statement.lines.length })}</p>
      <Payments direction="payout" />
    </>
  )
}

function Completion() {
  const { statement, word, language } = useStatement()
  return statement.completedAt ? (
    <p className={styles.count}>{word('completedOn', { date: dayOfMomentIn(language, statement.completedAt) })}</p>
  ) : null
}
