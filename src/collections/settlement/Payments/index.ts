import { readOnly } from '@/access/fields'
import { allOf, anyOf, isAdmin, isStaff, nobody, ofOwnBrand, where } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { agrees } from '@/fields/agrees'
import { encryptedText } from '@/fields/encrypted'
import { amount, currency } from '@/fields/money'
import { errors } from '@/i18n/words/errors'
import { status } from '@/state/statusFields'
import { paymentEndpoints } from './endpoints'
import { ofSettlement } from './hooks/ofSettlement'
import { withinOwed } from './hooks/withinOwed'
import { paymentMachine } from './transitions'

const once = { update: readOnly.update }

/**
 * Money that has moved for a settlement: from the brand to us (`receipt`), or from us to an influencer (`payout`).
 * What was recorded stays; see the machine. A brand sees what it paid: a payout would tell it what was withheld.
 */
export const Payments = defineCollection({
  slug: 'payments',
  group: 'settlement',
  machine: paymentMachine,
  access: {
    create: isAdmin,
    read: anyOf(isStaff, allOf(ofOwnBrand('brand'), where({ direction: { equals: 'receipt' } }))),
    update: isAdmin,
    delete: nobody,
  },
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['paidAt', 'settlement', 'direction', 'influencer', 'paidAmount', 'currency', 'status'],
  },
  defaultSort: '-paidAt',
  endpoints: paymentEndpoints,
  hooks: { beforeValidate: [ofSettlement], beforeChange: [withinOwed] },
  fields: [
    ...status(paymentMachine),
    {
      type: 'row',
      fields: [
        {
          name: 'settlement',
          type: 'relationship',
          relationTo: 'settlements',
          required: true,
          index: true,
          access: once,
          custom: agrees({ brand: 'brand' }),
        },
        { name: 'brand', type: 'relationship', relationTo: 'brands', required: true, index: true, access: readOnly },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'direction',
          type: 'select',
          required: true,
          defaultValue: 'receipt',
          options: ['receipt', 'payout'],
          access: once,
        },
        {
          name: 'influencer',
          type: 'relationship',
          relationTo: 'influencers',
          index: true,
          access: once,
          custom: agrees(
            { id: 'settlement', 'lines.influencer': 'influencer' },
            { among: 'settlements', text: errors.influencerNotOnSettlement },
          ),
        },
      ],
    },
    {
      type: 'row',
      fields: [amount({ name: 'paidAmount', required: true, access: once }), currency({ access: readOnly })],
    },
    {
      type: 'row',
      fields: [
        { ...encryptedText({ name: 'paymentMethod', maxLength: 50, access: once }) },
        { ...encryptedText({ name: 'transactionId', maxLength: 100, access: once }) },
        { name: 'paidAt', type: 'date', required: true, access: once },
      ],
    },
    { name: 'receipt', type: 'upload', relationTo: 'assets', access: once },
    { name: 'note', type: 'textarea', maxLength: 2000, access: once },
    { name: 'voidedAt', type: 'date', access: readOnly },
    { name: 'requestKey', type: 'text', unique: true, hidden: true, access: readOnly },
    { name: 'requestHash', type: 'text', hidden: true, access: readOnly },
  ],
})
