import type { PayloadRequest, Where } from 'payload'
import { isActor } from '@/access/actors'
import { hasReached } from '@/collections/campaigns/Campaigns/stages'
import { seoulDate } from '@/lib/days'
import type { Campaign } from '@/payload-types'
import { type ListedMove, movesOf } from '@/state/gate'
import type { Machine } from '@/state/machine'
import type { Word } from './Dashboard'
import styles from './Dashboard.module.css'
import { dayIn } from './dates'
import { StatusBadge } from './StatusBadge'
import { moveWord, statusWord } from './words'

type Props = { req: PayloadRequest; root: string; word: Word }

const shown = 8

/** Campaigns whose next step is the viewer's, the most urgent first. */
export async function Waiting({ req, root, word }: Props) {
  const { language } = req.i18n
  const campaigns = await waitingFor(req)
  const rows = await Promise.all(campaigns.map(async (campaign) => ({ campaign, step: await nextStep(campaign, req) })))
  return (
    <section className={styles.card} aria-labelledby="waiting-title">
      <header className={styles.head}>
        <h2 id="waiting-title">{word('waiting')}</h2>
      </header>
      {rows.length === 0 ? <p className={styles.empty}>{word('waitingEmpty')}</p> : null}
      <ul className={styles.rows}>
        {rows.map(({ campaign, step }) => (
          <li key={campaign.id}>
            <div className={styles.rowHead}>
              <a href={`${root}/collections/campaigns/${campaign.id}`}>{campaign.title}</a>
              <StatusBadge status={campaign.status}>{statusWord('campaigns', campaign.status, language)}</StatusBadge>
            </div>
            <p className={styles.soft}>
              {step
                ? `${moveWord('campaigns', campaign.status, step.to, language)}: ${step.allowed ? word('ready') : step.reasons.join(' ')}`
                : null}
            </p>
            <Deadline day={deadlineOf(campaign)} language={language} word={word} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Deadline({ day, language, word }: { day: string; language: string; word: Word }) {
  const isOver = day < seoulDate(new Date())
  return (
    <p className={isOver ? styles.over : styles.soft}>
      <time dateTime={day}>{word(isOver ? 'overdue' : 'until', { date: dayIn(language, day) })}</time>
    </p>
  )
}

/** The day that counts next: the proposal, then the start, then the end. */
const deadlineOf = ({ status, proposalDeadline, campaignStartDate, campaignEndDate }: Campaign): string => {
  if (!hasReached(status, 'confirmed')) return proposalDeadline
  return hasReached(status, 'live') ? campaignEndDate : campaignStartDate
}

async function waitingFor(req: PayloadRequest): Promise<Campaign[]> {
  // Nobody's campaign is every marketer's concern.
  const mine: Where = isActor(req, 'staff')
    ? { or: [{ manager: { equals: req.user?.id } }, { manager: { exists: false } }] }
    : {}
  const { docs } = await req.payload.find({
    collection: 'campaigns',
    where: { and: [{ status: { in: statusesOf(req) } }, mine] },
    sort: 'proposalDeadline',
    limit: 100,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.toSorted((a, b) => deadlineOf(a).localeCompare(deadlineOf(b))).slice(0, shown)
}

/** Statuses with a step forward or back that is the viewer's; calling a campaign off is always possible and waits for nobody. */
const statusesOf = (req: PayloadRequest): string[] =>
  Object.entries(machineOf(req).moves).flatMap(([status, moves]) =>
    Object.entries(moves).some(([to, move]) => to !== 'cancelled' && move && isActor(req, ...move.by)) ? [status] : [],
  )

async function nextStep(campaign: Campaign, req: PayloadRequest): Promise<ListedMove | undefined> {
  const moves = await movesOf(machineOf(req), campaign, req)
  // The table names the way forward first.
  return moves.find(({ to }) => to !== 'cancelled')
}

const machineOf = (req: PayloadRequest) => req.payload.collections.campaigns.config.custom.machine as Machine
