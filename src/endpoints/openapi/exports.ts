import { nobody } from '@/access/rules'
import { exportLimit } from '@/exports/rows'
import { tableFormats, tableTypes } from '@/tables/formats'
import { operation } from './operation'
import { query } from './parameters'
import { file, text } from './parts'
import type { Entity, Operation, Schema } from './types'

/** Lists and campaigns as files. */
export const exportOperations: Record<string, (entity: Entity) => Operation | undefined> = {
  'get /export': (entity) =>
    entity.collection.access.read === nobody
      ? undefined
      : withBothTypes(
          operation({
            id: `export${entity.plural}`,
            summary: `Export ${entity.many} as a file`,
            description: `Every row that \`where\`, \`search\` and the caller's rights leave, without those in the trash, with the fields the caller may read; encrypted ones never. At most ${exportLimit} rows, more are 413. Headings are in the caller's language. A CSV is UTF-8 with a byte order mark; texts that a spreadsheet would run as a formula begin with an apostrophe. When the connection ends before the file does, the file is not whole.`,
            tag: entity.slug,
            parameters: [
              query('format', { type: 'string', enum: [...tableFormats], default: 'csv' }, 'The kind of file.'),
              'where',
              'sort',
              query('search', text, 'Words to look for, as in the search box of the list.'),
              query('limit', { type: 'integer', minimum: 1 }, 'The most rows to export.'),
            ],
            answer: { type: tableTypes.csv, schema: file, description: 'The file' },
            errors: [400, 403, 413],
          }),
        ),
  'campaigns get /:id/archive': (entity) =>
    operation({
      id: 'archiveCampaign',
      summary: 'Download a whole campaign',
      description:
        'A ZIP: `campaign.json`; what belongs to it (influencers, content, performance, settlement, invoices, payments; for admin the audit log) as JSON and CSV, as far as the caller may read it; its files under `files/`; and `manifest.json` with the size and the SHA-256 of each of them. Encrypted fields are left out.',
      tag: entity.slug,
      parameters: ['id'],
      answer: { type: 'application/zip', schema: file, description: 'The archive' },
      errors: [404],
    }),
}

/** The same file in the other format. */
function withBothTypes(described: Operation): Operation {
  const good = described.responses['200'] as Schema & { content: Schema }
  const content = { ...good.content, [tableTypes.xlsx]: { schema: file } }
  return { ...described, responses: { ...described.responses, 200: { ...good, content } } }
}
