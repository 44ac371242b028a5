'use client'

import { SelectField } from '@payloadcms/ui'
import type { SelectFieldClient, TextFieldClientProps } from 'payload'

/** A list to choose from, for a text column that takes only certain values. */
export const ChoiceField = ({ options, ...props }: TextFieldClientProps & { options: string[] }) => {
  const { name, label, required, admin } = props.field
  const field = {
    name,
    label,
    required,
    type: 'select',
    options: options.map((value) => ({ value, label: value })),
    admin: { className: admin?.className, description: admin?.description, style: admin?.style, width: admin?.width },
  } as SelectFieldClient
  const { path, permissions, readOnly, schemaPath } = props
  return <SelectField field={field} path={path} permissions={permissions} readOnly={readOnly} schemaPath={schemaPath} />
}
