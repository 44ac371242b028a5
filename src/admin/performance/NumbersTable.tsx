'use client'

import type { ReactNode } from 'react'
import styles from './NumbersTable.module.css'

type Props = { summary: string; caption: string; head: string[]; isText?: boolean; children: ReactNode }

/** The numbers of a chart as a table under a line that opens it; on paper it is always open. */
export function NumbersTable({ summary, caption, head, isText = false, children }: Props) {
  return (
    <details className={styles.numbers}>
      <summary>{summary}</summary>
      {/* Wide tables scroll by themselves; the keyboard reaches them too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className={styles.scroll} aria-label={caption} tabIndex={0}>
        <table data-text={isText}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </section>
    </details>
  )
}
