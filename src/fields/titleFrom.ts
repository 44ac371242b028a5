import type { TextField } from 'payload'
import { readOnly } from '@/access/fields'

/** A title for rows that have no name of their own: that of a row they hang on (`influencer.name`), joined when read. */
export const titleFrom = (path: string): TextField => ({
  name: 'title',
  type: 'text',
  virtual: path,
  access: readOnly,
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
})
