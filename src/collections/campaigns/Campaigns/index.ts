import { anyOf, isAdmin, isStaff, ofOwnBrand, only } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { campaignArchive } from '../operations/archive'
import { campaignFields } from './fields'
import { datesInOrder } from './hooks/datesInOrder'
import { campaignMachine } from './transitions'

/** A brand's work with influencers, from the brief to the settlement. */
export const Campaigns = defineCollection({
  slug: 'campaigns',
  group: 'campaigns',
  trash: true,
  searchable: ['title'],
  machine: campaignMachine,
  access: {
    create: only('staff', 'brand'),
    read: anyOf(isStaff, ofOwnBrand('brand')),
    update: anyOf(isStaff, ofOwnBrand('brand')),
    delete: isAdmin,
  },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'brand', 'status', 'budget', 'currency', 'campaignStartDate', 'manager'],
    components: {
      views: {
        edit: {
          performance: {
            Component: '@/admin/performance/PerformanceView#PerformanceView',
            path: '/performance',
            tab: { Component: '@/admin/performance/PerformanceTab#PerformanceTab' },
          },
        },
      },
    },
  },
  defaultSort: '-createdAt',
  endpoints: [{ path: '/:id/archive', method: 'get', handler: (req) => campaignArchive(req, req.routeParams?.id) }],
  hooks: { beforeValidate: [datesInOrder] },
  fields: campaignFields,
})
