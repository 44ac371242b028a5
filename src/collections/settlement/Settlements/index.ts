import { anyOf, isStaff, nobody, ofOwnBrand } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { settlementEndpoints } from './endpoints'
import { settlementFields } from './fields'
import { keepFeeNature } from './hooks'
import { settlementMachine } from './transitions'

/**
 * What a campaign owes, one line for each influencer. Made when the campaign is completed, or cancelled at a stage that
 * costs something; never by hand.
 */
export const Settlements = defineCollection({
  slug: 'settlements',
  group: 'settlement',
  machine: settlementMachine,
  access: { create: nobody, read: anyOf(isStaff, ofOwnBrand('brand')), update: isStaff, delete: nobody },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['campaign', 'brand', 'amount', 'currency', 'status', 'dueDate'],
    components: {
      views: {
        edit: {
          statement: {
            Component: '@/admin/statement/StatementView#StatementView',
            path: '/statement',
            tab: { Component: '@/admin/statement/tabs#StatementTab' },
          },
        },
      },
    },
  },
  defaultSort: '-createdAt',
  endpoints: settlementEndpoints,
  hooks: { beforeChange: [keepFeeNature] },
  fields: settlementFields,
})
