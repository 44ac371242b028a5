import { isAdmin, isStaff, nobody } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { calendarDate } from '@/fields/calendarDate'
import { currencies } from '@/lib/money'
import { differentCurrencies } from './hooks/differentCurrencies'

/**
 * What one unit of `base` was worth in `quote` on a day. A rate is never changed, because figures quote it with its
 * date: a wrong one is removed, and entered again.
 */
export const ExchangeRates = defineCollection({
  slug: 'exchange-rates',
  group: 'settlement',
  access: { create: isStaff, read: isStaff, update: nobody, delete: isAdmin },
  admin: { useAsTitle: 'rateDate', defaultColumns: ['rateDate', 'base', 'quote', 'rate', 'rateSource'] },
  defaultSort: '-rateDate',
  indexes: [{ fields: ['base', 'quote', 'rateDate'], unique: true }],
  hooks: { beforeValidate: [differentCurrencies] },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'base', type: 'select', required: true, options: [...currencies] },
        { name: 'quote', type: 'select', required: true, defaultValue: 'KRW', options: [...currencies] },
        calendarDate({ name: 'rateDate', required: true, index: true }),
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'rate', type: 'number', required: true, min: 0.00000001, max: 1_000_000 },
        { name: 'rateSource', type: 'text', required: true, maxLength: 200 },
      ],
    },
  ],
})
