import type { CollectionBeforeOperationHook, Field } from 'payload'
import { sections } from '@/i18n/words/sections'

/** What a person says of the version that a save makes; it belongs to that save alone. */
export const versionFields: Field = {
  type: 'collapsible',
  label: sections.version,
  admin: { initCollapsed: true },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'versionTitle', type: 'text', maxLength: 200 },
        { name: 'isMajorVersion', type: 'checkbox', defaultValue: false },
      ],
    },
    { name: 'changeSummary', type: 'textarea', maxLength: 2000 },
  ],
}

/** A save that says nothing about itself does not inherit what the one before said. */
export const freshVersionNotes: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'update') return args
  const { data } = args as { data?: object }
  return { ...args, data: { versionTitle: null, changeSummary: null, isMajorVersion: false, ...data } }
}

/** How many versions are kept of one row. */
export const keptVersions = { maxPerDoc: 50, drafts: false } as const
