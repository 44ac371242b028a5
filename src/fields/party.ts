import type { Field, TextField } from 'payload'
import { foreignBuyerNumber, normalizeBusinessNumber } from '@/accounting/businessNumber'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { languageOf } from '@/lib/language'

/** A Korean business registration number as offices give them out, hyphens or not; stored without. */
export const businessNumber = (extra: Partial<TextField> = {}): TextField =>
  ({
    ...extra,
    name: 'businessNumber',
    type: 'text',
    maxLength: 50,
    custom: { form: `^(\\d{10}|${foreignBuyerNumber})$` },
    hooks: {
      beforeValidate: [
        ({ value }) => (typeof value === 'string' ? (normalizeBusinessNumber(value) ?? value.trim()) : value),
      ],
    },
    validate: (value: unknown, { previousValue, req }) =>
      // A number stored before is checked again where an invoice is issued; an amendment takes over its original's.
      value === previousValue ||
      Boolean(req.context.amendment) ||
      value === undefined ||
      value === null ||
      value === '' ||
      value === foreignBuyerNumber ||
      (typeof value === 'string' && normalizeBusinessNumber(value) === value) ||
      say(errors.notBusinessNumber, languageOf(req)),
  }) as TextField

/** What a tax invoice says of one side. */
export const party = (extra: Pick<TextField, 'access' | 'admin'> = {}): Field[] => [
  {
    type: 'row',
    fields: [
      businessNumber(extra),
      { name: 'companyName', type: 'text', maxLength: 100, ...extra },
      { name: 'ceoName', type: 'text', maxLength: 50, ...extra },
    ],
  },
  { name: 'address', type: 'text', maxLength: 500, ...extra },
  {
    type: 'row',
    fields: [
      { name: 'businessType', type: 'text', maxLength: 50, ...extra },
      { name: 'businessItem', type: 'text', maxLength: 50, ...extra },
      { name: 'invoiceEmail', type: 'text', maxLength: 254, ...extra },
    ],
  },
]
