'use client'

import './print.css'
import type { ListedMove } from '@/state/gate'
import { dayOfMomentIn, fullDayIn } from '../dates'
import type { Statement as Facts, May } from './facts'
import { Head } from './Head'
import { Lines } from './Lines'
import { Moves } from './Moves'
import { Path } from './Path'
import styles from './Statement.module.css'
import { StatementContext, useStatementState } from './useStatement'

type Props = { initial: Facts; moves: ListedMove[]; may: May; today: string }

/** A settlement as one page: what is owed, how far it is with which evidence, and what each influencer gets. */
export function Statement({ initial, moves, may, today }: Props) {
  const state = useStatementState(initial, may, today)
  const { language, word, statement } = state
  return (
    <StatementContext value={state}>
      <article className={styles.statement} data-paper data-statement={statement.status}>
        <Head />
        <Moves initial={moves} />
        <Path />
        <Lines />
        <footer className={styles.foot}>
          {statement.completedAt
            ? word('completedOn', { date: dayOfMomentIn(language, statement.completedAt) })
            : word('printed', { date: fullDayIn(language, today) })}
        </footer>
      </article>
    </StatementContext>
  )
}
