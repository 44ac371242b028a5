import type { RelationshipField } from 'payload'
import { fieldOnly } from '@/access/fields'

/** The user a row belongs to: stamped when it is made, re-pointed by admin alone. */
export const ownedBy = (name: string, extra: Partial<RelationshipField> = {}): RelationshipField =>
  ({
    name,
    type: 'relationship',
    relationTo: 'users',
    required: true,
    index: true,
    access: { update: fieldOnly('admin') },
    custom: { stamped: true }, // the API description asks nobody for it
    hooks: {
      beforeValidate: [
        // Only admin may make a row for somebody else.
        ({ operation, req, value }) =>
          operation === 'create' && req.user && (!value || req.user.role !== 'admin') ? req.user.id : value,
      ],
    },
    ...extra,
  }) as RelationshipField
