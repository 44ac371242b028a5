import { Mark } from '@/site/Mark'
import styles from './Brand.module.css'

/** The name on the login page. */
export const Logo = () => (
  <span className={styles.logo}>
    <Mark size={44} />
    <span className={styles.name}>
      Madang <span lang="ko">마당</span>
    </span>
  </span>
)

/** The mark in the admin's header. */
export const Icon = () => <Mark size={18} />
