'use client'

import { NumberField, useField, useTranslation } from '@payloadcms/ui'
import type { NumberFieldClient, TextFieldClientComponent } from 'payload'

/** Input for an encrypted amount: the column is text, the value a number. Below it the amount as people read it. */
export const AmountField: TextFieldClientComponent = ({ field, path, readOnly, permissions, schemaPath }) => {
  const { i18n } = useTranslation()
  const { value } = useField<number | null>({ path })
  const description = typeof value === 'number' && value >= 1000 ? value.toLocaleString(i18n.language) : undefined
  const { name, label, required, localized } = field
  const asNumber: NumberFieldClient = {
    name,
    label,
    required,
    localized,
    type: 'number',
    min: 0,
    admin: {
      className: field.admin?.className,
      description,
      width: field.admin?.width,
      style: field.admin?.style,
      step: 0.01,
    },
  } as NumberFieldClient // `min` is not in the client's type, and the field reads it
  return (
    <NumberField field={asNumber} path={path} permissions={permissions} readOnly={readOnly} schemaPath={schemaPath} />
  )
}
