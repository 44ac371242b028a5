import type { GlobalConfig, NumberField } from 'payload'
import { isAdmin, isStaff } from '@/access/rules'
import { platforms } from '@/collections/campaigns/platforms'
import { amount, currency } from '@/fields/money'
import { count } from '@/fields/texts'
import { auditGlobal } from '@/hooks/audit'
import { guardGlobal } from '@/hooks/guardGlobal'
import { groupWords, labelFields } from '@/i18n/label'
import { globals } from '@/i18n/words/collections'

const percent = (name: string, defaultValue: number): NumberField => ({
  name,
  type: 'number',
  required: true,
  min: 0,
  max: 100,
  defaultValue,
})

/** Rules of the house that money follows; what a campaign needs of them is frozen on it when it is confirmed. */
export const Policies: GlobalConfig = {
  slug: 'policies',
  label: globals.policies,
  lockDocuments: false,
  access: { read: isStaff, update: isAdmin, readVersions: () => false },
  admin: { group: groupWords('settlement'), hidden: ({ user }) => user?.role !== 'admin' && user?.role !== 'marketer' },
  hooks: { beforeOperation: [guardGlobal], afterChange: [auditGlobal] },
  fields: labelFields(
    [
      {
        name: 'cancellationFees',
        type: 'group',
        fields: [
          {
            type: 'row',
            fields: [
              percent('beforePlanning', 0),
              percent('planning', 10),
              percent('producing', 50),
              percent('contentReview', 100),
            ],
          },
        ],
      },
      {
        name: 'referenceCpm',
        type: 'group',
        fields: [{ type: 'row', fields: [...platforms.map((name) => amount({ name })), currency()] }],
      },
      count('settlementDueDays', { required: true, max: 365, defaultValue: 30 }),
    ],
    'policies',
  ),
}
