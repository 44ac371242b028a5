import type { PayloadRequest } from 'payload'
import type { Settings } from '@/generation/drivers/driver'
import { type Kind, type Language, type Voice, voices } from '@/generation/kinds'
import { type ModelName, modelsFor } from '@/generation/models'
import { reasons } from '@/i18n/words/reasons'
import type { Product, Project, Scene } from '@/payload-types'
import type { Sentence } from '@/state/machine'
import { type FilmPlan, filmPlan } from './filmPlan'
import { garmentPictures } from './garments'
import type { GenerationInput } from './generationInput'
import { selectedAsset } from './selection'

/** Ids of what an order is made from, as they were when it was ordered. */
export type Inputs = {
  image?: string
  garments?: Record<string, string>
  film?: FilmPlan
  music?: string
  replace?: boolean
  /** The texts to be rated (`sentiment`). */
  comments?: string[]
}

export type Draft = {
  prompt: string
  settings: Settings
  candidates: number
  inputs: Inputs
  /** What still stands in the way; with any of these there is no order. */
  missing: Sentence[]
}

type Parts = { project: Project; scene?: Scene; product?: Product; input: GenerationInput; req: PayloadRequest }

/** What an order has that says nothing of it. */
export const usualSettings = {
  ratio: '9:16',
  resolution: '480p',
  voice: 'Bin',
  stability: 0.5,
  seconds: 5,
} satisfies Partial<Settings>

/** Several results to choose from are for pictures; of everything else one more order makes one more. */
export const mostCandidates = (kind: Kind, model: ModelName): number =>
  (kind === 'image' || kind === 'try-on') && model !== 'kling' ? 4 : 1

/** The model a project prefers for a kind of work. */
export function preferredModel(kind: Kind, { videoPreference }: Project): ModelName {
  const name = (value: string | null | undefined) => value?.toLowerCase() as ModelName
  switch (kind) {
    case 'story':
    case 'scenes':
      return name(videoPreference?.textGenModel) ?? 'gpt'
    case 'image':
      return name(videoPreference?.imageGenModel) ?? 'gemini'
    case 'video':
      return name(videoPreference?.videoGenModel) ?? 'seedance'
    case 'voice':
      return 'elevenlabs'
    case 'try-on':
      return 'fashn'
    default:
      return modelsFor(kind)[0] ?? 'local'
  }
}

/** The language a text is written in, by its script. */
export function languageOfText(text: string): Language {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const [korean, chinese] = [count(/\p{Script=Hangul}/gu), count(/\p{Script=Han}/gu)]
  if (korean + chinese === 0) return /\p{Letter}/u.test(text) ? 'en' : 'ko'
  return korean >= chinese ? 'ko' : 'zh'
}

/** An order put together from what was asked for, the project's preferences and the scene. */
export async function draftOrder(kind: Kind, parts: Parts): Promise<Draft> {
  const { project, scene, input } = parts
  const preference = project.videoPreference
  const own = input.settings ?? {}
  const prompt = input.prompt?.trim() || defaultPrompt(kind, project, scene)
  const voice = (preference?.voiceGenModel ?? usualSettings.voice) as Voice
  const settings: Settings = {
    ratio: own.ratio ?? preference?.ratio ?? usualSettings.ratio,
    resolution: own.resolution ?? preference?.resolution ?? usualSettings.resolution,
    language:
      own.language ?? preference?.language ?? languageOfText(kind === 'voice' ? prompt : project.script || prompt),
    voice: own.voice ?? (voices.includes(voice) ? voice : usualSettings.voice),
    stability: own.stability ?? preference?.stability ?? usualSettings.stability,
    seconds: own.seconds ?? scene?.durationSeconds ?? usualSettings.seconds,
    seed: own.seed ?? Math.floor(Math.random() * 2_147_483_647),
    ...defined('style', own.style ?? preference?.customStyle),
    ...defined('negativePrompt', own.negativePrompt ?? scene?.negativePrompt),
    ...defined('splitRule', own.splitRule ?? preference?.splitRule),
    ...(own.mode ? { mode: own.mode } : {}),
  }
  const { inputs, missing } = await inputsOf(kind, prompt, parts)
  return {
    prompt,
    settings: kind === 'film' && inputs.film ? { ...settings, seconds: inputs.film.seconds } : settings,
    candidates: input.candidates ?? 1,
    inputs: own.replace ? { ...inputs, replace: true } : inputs,
    missing,
  }
}

const defined = <Name extends string>(name: Name, value: string | null | undefined) =>
  (value ? { [name]: value } : {}) as { [key in Name]?: string }

function defaultPrompt(kind: Kind, project: Project, scene?: Scene): string {
  switch (kind) {
    case 'image':
      return [scene?.imagePrompt, ...(scene?.styleKeywords ?? [])].filter(Boolean).join(', ')
    case 'video':
      return scene?.visualDescription || scene?.imagePrompt || ''
    case 'voice':
      return scene?.audioDescription?.trim() || ''
    case 'scenes':
      return project.script?.trim() || ''
    default:
      return project.title
  }
}

async function inputsOf(kind: Kind, prompt: string, { project, scene, product, input, req }: Parts) {
  const missing: Sentence[] = []
  const need = (text: Sentence['text']) => void missing.push({ text })
  const inputs: Inputs = {}
  if ((kind === 'image' || kind === 'video') && !scene) need(reasons.sceneMissing)
  if (scene && kind === 'image' && ['init', 'prompt'].includes(scene.status)) need(reasons.promptNotConfirmed)
  if (scene && kind === 'video') {
    if (!['image_confirmed', 'clip'].includes(scene.status)) need(reasons.imageNotConfirmed)
    inputs.image = await selectedAsset(req, scene.id, 'image')
    if (!inputs.image) need(reasons.imageMissing)
  }
  if (kind === 'film') {
    inputs.film = await filmPlan(req, project)
    missing.push(...inputs.film.missing)
    if (project.music) inputs.music = typeof project.music === 'object' ? project.music.id : project.music
  } else if (kind === 'try-on') {
    const { garments, fault } = garmentPictures(product)
    if (fault) need(fault)
    inputs.garments = garments
  } else if (!prompt.trim())
    need(
      kind === 'voice'
        ? reasons.narrationMissing
        : kind === 'scenes'
          ? reasons.scriptMissing
          : reasons.imagePromptMissing,
    )
  if (kind === 'scenes' && !input.settings?.replace && (await hasScenes(req, project.id))) need(reasons.scenesThere)
  return { inputs, missing }
}

async function hasScenes(req: PayloadRequest, project: string) {
  const { totalDocs } = await req.payload.count({
    collection: 'scenes',
    where: { project: { equals: project } },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
