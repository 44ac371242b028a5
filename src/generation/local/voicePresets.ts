import type { Settings } from '../drivers/driver'
import type { Language, Voice } from '../kinds'
import { between, randomFrom } from './random'

/** How espeak-ng is to speak: pitch 0 to 99, speed in words per minute. */
export type Manner = { voice: string; pitch: number; speed: number }

export const espeakLanguages: Record<Language, string> = { ko: 'ko', zh: 'cmn', en: 'en' }

const presets: Record<Voice, { variant: string; pitch: number; speed: number }> = {
  Bin: { variant: 'm3', pitch: 40, speed: 172 },
  Otani: { variant: 'f2', pitch: 62, speed: 180 },
}
/** How far the pitch of a sentence may be off at a stability of 0. */
const mostRestless = 12

/** The manner of one sentence. A less stable voice is livelier from sentence to sentence. */
export function mannerOf(
  settings: Pick<Settings, 'voice' | 'stability' | 'seed'>,
  language: Language,
  sentence: number,
): Manner {
  const preset = presets[settings.voice]
  const restless = mostRestless * (1 - Math.min(1, Math.max(0, settings.stability)))
  const pitch = Math.round(preset.pitch + between(randomFrom(settings.seed, sentence), -restless, restless))
  return { voice: `${espeakLanguages[language]}+${preset.variant}`, pitch, speed: preset.speed }
}
