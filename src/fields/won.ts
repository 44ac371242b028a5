import type { NumberField } from 'payload'
import { count } from './texts'

/** Whole won that may be negative, as in a tax invoice that takes something back. */
export const won = (name: string, extra: Partial<NumberField> = {}): NumberField =>
  count(name, {
    min: -9_999_999_999_999,
    max: 9_999_999_999_999,
    ...extra,
    admin: { components: { Cell: '@/admin/cells#AmountCell' }, ...extra.admin },
  })
