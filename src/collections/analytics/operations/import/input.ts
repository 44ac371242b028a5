import { createHash } from 'node:crypto'
import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { composed } from '@/lib/composed'
import { env } from '@/lib/env'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { readableRow, refuseValue, requireActor } from '@/requests/caller'
import { bodyOf, parse } from '@/requests/parse'
import { chooseSheet } from './chooseSheet'
import { type Import, importMetrics, type Summary } from './importMetrics'
import { rowsOfBatch } from './rowsOfBatch'
import { rowsOfFile } from './rowsOfFile'

/** The most rows of one batch; a file takes any number. */
export const batchLimit = 10_000

/** What the batch endpoint takes; its rows are read one by one, so that each fault has its place. */
export const batchBody = z.strictObject({
  campaign: z.uuid().optional(),
  cumulative: z.boolean().optional(),
  source: z.enum(['api', 'estimate']).optional(),
  rows: z.array(z.record(z.string(), z.unknown())).min(1).max(batchLimit),
})

const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]).optional()

/** What goes with a file, in `_payload` or in the address. */
export const fileOptions = z.strictObject({
  campaign: z.uuid().optional(),
  sheet: z.string().max(100).optional(),
  cumulative: flag,
  estimate: flag,
  preview: flag,
})

/** Imports rows of a JSON body. @throws CodedError 401, 403, 400 */
export async function importBatch(req: PayloadRequest): Promise<Summary> {
  requireActor(req, 'staff')
  const body = await bodyOf(req)
  const { campaign, cumulative = false, source = 'api', rows } = parse(batchBody, body, req)
  await requireCampaign(req, campaign)
  return importMetrics(req, {
    rows: (faults) => rowsOfBatch(rows, faults),
    origin: { source, evidence: null },
    campaign,
    cumulative,
    preview: false,
    hash: sha256(JSON.stringify(body)),
    pathOf: ({ line, column }) => ['rows', line - 1, ...(column === null ? [] : [column])].join('.'),
  })
}

/** Imports the rows of a CSV or Excel file sent as a form. @throws CodedError 401, 403, 400, 413 */
export async function importFile(req: PayloadRequest): Promise<Summary> {
  requireActor(req, 'staff')
  refuseTooLarge(req)
  await addDataAndFileToRequest(req)
  const asked = Object.keys(fileOptions.shape).flatMap((name) =>
    req.query[name] === undefined || req.query[name] === '' ? [] : [[name, req.query[name]]],
  )
  const given = { ...Object.fromEntries(asked), ...req.data }
  const options = parse(fileOptions, given, req)
  const { campaign, cumulative = false, estimate = false, preview = false } = options
  if (!req.file) return refuseValue(req, 'file', errors.badForm)
  await requireCampaign(req, campaign)
  const { data } = req.file
  const name = composed(req.file.name).slice(0, 200)
  const hash = sha256(data)
  const source: Import['origin']['source'] = estimate ? 'estimate' : 'import'
  const { sheet, book, fault } = await chooseSheet(data, options.sheet || undefined)
  const leftOut: string[] = []
  const table = { data, sheet, hasCampaign: campaign !== undefined, leftOut }
  return importMetrics(req, {
    rows: (faults) => {
      if (fault) faults.add(fault)
      return fault ? [] : rowsOfFile(table, faults)
    },
    origin: { source, evidence: `${name} ${hash.slice(0, 12)}` },
    campaign,
    cumulative,
    preview,
    file: name,
    book,
    leftOut,
    hash,
    pathOf: ({ line, column }) => {
      if (column === 'sheet') return column
      return column === null ? `line ${line}` : `line ${line}, column ${column}`
    },
  })
}

function refuseTooLarge(req: PayloadRequest) {
  const limit = env.UPLOAD_LIMIT_MB
  if (Number(req.headers.get('content-length')) > limit * 1024 * 1024)
    throw new CodedError('TOO_LARGE', say(errors.tooLarge, languageOf(req), { limit: `${limit} MB` }))
}

async function requireCampaign(req: PayloadRequest, id: string | undefined) {
  if (id === undefined) return
  await readableRow(req, 'campaigns', id).catch((error) => {
    if (error instanceof CodedError) return refuseValue(req, 'campaign', errors.noSuchReference)
    throw error
  })
}

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest('hex')
