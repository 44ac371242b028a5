import type { PayloadRequest } from 'payload'
import type { PoolClient } from 'pg'
import { say } from '@/i18n/triple'
import { importing } from '@/i18n/words/import'
import { clientOf } from '@/lib/client'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { logger } from '@/lib/log'
import { transaction } from '@/lib/transaction'
import { foldSums } from '../foldSums'
import { totalsToDifferences } from './differences'
import { Faults, type ToldFault } from './faults'
import { matchRowsOf } from './match'
import { refuseOverMeasured } from './measured'
import type { GivenRow } from './rowsOfFile'
import { stage } from './stage'
import { auditChanged, compare, type Origin, type Stored, store } from './store'

export type Import = {
  /** Reads the rows, once. */
  rows: (faults: Faults) => Iterable<GivenRow> | AsyncIterable<GivenRow>
  origin: Origin
  /** The id of the campaign of every row that names none. */
  campaign?: string
  /** Counters and sales are totals so far, not the day's own. */
  cumulative: boolean
  /** Answers what would happen, and changes nothing. */
  preview: boolean
  /** Name of the file, if it was one. */
  file?: string
  /** The sheets of a workbook, and which of them is read; null where nobody said which of several. */
  book?: { sheet: string | null; sheets: ListedSheet[] }
  /** Headings of the file that are left out, found while its rows are read. */
  leftOut?: string[]
  /** SHA-256 of what was sent. */
  hash: string
  /** How an error names its place. */
  pathOf: (fault: ToldFault) => string
}

/** `rows` are those under the headings. */
export type ListedSheet = { name: string; rows: number }

export type Summary = Stored & {
  sheet?: string | null
  sheets?: ListedSheet[]
  leftOut?: string[]
  rows: number
  unchanged: number
  errors: ToldFault[]
  errorCount: number
  hash: string
}

/**
 * Stores rows of performance metrics, all or none. A row about the same campaign, influencer, platform and day as a stored
 * one corrects what it mentions; one that says nothing new is not touched. What was corrected stays in the audit log.
 * @throws CodedError 400 with the first faults, each with its row and column; a preview answers them instead
 */
export async function importMetrics(req: PayloadRequest, work: Import): Promise<Summary> {
  const summary = await transaction(req, (client) => importRows(client, req, work), true)
  // The sums are right without it; it only makes reading them quicker.
  if (summary.created + summary.updated > 0 && !work.preview)
    await foldSums(req.payload).catch((err: unknown) => logger.warn({ err, msg: 'Sums of metrics were not folded' }))
  return summary
}

async function importRows(client: PoolClient, req: PayloadRequest, work: Import): Promise<Summary> {
  const { origin, campaign, cumulative, preview, hash } = work
  const faults = new Faults()
  const rows = await stage(client, work.rows(faults), campaign, faults)
  if (rows === 0 && faults.count === 0) faults.add({ line: 1, column: null, text: importing.noRows })
  if (rows > 0) await matchRowsOf(client, { source: origin.source, isLocked: !preview, cumulative }, faults)
  if (rows > 0) await refuseOverMeasured(client, faults)
  const isEstimate = origin.source === 'estimate'
  if (rows > 0 && cumulative) await totalsToDifferences(client, isEstimate, faults)
  if (faults.count > 0) return faulty(req, work, rows, faults)
  const stored = await (preview ? compare : store)(client, origin)
  const summary = { rows, ...stored, unchanged: rows - stored.created - stored.updated }
  if (!preview && stored.created + stored.updated > 0) await audit(client, req, work, summary)
  return { ...summary, ...told(work), errors: [], errorCount: 0, hash }
}

/** What is said of the file, where there is something to say. */
const told = ({ book, leftOut }: Import) => ({ ...book, ...(leftOut?.length ? { leftOut } : {}) })

function faulty(req: PayloadRequest, work: Import, rows: number, faults: Faults): Summary {
  const { preview, hash, pathOf } = work
  const language = languageOf(req)
  const errors = faults.told(language)
  if (preview)
    return { rows, created: 0, updated: 0, unchanged: 0, ...told(work), errors, errorCount: faults.count, hash }
  throw new CodedError('VALIDATION_FAILED', say(importing.nothingImported, language, { count: faults.count }), {
    errors: errors.map((fault) => ({ path: pathOf(fault), ...fault })),
    errorCount: faults.count,
    ...told(work),
  })
}

/** One entry for the import itself, and one for each row it corrected. */
async function audit(
  client: PoolClient,
  req: PayloadRequest,
  { origin, campaign, cumulative, file, book, hash }: Import,
  summary: Omit<Summary, 'errors' | 'errorCount' | 'hash'>,
) {
  const { ip = null, userAgent = null, requestId = null } = clientOf(req)
  const caller = [req.user?.id ?? null, ip, userAgent, requestId]
  const values = {
    file,
    sheet: book?.sheet ?? undefined,
    hash,
    source: origin.source,
    ...summary,
    cumulative,
    campaign,
  }
  await client.query(
    `insert into audit_logs (action, entity_type, new_values, user_id, ip_address, user_agent, request_id)
     values ('import', 'performance-metrics', $5, $1, $2::inet, $3, $4)`,
    [...caller, JSON.stringify(values)],
  )
  await client.query(auditChanged, caller)
}
