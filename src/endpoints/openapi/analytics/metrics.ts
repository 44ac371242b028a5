import {
  type ColumnName,
  columnNames,
  keyColumns,
  valueColumns,
} from '@/collections/analytics/operations/import/columns'
import { toldFaults } from '@/collections/analytics/operations/import/faults'
import { batchBody, batchLimit } from '@/collections/analytics/operations/import/input'
import { platforms } from '@/collections/campaigns/platforms'
import { currencies } from '@/lib/money'
import { operation } from '../operation'
import { body, file } from '../parts'
import type { Entity, Operation, Schema } from '../types'

const whole: Schema = { type: 'integer', minimum: 0 }

const summary: Schema = {
  type: 'object',
  required: ['rows', 'created', 'updated', 'unchanged', 'errors', 'errorCount', 'hash'],
  properties: {
    rows: whole,
    created: { ...whole, description: 'New rows.' },
    updated: {
      ...whole,
      description: 'Rows that correct one that was stored; its former values are in the audit log.',
    },
    unchanged: { ...whole, description: 'Rows that say what is stored already. They are not touched.' },
    errors: {
      type: 'array',
      description: `The first ${toldFaults}; only a preview answers them like this.`,
      maxItems: toldFaults,
      items: {
        type: 'object',
        required: ['line', 'column', 'message'],
        properties: {
          line: { ...whole, minimum: 1, description: 'As a spreadsheet counts: the headings are line 1.' },
          column: { type: ['string', 'null'], description: 'Null when the fault is not in one column.' },
          message: { type: 'string' },
          value: { type: 'string' },
        },
      },
    },
    errorCount: { ...whole, description: 'All of them.' },
    estimatesReplaced: {
      ...whole,
      description: 'How many of the corrected rows were estimates and are measured now; left out where none are.',
    },
    sheet: {
      type: ['string', 'null'],
      description: 'Of a workbook, the sheet that is read; null where several hold rows and none was named.',
    },
    sheets: {
      type: 'array',
      description: 'Of a workbook, its sheets and how many rows each holds under its headings.',
      items: {
        type: 'object',
        required: ['name', 'rows'],
        properties: { name: { type: 'string' }, rows: { ...whole } },
      },
    },
    leftOut: { type: 'array', items: { type: 'string' }, description: 'Headings of an export that no import takes.' },
    hash: { type: 'string', description: 'SHA-256 of what was sent.', pattern: '^[0-9a-f]{64}$' },
  },
}

const counter: Schema = { type: ['integer', 'null'], minimum: 0, maximum: Number.MAX_SAFE_INTEGER }
const special: Partial<Record<ColumnName, Schema>> = {
  campaign: { type: 'string', description: 'Its id, or its title if no other has it.' },
  influencer: { type: 'string', description: 'The id, or the name if no other on the campaign has it.' },
  platform: { type: 'string', enum: [...platforms] },
  metricDate: { type: 'string', format: 'date' },
  salesAmount: { type: ['number', 'null'], minimum: 0, description: 'In `currency`, or else the campaign’s.' },
  currency: { type: ['string', 'null'], enum: [...currencies, null] },
  evidenceUrl: { type: ['string', 'null'], maxLength: 2000 },
  contentSubmission: { type: ['string', 'null'], description: 'Its id.' },
  source: {
    type: ['string', 'null'],
    enum: ['api', 'manual', 'import', 'estimate', null],
    description: 'Whether the row is measured or an estimate; without it, what the request says of all rows.',
  },
}
const row: Schema = {
  type: 'object',
  additionalProperties: false,
  required: keyColumns.filter((name) => name !== 'campaign'),
  properties: Object.fromEntries(columnNames.map((name) => [name, special[name] ?? counter])),
}

const example = {
  campaign: '6f1c0c1e-2f4b-4c58-9a7e-0d3a5b9c1e10',
  rows: [{ influencer: 'Mina', platform: 'douyin', metricDate: '2026-11-01', views: 1200, likes: 80, clicks: null }],
}

/** The body as it is checked, its rows as each of them is read. */
function batch(): Schema {
  const described = body(batchBody, example) as {
    content: { 'application/json': { schema: Schema; example: unknown } }
  }
  const { schema, example: shown } = described.content['application/json']
  const { rows } = schema.properties as { rows: Schema }
  const properties = { ...(schema.properties as Schema), rows: { ...rows, items: row } }
  return { ...described, content: { 'application/json': { schema: { ...schema, properties }, example: shown } } }
}

const flag: Schema = { type: 'boolean', default: false }
const options = {
  campaign: { type: 'string', format: 'uuid', description: 'The campaign of every row that names none.' },
  sheet: {
    type: 'string',
    maxLength: 100,
    description: 'The sheet of a workbook; needed where several hold rows. `data.sheets` of the error names them.',
  },
  cumulative: { ...flag, description: 'Counters and sales are totals so far.' },
  estimate: { ...flag, description: 'The figures are estimates. They are never added to measured ones.' },
  preview: { ...flag, description: 'Change nothing, and answer what would happen, errors too.' },
}

const form: Schema = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['file'],
        properties: {
          file,
          _payload: {
            type: 'string',
            contentMediaType: 'application/json',
            contentSchema: { type: 'object', properties: options, additionalProperties: false },
            description: 'JSON with the same options as the address.',
          },
        },
      },
    },
  },
}

const rules = [
  'All rows or none.',
  'There is one row for a campaign, influencer, platform and day: one that is stored is corrected, and its former values go to the audit log.',
  `A correction changes what it mentions (${valueColumns.join(', ')}); an empty value is unknown, not 0. What cannot be read (a formula without its value, merged cells) is an error.`,
  'With `cumulative`, counters and sales are totals so far, and what is stored is what each day adds to the days before; a total that goes down is an error.',
  `Errors (400) name row and column in \`data.errors[]\` of \`{ path, line, column, message, value? }\`, the first ${toldFaults}; \`data.errorCount\` counts all.`,
  'The same rows twice change nothing the second time.',
].join(' ')

/** Bringing in many metrics at once. */
export const metricOperations: Record<string, (entity: Entity) => Operation> = {
  'performance-metrics post /batch': ({ slug }) =>
    operation({
      id: 'importPerformanceMetrics',
      summary: 'Import performance metrics as JSON',
      description: `For staff. At most ${batchLimit} rows, and what a body may hold. ${rules}`,
      tag: slug,
      body: batch(),
      answer: { schema: summary },
      errors: [400, 403, 413],
    }),
  'performance-metrics post /import': ({ slug }) =>
    operation({
      id: 'importPerformanceMetricsFile',
      summary: 'Import performance metrics from a file',
      description: `For staff: CSV (comma, semicolon or tab; UTF-8, UTF-16, CP949 or GB18030) or Excel (.xlsx), with a row of headings: names of fields, or their labels in Korean, Chinese or English. Needed: ${keyColumns.join(', ')}. ${rules}`,
      tag: slug,
      parameters: Object.entries(options).map(([name, schema]) => ({ name, in: 'query', required: false, schema })),
      body: form,
      answer: { schema: summary },
      errors: [400, 403, 413],
    }),
}
