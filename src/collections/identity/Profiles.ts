import { fieldOnly, readOnly } from '@/access/fields'
import { anyOf, isAdmin, nobody, ownsBy } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { encryptedText } from '@/fields/encrypted'
import { json } from '@/fields/json'
import { count } from '@/fields/texts'

const adminWrites = { create: fieldOnly('admin'), update: fieldOnly('admin') }

/** What belongs to a person beside the account; made with the user, never on its own. */
export const Profiles = defineCollection({
  slug: 'profiles',
  group: 'identity',
  trash: true,
  access: {
    create: nobody,
    read: anyOf(isAdmin, ownsBy('user')),
    update: anyOf(isAdmin, ownsBy('user')),
    delete: isAdmin,
  },
  admin: { useAsTitle: 'user', defaultColumns: ['user', 'company', 'subscriptionPlan', 'subscriptionExpiresAt'] },
  fields: [
    { name: 'user', type: 'relationship', relationTo: 'users', required: true, unique: true, access: { ...readOnly } },
    {
      type: 'row',
      fields: [
        { name: 'lastName', type: 'text', maxLength: 100 },
        { name: 'firstName', type: 'text', maxLength: 100 },
      ],
    },
    { name: 'company', type: 'text', maxLength: 200 },
    { name: 'jobTitle', type: 'text', maxLength: 200 },
    encryptedText({ name: 'phone', maxLength: 50 }),
    { name: 'timezone', type: 'text', defaultValue: 'Asia/Seoul', maxLength: 64, required: true },
    { name: 'locale', type: 'text', defaultValue: 'ko-KR', maxLength: 35, required: true },
    {
      name: 'subscriptionPlan',
      type: 'select',
      defaultValue: 'free',
      required: true,
      options: ['free', 'pro', 'enterprise'],
      access: adminWrites,
      admin: { position: 'sidebar' },
    },
    { name: 'subscriptionExpiresAt', type: 'date', access: adminWrites, admin: { position: 'sidebar' } },
    count('monthlyApiLimit', {
      defaultValue: 100,
      required: true,
      access: adminWrites,
      admin: { position: 'sidebar' },
    }),
    count('monthlyStorageLimit', {
      defaultValue: 1024 ** 3,
      required: true,
      access: adminWrites,
      admin: { position: 'sidebar' },
    }),
    json('socialLinks'),
    { name: 'onboardingCompleted', type: 'checkbox', defaultValue: false },
    count('onboardingStep', { defaultValue: 0 }),
  ],
})
