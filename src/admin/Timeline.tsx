import type { PayloadRequest, ServerFunction, UIFieldServerComponent } from 'payload'
import type { ReactNode } from 'react'
import { asLanguage, type Triple } from '@/i18n/triple'
import type { admin } from '@/i18n/words/admin'
import { fields } from '@/i18n/words/fields'
import { isUuid } from '@/lib/db'
import { idOf } from '@/lib/ids'
import type { AuditLog } from '@/payload-types'
import { momentIn } from './dates'
import { LatestTimeline } from './LatestTimeline'
import { StatusBadge } from './StatusBadge'
import styles from './Timeline.module.css'
import { actionWords, collectionWord, statusWord } from './words'

const children = ['campaign-influencers', 'content-plans', 'content-submissions'] as const

type Child = { id: string; influencer: string | { id: string } }
type Word = (key: keyof typeof admin, values?: Record<string, string | number>) => string

/** Everything that happened with a campaign and what hangs on it, newest first: who, when, from where to where, why. */
export const Timeline: UIFieldServerComponent = ({ data, id, req }) =>
  id ? (
    <LatestTimeline id={String(id)} version={String(data?.updatedAt)}>
      <Entries id={String(id)} req={req} />
    </LatestTimeline>
  ) : null

/** The timeline on its own, for {@link LatestTimeline} to ask for. */
export const renderTimeline: ServerFunction<{ id: string }, ReactNode> = ({ id, req }) => <Entries id={id} req={req} />

async function Entries({ id, req }: { id: string; req: PayloadRequest }) {
  if (!isUuid(id) || !(await mayRead(req, id))) return null
  const { language } = req.i18n
  const word: Word = (key, values) => req.i18n.t(`madang:${key}` as 'general:save', values) // our keys are not in Payload's own type
  const names = await childNames(req, id)
  const entries = await entriesOf(req, [id, ...names.keys()])
  const people = await peopleOf(req, entries)

  return (
    <section className={styles.box} aria-labelledby="timeline-title">
      <h2 id="timeline-title" className={styles.title}>
        {word('timeline')}
      </h2>
      {entries.length === 0 ? <p>{word('timelineEmpty')}</p> : null}
      <ol className={styles.entries}>
        {entries.map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <p className={styles.what}>
              {entry.entityType && entry.entityType !== 'campaigns' ? (
                <span className={styles.whose}>
                  {collectionWord(entry.entityType, language)}
                  {names.get(entry.entityId ?? '') ? ` · ${names.get(entry.entityId ?? '')}` : ''}
                </span>
              ) : null}
              <What entry={entry} language={language} word={word} />
            </p>
            {entry.reason ? <blockquote className={styles.reason}>{entry.reason}</blockquote> : null}
            <p className={styles.who}>
              <time dateTime={entry.createdAt}>{momentIn(language, entry.createdAt)}</time>
              {' · '}
              {entry.user ? (people.get(idOf(entry.user)) ?? word('someone')) : word('system')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function What({ entry, language, word }: { entry: AuditLog; language: string; word: Word }) {
  const slug = entry.entityType ?? ''
  if (entry.action === 'transition') {
    const from = statusOf(entry.oldValues)
    const to = statusOf(entry.newValues)
    return (
      <>
        <span>{word('actionTransition')}</span>
        {from ? <StatusBadge status={from}>{statusWord(slug, from, language)}</StatusBadge> : null}
        <span aria-hidden="true">→</span>
        {to ? <StatusBadge status={to}>{statusWord(slug, to, language)}</StatusBadge> : null}
      </>
    )
  }
  const changed = entry.action === 'update' ? changedLabels(entry, slug, language) : ''
  return (
    <>
      <span>{word(actionWords[entry.action] ?? 'actionUpdate')}</span>
      {changed ? <span className={styles.fields}>{changed}</span> : null}
    </>
  )
}

const statusOf = (values: unknown): string | undefined => {
  const status = (values as { status?: unknown } | null | undefined)?.status
  return typeof status === 'string' ? status : undefined
}

/** Which fields changed, by their labels alone: values may be secret, or another role's. */
function changedLabels({ newValues }: AuditLog, slug: string, language: string): string {
  const words: Record<string, Triple | undefined> = fields
  return Object.keys((newValues as object | null) ?? {})
    .map((name) => (words[`${slug}.${name}`] ?? words[name])?.[asLanguage(language)])
    .filter(Boolean)
    .join(', ')
}

async function mayRead(req: PayloadRequest, id: string): Promise<boolean> {
  if (!req.user) return false
  const found = await req.payload.findByID({
    collection: 'campaigns',
    id,
    select: {},
    depth: 0,
    overrideAccess: false,
    user: req.user,
    disableErrors: true,
    trash: true,
    req,
  })
  return Boolean(found)
}

/** Documents of the campaign that the viewer may read, each with the name of its influencer. */
async function childNames(req: PayloadRequest, campaign: string): Promise<Map<string, string>> {
  const shared = { depth: 0, pagination: false, overrideAccess: false, user: req.user, req } as const
  const where = { campaign: { equals: campaign } }
  const found = await Promise.all(
    children.map((collection) =>
      req.payload.find({ ...shared, collection, where, select: { influencer: true }, limit: 200 }),
    ),
  )
  const rows = found.flatMap(({ docs }) => docs as Child[])
  const ids = [...new Set(rows.map(({ influencer }) => idOf(influencer)))]
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    ...shared,
    collection: 'influencers',
    where: { id: { in: ids } },
    select: { name: true },
  })
  const names = new Map(docs.map(({ id, name }) => [id, name]))
  return new Map(rows.map(({ id, influencer }) => [id, names.get(idOf(influencer)) ?? '']))
}

/** The log itself is admin's; these rows of it belong to documents that the viewer may read, and only labels are shown. */
async function entriesOf(req: PayloadRequest, ids: string[]): Promise<AuditLog[]> {
  const { docs } = await req.payload.find({
    collection: 'audit-logs',
    where: { and: [{ entityType: { in: ['campaigns', ...children] } }, { entityId: { in: ids } }] },
    sort: '-createdAt',
    limit: 60,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}

async function peopleOf(req: PayloadRequest, entries: AuditLog[]): Promise<Map<string, string>> {
  const ids = [...new Set(entries.flatMap(({ user }) => (user ? [idOf(user)] : [])))]
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: ids } },
    select: { displayName: true },
    pagination: false,
    depth: 0,
    trash: true,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ id, displayName }) => [id, displayName]))
}
