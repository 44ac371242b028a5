import { allOf, anyOf, isStaff, ofOwnBrand, where } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { taxInvoiceEndpoints } from './endpoints'
import { taxInvoiceFields } from './fields'
import { keepAmendment } from './hooks/keepAmendment'
import { prepare } from './hooks/prepare'
import { sumUp } from './hooks/sumUp'
import { taxInvoiceMachine } from './transitions'

/** The electronic tax invoices of a settlement. An issued one cannot be changed, here or in the database. */
export const TaxInvoices = defineCollection({
  slug: 'tax-invoices',
  group: 'settlement',
  machine: taxInvoiceMachine,
  access: {
    create: isStaff,
    read: anyOf(isStaff, ofOwnBrand('brand')),
    update: allOf(isStaff, where({ status: { equals: 'draft' } })),
    delete: allOf(isStaff, where({ status: { equals: 'draft' } })),
  },
  admin: {
    useAsTitle: 'invoiceNumber',
    defaultColumns: ['invoiceNumber', 'companyName', 'kind', 'writeDate', 'totalAmount', 'status', 'issuedDate'],
    components: {
      views: {
        edit: {
          paper: {
            Component: '@/admin/statement/PaperView#PaperView',
            path: '/paper',
            tab: { Component: '@/admin/statement/tabs#PaperTab' },
          },
        },
      },
    },
  },
  defaultSort: '-createdAt',
  endpoints: taxInvoiceEndpoints,
  hooks: { beforeValidate: [prepare, keepAmendment, sumUp] },
  fields: taxInvoiceFields,
})
