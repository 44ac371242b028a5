import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorker, type Worker } from '@/jobs/worker'
import { done, ended, koreanScript, project } from '../factories/studio'
import { type App, type Client, startApp } from '../support/app'

let app: App
let worker: Worker
let owner: Client

beforeAll(async () => {
  app = await startApp()
  worker = await startWorker(app.payload)
  owner = await app.as('brand', 'maker')
})
afterAll(async () => {
  await worker.stop()
  await app.close()
})

describe('from a script to a film', () => {
  it('goes the whole way on this machine alone', async () => {
    const { id } = await project(owner)
    const { docs: scenes } = await done(owner.post(`/projects/${id}/split`))
    expect(scenes.length).toBeGreaterThan(3)
    expect(
      scenes
        .map((scene: any) => scene.audioDescription)
        .join('')
        .replace(/\s/g, ''),
    ).toBe(koreanScript.replace(/\s/g, ''))
    expect(scenes.every((scene: any) => scene.status === 'prompt')).toBe(true)
    for (const scene of scenes) await done(owner.move('scenes', scene.id, 'prompt_confirmed'))
    for (const kind of ['image', 'voice', 'video']) {
      const quoted = await done(owner.post(`/projects/${id}/generate`, { kind }))
      expect(quoted).toMatchObject({ total: 0, count: scenes.length })
      const { docs } = await done(owner.post(`/projects/${id}/generate`, { kind, confirm: quoted.total }))
      for (const doc of docs)
        expect(await ended(owner, doc.id), JSON.stringify(doc)).toMatchObject({ status: 'completed', actualCost: 0 })
      if (kind === 'image') for (const scene of scenes) await done(owner.move('scenes', scene.id, 'image_confirmed'))
    }
    const { doc } = await done(owner.post(`/projects/${id}/render`))
    const film = await ended(owner, doc.id)
    expect(film).toMatchObject({ status: 'completed', progressPercentage: 100 })
    const board = await done(owner.get(`/projects/${id}/storyboard`))
    expect(board.films).toHaveLength(1)
  }, 120_000)
})
