'use client'

import type { ReadQuote } from '@/collections/studio/operations/readQuote'
import { dollars } from './money'
import styles from './Price.module.css'
import { useTriples } from './useTriples'
import { parts } from './words'

/** A price that was asked for, or why there is none; neither while it is asked for. */
export type Quoted = { quote?: ReadQuote; fault?: string }

/** What a button costs, inside of it. The place is kept while the price is asked for. */
export function Price({ quoted }: { quoted: Quoted }) {
  const { language, word } = useTriples(parts)
  const { quote } = quoted
  if (quoted.fault !== undefined) return null
  const text = quote ? (quote.amount === 0 ? word('free') : dollars(language, quote.amount)) : '…'
  return (
    <span className={styles.price} data-price={quote?.amount}>
      {text}
      {quote ? null : <span className={styles.hidden}>{word('priceUnknown')}</span>}
    </span>
  )
}
