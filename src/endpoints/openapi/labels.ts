import type { LabelFunction, StaticLabel } from 'payload'

/** The English word of a label; none where the label is computed for the admin. */
export function english(label: false | LabelFunction | StaticLabel | undefined): string | undefined {
  if (typeof label === 'string') return label
  return typeof label === 'object' ? label.en : undefined
}
