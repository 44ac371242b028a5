import { roles } from '@/access/actors'
import { fieldNobody, fieldOnly, fieldSelfOrAdmin, readOnly } from '@/access/fields'
import { anyOf, anyone, isAdmin, isStaff, ownsBy } from '@/access/rules'
import { defineCollection } from '@/collections/define'
import { json } from '@/fields/json'
import { languages } from '@/i18n/triple'
import { isSecure } from '@/lib/env'
import { login } from './endpoints/login'
import { verify } from './endpoints/verify'
import { lockSeconds, loginMethods, socialProviders } from './fields'
import { recordLogin, recordLogout } from './hooks/authEvents'
import { createProfile } from './hooks/createProfile'
import { keepHistory } from './hooks/keepHistory'
import { limitLogins } from './hooks/loginLimits'
import { protectAccount } from './hooks/protectAccount'
import { checkReset } from './hooks/resetPassword'
import { keepSessions, refuseInactive } from './hooks/sessions'
import { sessionStrategy } from './sessionStrategy'

const ownKey = { create: fieldNobody, read: fieldSelfOrAdmin, update: fieldSelfOrAdmin }
const selfWritten = { update: fieldSelfOrAdmin }
const selfReadAndWritten = { read: fieldSelfOrAdmin, update: fieldSelfOrAdmin }

/** People who log in. Marketers see who somebody is; everything else of an account is for its owner and admin. */
export const Users = defineCollection({
  slug: 'users',
  group: 'identity',
  trash: true,
  searchable: ['displayName', 'lastName'],
  auth: {
    useAPIKey: true,
    useSessions: true,
    tokenExpiration: 60 * 60 * 12,
    maxLoginAttempts: 8,
    lockTime: lockSeconds * 1000,
    cookies: { sameSite: 'Lax', secure: isSecure },
    strategies: [sessionStrategy],
  },
  access: {
    admin: ({ req }) => Boolean(req.user?.isActive) && req.user?.role !== 'guest',
    create: anyone,
    read: anyOf(isStaff, ownsBy('id')),
    update: anyOf(isAdmin, ownsBy('id')),
    delete: isAdmin,
    unlock: ({ req }) => isAdmin({ req }) === true,
  },
  admin: {
    useAsTitle: 'displayName',
    defaultColumns: ['displayName', 'role', 'isActive', 'lastLoginAt'],
    hidden: ({ user }) => user?.role === 'brand' || user?.role === 'guest',
  },
  endpoints: [login, verify],
  hooks: {
    beforeOperation: [limitLogins, checkReset, keepSessions],
    beforeValidate: [protectAccount],
    afterChange: [createProfile],
    beforeDelete: [keepHistory],
    beforeLogin: [refuseInactive],
    afterLogin: [recordLogin],
    afterLogout: [recordLogout],
  },
  fields: [
    { name: 'email', type: 'email', required: true, unique: true, access: selfReadAndWritten },
    { name: 'username', type: 'text', unique: true, minLength: 3, maxLength: 50, access: selfReadAndWritten },
    {
      type: 'row',
      fields: [
        { name: 'displayName', type: 'text', required: true, maxLength: 100, access: selfWritten },
        { name: 'lastName', type: 'text', maxLength: 100, access: selfWritten },
      ],
    },
    {
      name: 'role',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'guest',
      saveToJWT: true,
      options: [...roles],
      access: { create: fieldOnly('admin'), update: fieldOnly('admin') },
      admin: { position: 'sidebar' },
    },
    {
      name: 'isActive',
      type: 'checkbox',
      defaultValue: true,
      access: { create: fieldOnly('admin'), read: fieldSelfOrAdmin, update: fieldOnly('admin') },
      admin: { position: 'sidebar' },
    },
    {
      name: 'language',
      type: 'select',
      defaultValue: 'ko',
      options: [...languages],
      access: selfReadAndWritten,
      admin: { position: 'sidebar' },
    },
    { name: 'avatar', type: 'upload', relationTo: 'media', access: selfWritten },
    { name: 'bio', type: 'textarea', maxLength: 2000, access: selfReadAndWritten },
    {
      name: 'loginMethod',
      type: 'select',
      defaultValue: 'password',
      options: [...loginMethods],
      access: { ...readOnly, read: fieldSelfOrAdmin },
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'lastLoginAt',
      type: 'date',
      access: { ...readOnly, read: fieldSelfOrAdmin },
      admin: { position: 'sidebar', readOnly: true },
    },
    json('preferences', { access: selfReadAndWritten }),
    json('notificationSettings', { access: selfReadAndWritten }),
    {
      name: 'socialAccounts',
      type: 'array',
      access: { ...readOnly, read: fieldSelfOrAdmin },
      admin: { readOnly: true },
      fields: [
        { name: 'provider', type: 'select', required: true, options: [...socialProviders] },
        { name: 'subject', type: 'text', required: true, maxLength: 255 },
        json('data'),
      ],
    },
    { name: 'enableAPIKey', type: 'checkbox', access: ownKey },
    {
      name: 'apiKey',
      type: 'text',
      access: { ...ownKey, read: ({ id, doc, req }) => Boolean(req.user && req.user.id === (id ?? doc?.id)) },
    },
  ],
})
