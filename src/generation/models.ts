import type { DriverName, Kind } from './kinds'

type Model = {
  driver: DriverName
  /** The provider's own name of the model, for each kind it does. */
  names: Partial<Record<Kind, string>>
  /** How many of its jobs may be under way at the provider at once, over all workers. */
  concurrency: number
}

/** Every model a person can choose, by the name that limits, prices and kill switches know it by. */
export const models = {
  local: {
    driver: 'local',
    names: {
      scenes: 'sentences',
      image: 'plate',
      video: 'ken-burns',
      voice: 'espeak-ng',
      film: 'ffmpeg',
      'try-on': 'composite',
    },
    concurrency: 64,
  },
  gpt: {
    driver: 'openai',
    names: {
      story: 'gpt-5-mini',
      scenes: 'gpt-5-mini',
      sentiment: 'gpt-5-mini',
      image: 'gpt-image-1',
      voice: 'gpt-4o-mini-tts',
    },
    concurrency: 8,
  },
  gemini: {
    driver: 'google',
    names: {
      story: 'gemini-2.5-flash',
      scenes: 'gemini-2.5-flash',
      sentiment: 'gemini-2.5-flash',
      image: 'gemini-3-pro-image-preview',
      voice: 'gemini-2.5-flash-preview-tts',
    },
    concurrency: 8,
  },
  elevenlabs: { driver: 'elevenlabs', names: { voice: 'eleven_multilingual_v2' }, concurrency: 4 },
  seedance: { driver: 'modelark', names: { video: 'seedance-2-5' }, concurrency: 4 },
  veo: { driver: 'veo', names: { video: 'veo-3.1-generate-preview' }, concurrency: 4 },
  kling: {
    driver: 'fal',
    names: {
      video: 'fal-ai/kling-video/v4/standard/image-to-video',
      'try-on': 'fal-ai/kling/v1-5/kolors-virtual-try-on',
    },
    concurrency: 4,
  },
  fashn: { driver: 'fal', names: { 'try-on': 'fal-ai/fashn/tryon/v1.6' }, concurrency: 4 },
  hailuo: { driver: 'replicate', names: { video: 'minimax/video-01' }, concurrency: 4 },
} as const satisfies Record<string, Model>

export type ModelName = keyof typeof models
export const modelNames = Object.keys(models) as ModelName[]

export const modelOf = (name: ModelName): Model => models[name]

/** The models that can do a kind of work, in the order of the table. */
export const modelsFor = (kind: Kind): ModelName[] => modelNames.filter((name) => modelOf(name).names[kind])
