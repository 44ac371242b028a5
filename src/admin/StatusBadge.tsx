import styles from './StatusBadge.module.css'
import { toneOf } from './words'

/** A status in its colour. */
export const StatusBadge = ({ status, children }: { status: string; children: string }) => (
  <span className={styles.badge} data-tone={toneOf(status)}>
    {children}
  </span>
)
