import type { Field } from 'payload'
import { filled, readOnly } from '@/access/fields'
import { amendmentReasons } from '@/accounting/invoice'
import { roundings } from '@/accounting/vat'
import { agrees } from '@/fields/agrees'
import { calendarDate } from '@/fields/calendarDate'
import { party } from '@/fields/party'
import { won } from '@/fields/won'
import { status } from '@/state/statusFields'
import { taxInvoiceMachine } from './transitions'

const shown = { access: readOnly, admin: { readOnly: true } }

const line: Field[] = [
  {
    type: 'row',
    fields: [
      calendarDate({ name: 'supplyDate', required: true }),
      { name: 'item', type: 'text', required: true, maxLength: 100 },
      { name: 'specification', type: 'text', maxLength: 60 },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'quantity', type: 'number' },
      { name: 'unitPrice', type: 'number' },
      won('supplyAmount', { required: true }),
      won('taxAmount', shown),
      { name: 'isTaxFree', type: 'checkbox', defaultValue: false },
    ],
  },
  { name: 'note', type: 'text', maxLength: 100 },
]

/** The columns of the source are the buyer's; the supplier is this house, as it was when the invoice was made. */
export const taxInvoiceFields: Field[] = [
  ...status(taxInvoiceMachine),
  {
    type: 'row',
    fields: [
      { name: 'invoiceNumber', type: 'text', unique: true, maxLength: 50, ...shown },
      {
        name: 'approvalNumber',
        type: 'text',
        maxLength: 24,
        // An emptied one is none: two of them are not the same number.
        hooks: { beforeValidate: [({ value }) => (value === '' ? null : value)] },
      },
      {
        name: 'kind',
        type: 'select',
        required: true,
        defaultValue: 'original',
        options: ['original', 'amendment'],
        ...shown,
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'settlement',
        type: 'relationship',
        relationTo: 'settlements',
        required: true,
        index: true,
        access: { update: readOnly.update },
        custom: agrees({ brand: 'brand' }),
      },
      { name: 'brand', type: 'relationship', relationTo: 'brands', required: true, index: true, ...shown },
    ],
  },
  {
    type: 'row',
    fields: [
      calendarDate({ name: 'writeDate', required: true, access: filled }),
      calendarDate({ name: 'issuedDate', ...shown }),
      { name: 'purpose', type: 'select', required: true, defaultValue: 'claim', options: ['claim', 'receipt'] },
      { name: 'rounding', type: 'select', required: true, options: [...roundings], access: filled },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'amendmentReason', type: 'select', options: [...amendmentReasons], ...shown },
      {
        name: 'original',
        type: 'relationship',
        relationTo: 'tax-invoices',
        index: true,
        custom: agrees({ settlement: 'settlement' }),
        ...shown,
      },
      { name: 'originalApprovalNumber', type: 'text', maxLength: 24, ...shown },
    ],
  },
  { name: 'supplier', type: 'group', fields: party(shown) },
  { name: 'isForeignBuyer', type: 'checkbox' },
  ...party(),
  { name: 'remarks', type: 'textarea', maxLength: 500 },
  { name: 'lines', type: 'array', required: true, access: filled, minRows: 1, maxRows: 99, fields: line },
  { type: 'row', fields: [won('amount', shown), won('taxAmount', shown), won('totalAmount', shown)] },
  { name: 'file', type: 'upload', relationTo: 'assets' },
]
