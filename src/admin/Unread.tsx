import type { PayloadRequest } from 'payload'
import type { Word } from './Dashboard'
import styles from './Dashboard.module.css'
import { momentIn } from './dates'
import { MarkAllRead, NotificationLink } from './NotificationLink'

type Props = { req: PayloadRequest; root: string; word: Word }

/** The newest notifications that the viewer has not opened. */
export async function Unread({ req, root, word }: Props) {
  const { docs, totalDocs } = await req.payload.find({
    collection: 'notifications',
    where: { readAt: { exists: false } },
    sort: '-createdAt',
    limit: 5,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return (
    <section className={styles.card} aria-labelledby="unread-title">
      <header className={styles.head}>
        <h2 id="unread-title">{word('unread')}</h2>
        {totalDocs > 0 ? <span className={styles.count}>{totalDocs}</span> : null}
        <a href={`${root}/collections/notifications`}>{word('allNotifications')}</a>
      </header>
      {docs.length === 0 ? <p className={styles.empty}>{word('unreadEmpty')}</p> : null}
      <ul className={styles.rows}>
        {docs.map(({ id, title, ctaHref, body, createdAt }) => (
          <li key={id}>
            <NotificationLink id={id} href={ctaHref ?? `${root}/collections/notifications/${id}`}>
              {title}
            </NotificationLink>
            {body ? <p>{body}</p> : null}
            <p className={styles.soft}>
              <time dateTime={createdAt}>{momentIn(req.i18n.language, createdAt)}</time>
            </p>
          </li>
        ))}
      </ul>
      {totalDocs > 0 ? <MarkAllRead /> : null}
    </section>
  )
}
