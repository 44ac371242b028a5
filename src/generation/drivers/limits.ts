import { z } from 'zod'

/** A provider's id of a job: it goes into paths, and into an index that has no room for a novel. */
export const jobIdText = z.string().regex(/^[\x21-\x7e]{1,300}$/)

/** An address of a result. */
export const addressText = z.string().max(8192)

/** How many scenes one answer may bring; a film of more is no short one. */
export const mostScenes = 200

/** The longest clip a provider can have made, in seconds; what says it is longer is not believed. */
const longestClip = 600

/** The length a provider tells, where it can be one. */
export const believableSeconds = (told: number | null | undefined): number | undefined =>
  typeof told === 'number' && told > 0 && told <= longestClip ? told : undefined
