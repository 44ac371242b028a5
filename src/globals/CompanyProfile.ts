import type { GlobalConfig } from 'payload'
import { isAdmin, isStaff } from '@/access/rules'
import { roundings } from '@/accounting/vat'
import { party } from '@/fields/party'
import { auditGlobal } from '@/hooks/audit'
import { guardGlobal } from '@/hooks/guardGlobal'
import { groupWords, labelFields } from '@/i18n/label'
import { globals } from '@/i18n/words/collections'

/** Who sends the tax invoices, and how their taxes are rounded; frozen on each invoice when it is made. */
export const CompanyProfile: GlobalConfig = {
  slug: 'company-profile',
  label: globals.companyProfile,
  lockDocuments: false,
  access: { read: isStaff, update: isAdmin, readVersions: () => false },
  admin: { group: groupWords('settlement'), hidden: ({ user }) => user?.role !== 'admin' && user?.role !== 'marketer' },
  hooks: { beforeOperation: [guardGlobal], afterChange: [auditGlobal] },
  fields: labelFields(
    [
      ...party(),
      { name: 'taxRounding', type: 'select', required: true, defaultValue: 'truncate', options: [...roundings] },
    ],
    'company-profile',
  ),
}
