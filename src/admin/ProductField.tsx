'use client'

import { RelationshipInput, useField, useFormFields, withCondition } from '@payloadcms/ui'
import type { CollectionSlug, RelationshipFieldClientComponent, Where } from 'payload'
import { useMemo } from 'react'

const products: CollectionSlug = 'products'
const relationTo = [products]

/**
 * The products of the brand that stands in the form. Payload's own field learns from the server which ones to offer;
 * opened before that answer, it goes on offering those of every brand.
 */
const Products: RelationshipFieldClientComponent = ({ field, path: given, readOnly }) => {
  const brand = useFormFields(([fields]) => fields.brand?.value)
  const { customComponents, disabled, initialValue, path, setValue, showError, value } = useField<string | null>({
    potentiallyStalePath: given,
  })
  const filterOptions = useMemo(() => {
    const ofBrand: Where = brand ? { brand: { equals: brand } } : {}
    return { products: ofBrand }
  }, [brand])
  const { label, localized, required, admin } = field
  return (
    <RelationshipInput
      {...customComponents}
      className={admin?.className}
      description={admin?.description}
      filterOptions={filterOptions}
      formatDisplayedOptions={(groups) => groups.flatMap(({ options }) => options)}
      hasMany={false}
      initialValue={asOption(initialValue)}
      label={label}
      localized={localized}
      onChange={(chosen) => setValue(chosen?.value ?? null, chosen?.value === value)}
      path={path}
      readOnly={readOnly || disabled}
      relationTo={relationTo}
      required={required}
      showError={showError}
      style={admin?.style}
      value={asOption(value)}
    />
  )
}

const asOption = (id: unknown) => (typeof id === 'string' && id ? { relationTo: products, value: id } : null)

export const ProductField = withCondition(Products)
