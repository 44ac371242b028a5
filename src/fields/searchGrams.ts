import type { TextField } from 'payload'
import { readOnly } from '@/access/fields'

/**
 * Holds the one- and two-character parts of the searchable fields, each spelt so that a trigram index finds it
 * (`김` as `김김김`, `김민` as `김민김민`). A trigger fills it; see the `search` migration and `lib/grams`.
 */
export const searchGrams: TextField = {
  name: 'searchGrams',
  type: 'text',
  hidden: true,
  access: readOnly,
  admin: { disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
}
