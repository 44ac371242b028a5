import { describe, expect, it } from 'vitest'
import {
  type BoardFile,
  type BoardScene,
  charactersBefore,
  currentStep,
  isFilmCurrent,
  movedTo,
  nextStep,
  type Progress,
  type Storyboard,
  stepsOf,
  troubleOf,
} from './facts'

const file = (more: Partial<BoardFile> = {}): BoardFile =>
  ({ id: 'file', isSelected: true, stale: false, version: 1, createdAt: '2026-01-01T00:00:00Z', ...more }) as BoardFile // what the storyboard shows of it
const scene = (more: Partial<BoardScene> = {}): BoardScene =>
  ({
    id: 'scene',
    status: 'prompt',
    imagePrompt: 'A calm sea',
    audioDescription: 'The sea wakes.',
    updatedAt: '2026-01-01T00:00:00Z',
    images: [],
    clips: [],
    narrations: [],
    ...more,
  }) as BoardScene // the rest of a scene plays no part here
const board = (scenes: BoardScene[], films: BoardFile[] = []) => ({ scenes, films }) as Storyboard // only these are counted
const running = (more: Partial<Progress>): Progress => ({
  id: 'generation',
  scene: 'scene',
  kind: 'image',
  status: 'processing',
  progressPercentage: 10,
  queuePosition: null,
  estimatedCompletionAt: null,
  ...more,
})

describe('the next step of a scene', () => {
  const done = { images: [file()], clips: [file()], narrations: [file()] }
  it.each([
    ['confirm-prompt', { status: 'init' }],
    ['confirm-prompt', { status: 'prompt', images: [file({ stale: true })] }],
    ['image', { status: 'prompt_confirmed' }],
    ['image', { status: 'prompt_confirmed', images: [file({ stale: true })] }],
    ['confirm-picture', { status: 'image', images: [file()] }],
    ['video', { status: 'image_confirmed', images: [file()] }],
    ['video', { ...done, status: 'clip', clips: [file({ stale: true })] }],
    ['voice', { ...done, status: 'clip', narrations: [] }],
    ['ready', { ...done, status: 'clip' }],
    ['ready', { ...done, status: 'clip', narrations: [], audioDescription: '  ' }],
  ] as const)('is %s', (next, facts) => {
    expect(nextStep(scene(facts as Partial<BoardScene>))).toBe(next)
  })
})

describe('the way to the film', () => {
  it('counts what is done, what waits and what can be ordered', () => {
    const scenes = [
      scene({ id: 'a', status: 'clip', images: [file()], clips: [file()], narrations: [file()] }),
      scene({ id: 'b', status: 'image', images: [file()] }),
      scene({ id: 'c', status: 'prompt_confirmed' }),
      scene({ id: 'd', status: 'prompt', audioDescription: '' }),
    ]
    const steps = stepsOf(board(scenes), [running({ scene: 'c' }), running({ id: 'g', scene: 'b', status: 'failed' })])
    const facts = Object.fromEntries(
      steps.map(({ step, done, total, running, toConfirm, toMake }) => [
        step,
        [done, total, running, toConfirm.map(({ id }) => id).join(), toMake],
      ]),
    )
    expect(facts).toEqual({
      prompts: [3, 4, 0, 'd', 0],
      pictures: [1, 4, 1, 'b', 0],
      clips: [1, 4, 0, '', 0],
      narration: [1, 3, 0, '', 2],
      film: [0, 1, 0, '', 0],
    })
    expect(currentStep(steps)).toBe('prompts')
  })

  it('does not offer to confirm a scene without a prompt', () => {
    expect(stepsOf(board([scene({ imagePrompt: ' ' })]), [])[0]?.toConfirm).toEqual([])
  })
})

describe('a film', () => {
  const film = file({ createdAt: '2026-01-02T00:00:00Z' })
  it('is current until a scene or one of its files is newer', () => {
    expect(isFilmCurrent(board([scene()], [film]))).toBe(true)
    expect(isFilmCurrent(board([scene({ updatedAt: '2026-01-03T00:00:00Z' })], [film]))).toBe(false)
    expect(isFilmCurrent(board([scene({ clips: [file({ createdAt: '2026-01-03T00:00:00Z' })] })], [film]))).toBe(false)
    expect(isFilmCurrent(board([scene()]))).toBe(false)
  })
})

it('shows a failure only while nothing newer was ordered', () => {
  const order = { scene: 'scene', kind: 'image', lastErrorMessage: 'No', candidates: 1 }
  const failed = { ...order, id: '1', status: 'failed' }
  expect(troubleOf([failed], 'scene', 'image')).toBe(failed)
  expect(troubleOf([failed], 'scene', 'video')).toBeUndefined()
  expect(troubleOf([{ ...order, id: '2', status: 'completed' }, failed], 'scene', 'image')).toBeUndefined()
})

it('counts characters as the API does, not the halves of them', () => {
  expect(charactersBefore('바다🌊의 시간', '바다🌊'.length)).toBe(3)
})

it.each([
  [0, 2, 'bca'],
  [2, 0, 'cab'],
  [1, 1, 'abc'],
  [5, 0, 'abc'],
])('moves %i to %i', (from, to, result) => {
  expect(movedTo([...'abc'], from, to).join('')).toBe(result)
})
