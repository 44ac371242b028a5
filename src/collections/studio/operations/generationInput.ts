import { z } from 'zod'
import { languages, projectKinds, ratios, resolutions, voices } from '@/generation/kinds'
import { type ModelName, modelNames } from '@/generation/models'

const id = z.uuid()

/** What an order may say of its own; everything else comes from the project's preferences. */
export const settingsSchema = z.strictObject({
  ratio: z.enum(ratios).optional(),
  resolution: z.enum(resolutions).optional(),
  language: z.enum(languages).optional(),
  voice: z.enum(voices).optional(),
  stability: z.number().min(0).max(1).optional(),
  seconds: z.number().min(1).max(60).optional(),
  seed: z.number().int().min(0).max(2_147_483_647).optional(),
  style: z.string().max(500).optional(),
  negativePrompt: z.string().max(2000).optional(),
  splitRule: z.string().max(1200).optional(),
  mode: z.enum(['draft', 'publish']).optional(),
  /** `scenes`: the scenes that are there go to the trash. */
  replace: z.boolean().optional(),
})

/** The body of `POST /api/generations`. */
export const generationInput = z.strictObject({
  kind: z.enum(projectKinds),
  project: id,
  scene: id.nullish(),
  product: id.nullish(),
  model: z.enum(modelNames as [ModelName, ...ModelName[]]).nullish(),
  prompt: z.string().max(20_000).nullish(),
  template: id.nullish(),
  variables: z.record(z.string().max(40), z.union([z.string().max(2000), z.number()])).nullish(),
  settings: settingsSchema.nullish(),
  candidates: z.number().int().min(1).max(4).nullish(),
})
export type GenerationInput = z.infer<typeof generationInput>
