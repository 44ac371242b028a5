import type { RelationshipField } from 'payload'
import { readOnly } from '@/access/fields'

/** The project a row belongs to, for good. */
export const projectOf = (extra: Partial<RelationshipField> = {}): RelationshipField =>
  ({
    name: 'project',
    type: 'relationship',
    relationTo: 'projects',
    required: true,
    index: true,
    access: { update: readOnly.update },
    admin: { position: 'sidebar' },
    ...extra,
  }) as RelationshipField
