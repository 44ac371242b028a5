import type { Storyboard } from '@/collections/studio/operations/storyboard'
import type { Progress } from '@/collections/studio/operations/watch'

export type { Progress, Storyboard }
export type BoardScene = Storyboard['scenes'][number]
export type BoardFile = Storyboard['films'][number]

/** What is made for one scene, in the order it is made. */
export const sceneKinds = ['image', 'video', 'voice'] as const
export type SceneKind = (typeof sceneKinds)[number]
type WorkKind = SceneKind | 'film' | 'scenes'

/** The latest order of each kind, as far as its end matters to people. */
export type LatestOrder = {
  id: string
  scene: string | null
  kind: string
  status: string
  lastErrorMessage: string | null
  candidates: number | null
}

export const filesOf = (scene: BoardScene, kind: SceneKind): BoardFile[] =>
  ({ image: scene.images, video: scene.clips, voice: scene.narrations })[kind]

/** The file that counts: chosen, and made from what the scene says now. */
export const freshOf = (scene: BoardScene, kind: SceneKind): BoardFile | undefined =>
  filesOf(scene, kind).find(({ isSelected, stale }) => isSelected && !stale)

/** The file to look at: the fresh one, else the one that was chosen before the words changed. */
export const shownOf = (scene: BoardScene, kind: SceneKind): BoardFile | undefined =>
  freshOf(scene, kind) ?? filesOf(scene, kind).find(({ isSelected }) => isSelected)

export const isRunning = ({ status }: Pick<Progress, 'status'>): boolean =>
  status === 'pending' || status === 'processing'

export const runningOf = (progress: Progress[], scene: string | null, kind: WorkKind): Progress | undefined =>
  progress.find((one) => one.scene === scene && one.kind === kind && isRunning(one))

/** What went wrong with the latest order of a kind, if nothing newer has come of it. */
export function troubleOf(latest: LatestOrder[], scene: string | null, kind: WorkKind): LatestOrder | undefined {
  const last = latest.find((order) => order.scene === scene && order.kind === kind)
  return last?.status === 'failed' || last?.status === 'uncertain' ? last : undefined
}

const awaitsPrompt = ({ status }: BoardScene) => status === 'init' || status === 'prompt'
const hasPicture = ({ status }: BoardScene) => status === 'image_confirmed' || status === 'clip'
const says = ({ audioDescription }: BoardScene) => Boolean(audioDescription?.trim())

/** Whether changing what is seen would send the scene back to its prompt. */
export const isConfirmed = (scene: BoardScene): boolean => !awaitsPrompt(scene)

export type NextStep = 'confirm-prompt' | 'confirm-picture' | SceneKind | 'ready'

/** What is to be done with a scene now. */
export function nextStep(scene: BoardScene): NextStep {
  if (awaitsPrompt(scene)) return 'confirm-prompt'
  if (!freshOf(scene, 'image')) return 'image'
  if (!hasPicture(scene)) return 'confirm-picture'
  if (!freshOf(scene, 'video')) return 'video'
  return says(scene) && !freshOf(scene, 'voice') ? 'voice' : 'ready'
}

/** The moves that confirm what a scene waits for, one after the other. */
export const movesToConfirm = ({ status }: BoardScene, step: 'confirm-prompt' | 'confirm-picture'): string[] => {
  if (step === 'confirm-prompt') return status === 'init' ? ['prompt', 'prompt_confirmed'] : ['prompt_confirmed']
  return status === 'prompt_confirmed' ? ['image', 'image_confirmed'] : ['image_confirmed']
}

export const pathSteps = ['prompts', 'pictures', 'clips', 'narration', 'film'] as const
export type PathStep = (typeof pathSteps)[number]

export type StepFacts = {
  step: PathStep
  done: number
  total: number
  running: number
  /** Scenes that wait for a person's yes. */
  toConfirm: BoardScene[]
  /** Scenes for which an order could be given now. */
  toMake: number
}

/** How far each step of the film is. */
export function stepsOf({ scenes, films }: Storyboard, progress: Progress[]): StepFacts[] {
  const running = (kind: WorkKind) => progress.filter((one) => one.kind === kind && isRunning(one)).length
  const open = (kind: SceneKind, isReady: (scene: BoardScene) => boolean) =>
    scenes.filter((scene) => isReady(scene) && !freshOf(scene, kind) && !runningOf(progress, scene.id, kind)).length
  const fresh = (kind: SceneKind) => scenes.filter((scene) => freshOf(scene, kind)).length
  const waiting = (step: NextStep) => scenes.filter((scene) => nextStep(scene) === step)
  const spoken = scenes.filter(says)
  const total = scenes.length
  return [
    {
      step: 'prompts',
      done: scenes.filter((scene) => !awaitsPrompt(scene)).length,
      total,
      running: 0,
      toConfirm: waiting('confirm-prompt').filter(({ imagePrompt }) => imagePrompt?.trim()),
      toMake: 0,
    },
    {
      step: 'pictures',
      done: scenes.filter((scene) => hasPicture(scene) && freshOf(scene, 'image')).length,
      total,
      running: running('image'),
      toConfirm: waiting('confirm-picture'),
      toMake: open('image', (scene) => !awaitsPrompt(scene)),
    },
    {
      step: 'clips',
      done: fresh('video'),
      total,
      running: running('video'),
      toConfirm: [],
      toMake: open('video', (scene) => hasPicture(scene) && Boolean(freshOf(scene, 'image'))),
    },
    {
      step: 'narration',
      done: spoken.filter((scene) => freshOf(scene, 'voice')).length,
      total: spoken.length,
      running: running('voice'),
      toConfirm: [],
      toMake: open('voice', says),
    },
    { step: 'film', done: films.length > 0 ? 1 : 0, total: 1, running: running('film'), toConfirm: [], toMake: 0 },
  ]
}

/** The first step that is not done; none when the film is there. */
export const currentStep = (steps: StepFacts[]): PathStep | undefined =>
  steps.find(({ done, total }) => done < total)?.step

/** Whether the newest film shows what the scenes are now. */
export function isFilmCurrent({ scenes, films }: Storyboard): boolean {
  const [film] = films
  if (!film) return false
  const files = scenes.flatMap((scene) => sceneKinds.map((kind) => freshOf(scene, kind)))
  return [...scenes.map(({ updatedAt }) => updatedAt), ...files.map((file) => file?.createdAt ?? '')].every(
    (moment) => moment <= film.createdAt,
  )
}

/** How many characters stand before a place in a text, as the API counts them: whole characters, not UTF-16 units. */
export const charactersBefore = (text: string, at: number): number => [...text.slice(0, at)].length

/** The list with one item moved to another place. */
export function movedTo<Item>(items: Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, index) => index !== from)
  const item = items[from]
  return item === undefined ? items : [...rest.slice(0, to), item, ...rest.slice(to)]
}
