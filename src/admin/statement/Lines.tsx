'use client'

import { useState } from 'react'
import { say } from '@/i18n/triple'
import { options } from '@/i18n/words/options'
import { type Currency, exceeds } from '@/lib/money'
import { Act } from '../parts/Act'
import { isDecided, isOver, isStopped, type Line, leftOf, paidOf, totalsOf, treatmentOf } from './facts'
import { moneyIn } from './format'
import styles from './Lines.module.css'
import { PaymentDialog } from './PaymentDialog'
import { TaxDialog } from './TaxDialog'
import { useStatement } from './useStatement'

const taxColumns = ['treatment', 'incomeTax', 'localTax', 'net', 'paid', 'left'] as const

/** What each influencer gets, and what is kept back. Brands see the fees alone: what is paid out tells the taxes. */
export function Lines() {
  const { statement, may, word } = useStatement()
  const hasActions = may.decide || may.pay
  return (
    <section className={styles.lines} aria-labelledby="statement-lines">
      <h3 id="statement-lines" className={styles.heading}>
        {word('lines')}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls when narrow, and the keyboard must reach that */}
      <section className={styles.scroll} aria-label={word('linesScroll')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{word('influencer')}</th>
              <th scope="col">{word('fee')}</th>
              {may.seeTaxes
                ? taxColumns.map((name) => (
                    <th key={name} scope="col" data-text={name === 'treatment' || undefined}>
                      {word(name)}
                    </th>
                  ))
                : null}
              {hasActions ? (
                <th scope="col" data-screen-only>
                  <span className={styles.hidden}>{word('actions')}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {statement.lines.map((line) => (
              <Row key={line.id} line={line} hasActions={hasActions} />
            ))}
          </tbody>
          <Totals hasActions={hasActions} />
        </table>
      </section>
      {may.seeTaxes ? <p className={styles.note}>{word('taxesInWon')}</p> : null}
    </section>
  )
}

function Row({ line, hasActions }: { line: Line; hasActions: boolean }) {
  const { statement, may, word, language } = useStatement()
  const { influencer, fee, incomeTax, localTax, net, paid } = line
  const own = (amount: number | null | undefined) =>
    typeof amount === 'number' ? moneyIn(language, amount, statement.currency) : '–'
  const won = (amount: number | null | undefined) =>
    typeof amount === 'number' ? moneyIn(language, amount, 'KRW') : '–'
  return (
    <tr data-line={treatmentOf(line)}>
      <th scope="row">{influencer.name ?? word('someone')}</th>
      <td>{own(fee)}</td>
      {may.seeTaxes ? (
        <>
          <td data-text data-open={!isDecided(line)}>
            {say(options.taxTreatment[treatmentOf(line)], language)}
          </td>
          <td>{won(incomeTax)}</td>
          <td>{won(localTax)}</td>
          <td>{isDecided(line) ? own(net) : word('undecided')}</td>
          <td>{own(paid)}</td>
          <td>{own(leftOf(line, statement))}</td>
        </>
      ) : null}
      {hasActions ? (
        <td data-screen-only>
          <LineActions line={line} />
        </td>
      ) : null}
    </tr>
  )
}

function LineActions({ line }: { line: Line }) {
  const { statement, may, word } = useStatement()
  const [dialog, setDialog] = useState<'tax' | 'pay'>()
  const { currency } = statement
  const name = line.influencer.name ?? word('someone')
  const canDecide = may.decide && !isOver(statement) && !exceeds(paidOf(line), 0, currency)
  const canPay = may.pay && !isStopped(statement) && exceeds(leftOf(line, statement) ?? 0, 0, currency)
  const close = () => setDialog(undefined)
  return (
    <div className={styles.actions}>
      {canDecide ? (
        <Act
          look={isDecided(line) ? 'subtle' : 'secondary'}
          label={`${name}: ${word(isDecided(line) ? 'decideAgain' : 'decide')}`}
          onClick={() => setDialog('tax')}
          name="decide"
        >
          {word(isDecided(line) ? 'decideAgain' : 'decide')}
        </Act>
      ) : null}
      {canPay ? (
        <Act look="secondary" label={`${name}: ${word('pay')}`} onClick={() => setDialog('pay')} name="pay">
          {word('pay')}
        </Act>
      ) : null}
      {dialog === 'tax' ? <TaxDialog line={line} onClose={close} /> : null}
      {dialog === 'pay' ? <PaymentDialog line={line} onClose={close} /> : null}
    </div>
  )
}

function Totals({ hasActions }: { hasActions: boolean }) {
  const { statement, may, word, language } = useStatement()
  const { fee, incomeTax, localTax, net, paid, left } = totalsOf(statement)
  const own = (amount: number) => moneyIn(language, amount, statement.currency)
  const isOpen = !statement.lines.some(isDecided)
  const taxed = (amount: number, currency: Currency) => (isOpen ? '–' : moneyIn(language, amount, currency))
  return (
    <tfoot>
      <tr>
        <th scope="row">{word('total')}</th>
        <td>{own(fee)}</td>
        {may.seeTaxes ? (
          <>
            <td data-text />
            <td>{taxed(incomeTax, 'KRW')}</td>
            <td>{taxed(localTax, 'KRW')}</td>
            <td>{taxed(net, statement.currency)}</td>
            <td>{own(paid)}</td>
            <td>{taxed(left, statement.currency)}</td>
          </>
        ) : null}
        {hasActions ? <td data-screen-only /> : null}
      </tr>
    </tfoot>
  )
}
