import { reasons } from '@/i18n/words/reasons'
import type { Scene } from '@/payload-types'
import { defineMachine, type Guard, type Move } from '@/state/machine'
import { markStale, selectedAsset } from '../operations/selection'

export const sceneStatuses = ['init', 'prompt', 'prompt_confirmed', 'image', 'image_confirmed', 'clip'] as const
export type SceneStatus = (typeof sceneStatuses)[number]

const hasPrompt: Guard<Scene> = ({ doc }) => (doc.imagePrompt?.trim() ? [] : [{ text: reasons.imagePromptMissing }])

const hasSelected =
  (assetType: 'image' | 'clip'): Guard<Scene> =>
  async ({ doc, req }) =>
    (await selectedAsset(req, doc.id, assetType))
      ? []
      : [{ text: assetType === 'image' ? reasons.imageMissing : reasons.clipMissing }]

const people: Move<Scene> = { by: ['staff', 'brand', 'guest'] }
const toPrompt: Move<Scene> = {
  ...people,
  guards: [hasPrompt],
  effects: [({ doc, req }) => markStale(req, doc.id, ['image', 'clip'])],
}
const toImage: Move<Scene> = {
  ...people,
  guards: [hasSelected('image')],
  effects: [({ doc, req }) => markStale(req, doc.id, ['clip'])],
}

/** A scene's way from words to a clip. Going back marks what was made from the words or the picture as stale. */
export const sceneMachine = defineMachine<SceneStatus, Scene>({
  initial: 'init',
  moves: {
    init: { prompt: { ...people, guards: [hasPrompt] } },
    prompt: { prompt_confirmed: { ...people, guards: [hasPrompt] } },
    prompt_confirmed: { image: { ...people, guards: [hasSelected('image')] }, prompt: toPrompt },
    image: { image_confirmed: { ...people, guards: [hasSelected('image')] }, prompt: toPrompt },
    image_confirmed: { clip: { ...people, guards: [hasSelected('clip')] }, image: toImage, prompt: toPrompt },
    clip: { image: toImage, prompt: toPrompt },
  },
})
