import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorker, type Worker } from '@/jobs/worker'
import { chineseScript, done, ended, koreanScript, project, scene } from '../factories/studio'
import { type App, type Client, password, startApp } from '../support/app'
import { difference, loudness, pictureAt, probe } from '../support/media'

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

const inDataDir = (name: string) => path.join(process.env.DATA_DIR as string, name)
const dark = (picture: Buffer) => picture.filter((byte) => byte < 40).length
const bright = (picture: Buffer) => picture.filter((byte) => byte > 230).length

describe('from a script to a film with nothing but curl', () => {
  it.each([
    ['Korean', koreanScript],
    // Two scenes: what may differ is the writing.
    ['Chinese', chineseScript.slice(0, chineseScript.indexOf('。', 40) + 1)],
  ])(
    'goes the whole way with a %s script, on this machine alone',
    async (language, script) => {
      const [text, film] = [inDataDir(`${language}.txt`), inDataDir(`${language}.mp4`)]
      writeFileSync(text, script)
      const env = { ...process.env, BASE: app.url, EMAIL: owner.user?.email, PASSWORD: password }
      const { stdout } = await promisify(execFile)('bash', ['docs/film.sh', text, film], { env })
      expect(stdout).toMatch(/image for 0 USD/)

      const { docs } = await done(owner.get('/projects?sort=-createdAt&limit=1'))
      const board = await done(owner.get(`/projects/${docs[0].id}/storyboard`))
      const spoken = board.scenes.map(({ audioDescription }: any) => audioDescription).join('')
      expect(spoken.replace(/\s/g, '')).toBe(script.replace(/\s/g, ''))
      expect(new Set(board.scenes.map(({ status }: any) => status))).toEqual(new Set(['clip']))

      const { doc } = (
        await done(owner.get(`/generations?where[project][equals]=${docs[0].id}&where[kind][equals]=film`))
      ).docs.map((found: any) => ({ doc: found }))[0]
      const planned: number = doc.settings.seconds
      const { streams, format } = probe(film)
      const [video, audio] = ['video', 'audio'].map((type) => streams.find(({ codec_type }) => codec_type === type))
      expect(video).toMatchObject({ codec_name: 'h264', width: 480, height: 854, pix_fmt: 'yuv420p' })
      expect(audio).toMatchObject({ codec_name: 'aac' })
      expect(Math.abs(Number(format.duration) - planned)).toBeLessThanOrEqual(0.2)
      expect(loudness(film)).toBeGreaterThan(-40)

      // White letters with dark edges stand in the lower part of the picture, and change from scene to scene.
      const middle = board.scenes[0].durationSeconds / 2
      const [first, later] = [pictureAt(film, middle), pictureAt(film, planned - 2)]
      expect(bright(first)).toBeGreaterThan(500)
      expect(dark(first)).toBeGreaterThan(500)
      expect(difference(first, later)).toBeGreaterThan(1)

      // Where it came from is written into it, and into what was downloaded.
      expect(JSON.stringify(format.tags)).toContain(doc.id)
      expect(board.films[0].aiGenerated).toBe(true)
    },
    600_000,
  )
})

describe('progress', () => {
  it('is told by events until the end, in order', async () => {
    const film = await project(owner)
    const shot = await scene(owner, film.id)
    const { doc } = await done(
      owner.post('/generations', { kind: 'image', project: film.id, scene: shot.id, candidates: 4 }),
    )
    const response = await fetch(`${app.url}/api/generations/${doc.id}/events`, {
      headers: { authorization: `JWT ${owner.token}` },
    })
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
    const told = (await response.text())
      .split('\n')
      .filter((line) => line.startsWith('data: '))
      .map((line) => JSON.parse(line.slice(6)))
    expect(told.at(-1)).toMatchObject({ id: doc.id, status: 'completed', progressPercentage: 100, queuePosition: null })
    const percents = told.map(({ progressPercentage }) => progressPercentage)
    expect(percents).toEqual([...percents].sort((a, b) => a - b))
    const board = await done(owner.get(`/projects/${film.id}/storyboard`))
    expect(board.scenes[0].images).toHaveLength(4)
    expect(board.scenes[0].images.filter(({ isSelected }: any) => isSelected)).toHaveLength(1)
    const stranger = await app.as('brand', 'stranger')
    expect((await stranger.get(`/generations/${doc.id}/events`)).status).toBe(404)
  })

  it('computes the place in the queue', async () => {
    await worker.stop()
    const film = await project(owner)
    const shot = await scene(owner, film.id)
    const order = async () =>
      (await done(owner.post('/generations', { kind: 'image', project: film.id, scene: shot.id }))).doc.id
    const ids = [await order(), await order(), await order()]
    const controller = new AbortController()
    const response = await fetch(`${app.url}/api/projects/${film.id}/events`, {
      headers: { authorization: `JWT ${owner.token}` },
      signal: controller.signal,
    })
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    let text = ''
    while ((text.match(/data: /g) ?? []).length < 3) text += new TextDecoder().decode((await reader.read()).value)
    controller.abort()
    const places = Object.fromEntries(
      [...text.matchAll(/data: (.*)/g)]
        .map(([, json]) => JSON.parse(json as string))
        .map(({ id, queuePosition }) => [id, queuePosition]),
    )
    expect(ids.map((id) => places[id])).toEqual([1, 2, 3])
    worker = await startWorker(app.payload)
    for (const id of ids) expect((await ended(owner, id)).status).toBe('completed')
  })
})
