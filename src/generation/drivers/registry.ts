import type { Drivers } from './driver'
import { elevenlabs } from './elevenlabs'
import { fal } from './fal'
import { google } from './google'
import { local } from './local'
import { modelark } from './modelark'
import { openai } from './openai'
import { replicate } from './replicate'
import { veo } from './veo'

/** Who does what; `models.ts` says which of them a model is made by. */
export const drivers: Drivers = { local, openai, google, elevenlabs, modelark, veo, fal, replicate }
