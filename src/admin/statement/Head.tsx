'use client'

import type { ReactNode } from 'react'
import { say } from '@/i18n/triple'
import { fields } from '@/i18n/words/fields'
import { options } from '@/i18n/words/options'
import { exceeds } from '@/lib/money'
import { fullDayIn } from '../dates'
import { Act } from '../parts/Act'
import { StatusBadge } from '../StatusBadge'
import { statusWord } from '../words'
import { isOverdue } from './facts'
import { moneyIn, rateIn } from './format'
import styles from './Statement.module.css'
import { useStatement } from './useStatement'

/** Who owes whom what, for which campaign, until when. */
export function Head() {
  const { statement, word, language, admin } = useStatement()
  const { brand, campaign, kind, feeNature, period, status } = statement
  return (
    <header className={styles.head}>
      <div className={styles.titleRow}>
        <h2 className={styles.title}>{word('title')}</h2>
        <StatusBadge status={status}>{statusWord('settlements', status, language)}</StatusBadge>
        <div className={styles.tools} data-screen-only>
          <Act look="secondary" onClick={() => window.print()} name="print">
            {word('print')}
          </Act>
        </div>
      </div>
      <dl className={styles.facts} aria-label={word('facts')}>
        <Fact name={word('brand')}>{brand.name}</Fact>
        <Fact name={word('campaign')}>
          <a href={`${admin}/collections/campaigns/${campaign.id}`}>{campaign.title}</a>
        </Fact>
        <Fact name={word('kind')}>{say(options['settlements.kind'][kind ?? 'completion'], language)}</Fact>
        {kind === 'cancellation' ? (
          <Fact name={say(fields.feeNature, language)}>
            {feeNature ? say(options.feeNature[feeNature], language) : word('feeNatureOpen')}
          </Fact>
        ) : null}
        {period.from && period.to ? (
          <Fact name={word('period')}>
            {fullDayIn(language, period.from)} – {fullDayIn(language, period.to)}
          </Fact>
        ) : null}
        <Due />
        <Exchange />
      </dl>
      <Amounts />
    </header>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

function Due() {
  const { statement, today, word, language } = useStatement()
  if (!statement.dueDate) return null
  return (
    <Fact name={word('due')}>
      {fullDayIn(language, statement.dueDate)}
      {isOverdue(statement, today) ? <strong className={styles.overdue}> {word('overdue')}</strong> : null}
    </Fact>
  )
}

function Exchange() {
  const { statement, word, language } = useStatement()
  const { exchange, currency } = statement
  if (currency === 'KRW') return null
  return (
    <Fact name={word('exchange')}>
      {exchange
        ? word('exchangeOf', {
            currency,
            rate: rateIn(language, exchange.rate),
            date: exchange.date ? fullDayIn(language, exchange.date) : '–',
          })
        : word('exchangeMissing')}
    </Fact>
  )
}

function Amounts() {
  const { statement, word, language } = useStatement()
  const { amount, amountInWon, currency, owed, received, outstanding, invoices } = statement
  const money = (value: number) => moneyIn(language, value, currency)
  const isIssued = invoices.some(({ status }) => status === 'issued')
  const note = exceeds(outstanding, 0, currency) ? '' : exceeds(0, outstanding, currency) ? 'overpaid' : 'paidUp'
  return (
    <dl className={styles.amounts} aria-label={word('amounts')}>
      <Amount name={word('amount')} value={money(amount)}>
        {currency !== 'KRW' && amountInWon !== null
          ? word('amountInWon', { amount: moneyIn(language, amountInWon, 'KRW') })
          : null}
      </Amount>
      <Amount name={word('owed')} value={money(owed)}>
        {word(isIssued ? 'owedWithTax' : 'owedBare')}
      </Amount>
      <Amount name={word('received')} value={money(received)} />
      <Amount name={word('outstanding')} value={money(outstanding)} isStrong>
        {note ? word(note) : null}
      </Amount>
    </dl>
  )
}

type AmountProps = { name: string; value: string; isStrong?: boolean; children?: ReactNode }

const Amount = ({ name, value, isStrong, children }: AmountProps) => (
  <div data-strong={isStrong}>
    <dt>{name}</dt>
    <dd>
      <span className={styles.money}>{value}</span>
      {children ? <span className={styles.soft}>{children}</span> : null}
    </dd>
  </div>
)
