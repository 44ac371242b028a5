import { line, prose } from '@/fields/localized'
import { order } from '@/fields/page'
import { definePage } from '../page'

/** What use cases are about. */
export const UsecaseCategories = definePage({
  slug: 'usecase-categories',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'slug', 'order', '_status'] },
  defaultSort: 'order',
  fields: [line('name', { required: true, maxLength: 60 }), prose('description', { maxLength: 500 }), order()],
})
