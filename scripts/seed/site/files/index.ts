import { firstCampaignGuide, scriptWriting } from './guides'
import { briefFields, settlementChecks, stageChecks } from './lists'
import { pdf } from './pdf'
import { table } from './table'

/** Files that visitors download, made when they are needed; their words stand in three languages side by side. */
export const files = {
  'first-campaign-guide.pdf': () => pdf(firstCampaignGuide),
  'first-campaign-checklist.xlsx': () => table('xlsx', stageChecks),
  'brief-template.xlsx': () => table('xlsx', briefFields),
  'settlement-checklist.csv': () => table('csv', settlementChecks),
  'script-guide.pdf': () => pdf(scriptWriting),
} satisfies Record<string, () => Promise<Buffer>>

export type FileName = keyof typeof files

export const mimeTypes: Record<string, string> = {
  pdf: 'application/pdf',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
