import { type GarmentSlot, garmentSlots } from '@/generation/kinds'
import { garmentFault } from '@/generation/local/tryOn'
import type { Triple } from '@/i18n/triple'
import { reasons } from '@/i18n/words/reasons'
import type { Product } from '@/payload-types'

const faults = {
  NO_GARMENT: reasons.garmentsMissing,
  ONEPIECE_EXCLUDES_UPPER_AND_BOTTOM: reasons.garmentsExclude,
}

/** The front pictures of a product's garments, by where they are worn; a one-piece leaves no room for upper or bottom. */
export function garmentPictures(product?: Product): { garments: Partial<Record<GarmentSlot, string>>; fault?: Triple } {
  const garments: Partial<Record<GarmentSlot, string>> = {}
  for (const slot of garmentSlots) {
    const front = product?.garments?.[slot]?.front
    if (front) garments[slot] = typeof front === 'object' ? front.id : front
  }
  const fault = garmentFault(Object.keys(garments) as GarmentSlot[])
  return fault ? { garments, fault: faults[fault] } : { garments }
}
