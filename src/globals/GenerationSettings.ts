import type { Field, GlobalConfig } from 'payload'
import { isAdmin } from '@/access/rules'
import { encryptedText } from '@/fields/encrypted'
import { count } from '@/fields/texts'
import { keyNames } from '@/generation/credentials'
import { modelNames } from '@/generation/models'
import { auditGlobal } from '@/hooks/audit'
import { guardGlobal } from '@/hooks/guardGlobal'
import { groupWords, labelFields } from '@/i18n/label'
import { globals } from '@/i18n/words/collections'

const whole = (name: string, defaultValue: number, max: number): Field =>
  count(name, { required: true, min: 1, max, defaultValue })

/** Keys of the providers, and what stops them: switches, and the breaker. The environment's keys come second. */
export const GenerationSettings: GlobalConfig = {
  slug: 'generation-settings',
  label: globals.generationSettings,
  lockDocuments: false,
  access: { read: isAdmin, update: isAdmin, readVersions: () => false },
  admin: { group: groupWords('studio'), hidden: ({ user }) => user?.role !== 'admin' },
  hooks: { beforeOperation: [guardGlobal], afterChange: [auditGlobal] },
  fields: labelFields(
    [
      {
        name: 'keys',
        type: 'group',
        fields: keyNames.map((name) => encryptedText({ name, maxLength: 500, masked: true })),
      },
      { name: 'disabledModels', type: 'select', hasMany: true, options: [...modelNames] },
      {
        name: 'breaker',
        type: 'group',
        fields: [{ type: 'row', fields: [whole('failures', 5, 100), whole('minutes', 5, 1440)] }],
      },
    ],
    'generation-settings',
  ),
}
