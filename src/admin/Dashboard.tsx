import { createLocalReq, type ServerProps } from 'payload'
import { isActor } from '@/access/actors'
import type { admin } from '@/i18n/words/admin'
import styles from './Dashboard.module.css'
import { Funnel } from './Funnel'
import { HousePerformance } from './HousePerformance'
import { Unread } from './Unread'
import { Waiting } from './Waiting'

export type Word = (key: keyof typeof admin, values?: Record<string, string | number>) => string

/** Above the collections: where the campaigns stand, what waits for the viewer, and what is new. */
export async function Dashboard({ i18n, payload, permissions, user }: ServerProps) {
  if (!user) return null
  const req = await createLocalReq({ user, req: { i18n: i18n as never } }, payload) // the request's i18n has the client's shape and more
  const word: Word = (key, values) => i18n.t(`madang:${key}` as 'general:save', values) // our keys are not in Payload's own type
  const root = payload.config.routes.admin
  const mayCreate = Boolean(permissions?.collections?.campaigns?.create)
  const seesCampaigns = isActor(req, 'staff', 'brand')
  return (
    <div className={styles.dashboard}>
      <div className={styles.column}>
        {seesCampaigns ? <Funnel req={req} root={root} word={word} mayCreate={mayCreate} /> : null}
        {isActor(req, 'staff') ? <HousePerformance req={req} root={root} /> : null}
        <Unread req={req} root={root} word={word} />
      </div>
      {seesCampaigns ? <Waiting req={req} root={root} word={word} /> : null}
    </div>
  )
}
