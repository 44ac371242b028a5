import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { env } from '@/lib/env'
import { probe } from '../../../tests/support/media'
import { kinds } from '../kinds'
import { modelOf } from '../models'
import type { Order, Tools } from './driver'
import { local } from './local'

const order: Omit<Order, 'kind'> = {
  id: 'order',
  model: 'local',
  prompt: '안녕하세요. 반갑습니다.',
  candidates: 1,
  inputs: {},
  settings: { ratio: '16:9', resolution: '480p', language: 'ko', voice: 'Bin', stability: 0.5, seconds: 1, seed: 7 },
}

async function tools(signal = new AbortController().signal): Promise<Tools & { seen: number[] }> {
  const seen: number[] = []
  const workDir = await mkdtemp(path.join(env.DATA_DIR, 'local-'))
  return { key: '', signal, workDir, onProgress: (percent) => seen.push(percent), seen }
}

describe('the local driver', () => {
  it('does every kind that the table of models says it does', () => {
    expect(Object.keys(local).sort()).toEqual(kinds.filter((kind) => modelOf('local').names[kind]).sort())
  })

  it('goes the whole way from a script to a film, without a key', async () => {
    const { scenes = [] } = await local.scenes.run({ ...order, kind: 'scenes' }, await tools())
    const [scene] = scenes
    expect(scene?.narration).toBe('안녕하세요. 반갑습니다.')

    const images = await local.image.run(
      { ...order, kind: 'image', candidates: 3, prompt: scene?.imagePrompt ?? '' },
      await tools(),
    )
    expect(new Set(images.files.map((file) => file.path)).size).toBe(3)
    expect(images.files.map((file) => file.metadata.seed)).toEqual([7, 8, 9])
    const [image] = images.files
    const [clip] = (await local.video.run({ ...order, kind: 'video', inputs: { image } }, await tools())).files
    const [voice] = (await local.voice.run({ ...order, kind: 'voice', prompt: scene?.narration ?? '' }, await tools()))
      .files

    const work = await tools()
    const seconds = scene?.durationSeconds ?? 0
    const parts = [{ clip, voice, caption: scene?.narration ?? '', seconds }]
    const [film] = (await local.film.run({ ...order, kind: 'film', inputs: { scenes: parts } }, work)).files
    expect(film?.path.startsWith(work.workDir)).toBe(true)
    expect(probe(film?.path ?? '').streams[0]).toMatchObject({ width: 854, height: 480 })
    expect(Math.abs(Number(film?.metadata.seconds) - seconds)).toBeLessThan(0.05)
    expect(work.seen.at(-1)).toBe(100)
  })

  it.each([
    ['video', {}],
    ['film', { scenes: [] }],
    ['try-on', { garments: {} }],
  ] as const)('refuses %s without what it is made of', async (kind, inputs) => {
    await expect(
      local[kind].run({ ...order, kind, inputs: { ...inputs, scenes: [] } }, await tools()),
    ).rejects.toMatchObject({ fault: 'refused' })
  })

  it('says which garments exclude each other', async () => {
    const garment = { path: 'x.png', mimeType: 'image/png' }
    const inputs = { garments: { onepiece: garment, upper: garment } }
    await expect(local['try-on'].run({ ...order, kind: 'try-on', inputs }, await tools())).rejects.toMatchObject({
      fault: 'refused',
      message: 'ONEPIECE_EXCLUDES_UPPER_AND_BOTTOM',
    })
  })

  it('fails, in its own words, for a picture that is none', async () => {
    const image = { path: import.meta.filename, mimeType: 'image/png' }
    await expect(local.video.run({ ...order, kind: 'video', inputs: { image } }, await tools())).rejects.toMatchObject({
      name: 'DriverError',
      fault: 'failed',
    })
  })

  it('stops between candidates', async () => {
    const stop = new AbortController()
    const work = await tools(stop.signal)
    const run = local.image.run({ ...order, kind: 'image', candidates: 4 }, { ...work, onProgress: () => stop.abort() })
    await expect(run).rejects.toMatchObject({ fault: 'cancelled' })
    expect(existsSync(path.join(work.workDir, 'plate-1.jpg'))).toBe(true)
    expect(existsSync(path.join(work.workDir, 'plate-2.jpg'))).toBe(false)
  })
})
