'use client'

import { dollars } from './money'
import styles from './Parts.module.css'
import type { Quoted } from './useQuote'
import { useStoryboardWords } from './useStoryboardWords'

/** What a button costs, inside of it. The place is kept while the price is asked for. */
export function Price({ quoted }: { quoted: Quoted }) {
  const { language, word } = useStoryboardWords()
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
