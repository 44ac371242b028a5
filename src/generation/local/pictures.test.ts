import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/lib/env'
import { difference, pictureAt, probe } from '../../../tests/support/media'
import type { InputFile, OutputFile } from '../drivers/driver'
import { frameOf } from '../frame'
import { garmentSlots, ratios } from '../kinds'
import { filmPicture } from './clip'
import { cutOut } from './cutOut'
import { drawPlate } from './plate'
import { dress, garmentFault } from './tryOn'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(env.DATA_DIR, 'pictures-'))
})
const at = (name: string) => path.join(folder, name)
const pixels = ({ path: file }: OutputFile) => sharp(file).raw().toBuffer()

const plate = (prompt: string, seed: number, ratio: (typeof ratios)[number] = '1:1') =>
  drawPlate({ prompt, seed, frame: frameOf(ratio, '480p') }, at(`${prompt}-${seed}-${ratio.replace(':', 'x')}.jpg`))

describe('a plate', () => {
  it.each(ratios)('has the ratio %s, at least 720 pixels on its shorter side', async (ratio) => {
    const { width = 0, height = 0, format } = await sharp((await plate('바다', 1, ratio)).path).metadata()
    const [across = 1, down = 1] = ratio.split(':').map(Number)
    expect(format).toBe('jpeg')
    expect(width / height).toBeCloseTo(across / down, 2)
    expect(Math.min(width, height)).toBe(720)
  })

  it('is the same for the same words and seed, and another for others', async () => {
    const first = await pixels(await plate('도시', 1))
    const again = await pixels(
      await drawPlate({ prompt: '도시', seed: 1, frame: frameOf('1:1', '480p') }, at('again.jpg')),
    )
    expect(difference(first, again)).toBeLessThan(4)
    expect(difference(first, await pixels(await plate('도시', 2)))).toBeGreaterThan(12)
    expect(difference(first, await pixels(await plate('바다', 1)))).toBeGreaterThan(12)
  })

  it('takes any prompt', async () => {
    const { path: file } = await drawPlate(
      { prompt: '<svg>&"\u0000\ud800', seed: -1.5, frame: frameOf('1:1', '480p') },
      at('any.jpg'),
    )
    expect((await sharp(file).stats()).entropy).toBeGreaterThan(3)
  })

  it('carries a mark whose letters can be read', async () => {
    const { path: file } = await plate('밤', 3)
    const { data } = await sharp(file)
      .extract({ left: 610, top: 10, width: 100, height: 34 })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(Math.max(...data)).toBeGreaterThan(200)
    expect(Math.min(...data)).toBeLessThan(100)
  })
})

describe('a clip', () => {
  let image: InputFile
  beforeAll(async () => {
    image = await plate('도시', 1, '9:16')
  })
  const clip = (seed: number, seconds = 1) =>
    filmPicture(
      { image, frame: frameOf('9:16', '480p'), seconds, seed, workDir: folder, signal: new AbortController().signal },
      at(`clip-${seed}.mp4`),
    )

  it('is H.264 of the wanted size and length, without sound', async () => {
    const { path: file, metadata } = await clip(1, 1.5)
    const { streams } = probe(file)
    expect(streams).toHaveLength(1)
    expect(streams[0]).toMatchObject({
      codec_name: 'h264',
      pix_fmt: 'yuv420p',
      width: 480,
      height: 854,
      nb_read_packets: '36',
    })
    expect(metadata).toMatchObject({ seconds: 1.5, width: 480, height: 854 })
  })

  it('moves, another way for another seed, while its mark stands still', async () => {
    const [one, other] = [await clip(2), await clip(3)].map(({ path: file }) => [
      pictureAt(file, 0),
      pictureAt(file, 0.9),
    ])
    const [first, last] = one as [Buffer, Buffer]
    expect(difference(first, last)).toBeGreaterThan(3)
    expect(difference(first, other?.[0] as Buffer)).toBeGreaterThan(3)
    const mark = (picture: Buffer) =>
      sharp(picture, { raw: { width: 480, height: 854, channels: 3 } })
        .extract({ left: 430, top: 14, width: 36, height: 10 })
        .raw()
        .toBuffer()
    expect(difference(await mark(first), await mark(last))).toBeLessThan(25)
    expect(
      (await sharp(await mark(first), { raw: { width: 36, height: 10, channels: 3 } }).stats()).channels[0]?.max,
    ).toBeGreaterThan(190)
  })
})

describe('trying on', () => {
  it.each([
    [[], 'NO_GARMENT'],
    [['onepiece', 'upper'], 'ONEPIECE_EXCLUDES_UPPER_AND_BOTTOM'],
    [['bottom', 'onepiece', 'outer'], 'ONEPIECE_EXCLUDES_UPPER_AND_BOTTOM'],
    [['onepiece', 'outer'], undefined],
    [['upper', 'bottom', 'outer'], undefined],
    [['outer'], undefined],
  ] as const)('%j is %s', (slots, fault) => {
    expect(garmentFault(slots)).toBe(fault)
  })

  const garment = async (colour: string): Promise<InputFile> => {
    const file = at(`${colour}.png`)
    const shape =
      Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><rect width="300" height="300" fill="#f4f4f2"/>
      <rect x="50" y="50" width="200" height="200" fill="${colour}"/></svg>`)
    await sharp(shape).png().toFile(file)
    return { path: file, mimeType: 'image/png' }
  }

  it('cuts a garment out of its even background, and leaves another picture whole', async () => {
    const cut = await cutOut((await garment('red')).path)
    expect([cut.width, cut.height]).toEqual([200, 200])
    expect((await sharp(cut.data).stats()).isOpaque).toBe(true)
    const whole = await cutOut((await plate('바다', 9)).path)
    expect((await sharp(whole.data).stats()).isOpaque).toBe(true)
    expect(whole.width).toBe(whole.height)
  })

  it('puts each garment where it is worn', async () => {
    const colours = { upper: 'red', bottom: 'blue', onepiece: 'lime', outer: 'magenta' } as const
    const expected = { upper: [255, 0, 0], bottom: [0, 0, 255], onepiece: [0, 255, 0], outer: [255, 0, 255] } as const
    for (const slot of garmentSlots) {
      const garments = { [slot]: await garment(colours[slot]) }
      const outfit = await dress({ garments, prompt: '봄', seed: 1, frame: frameOf('9:16', '480p') }, at(`${slot}.jpg`))
      const { data, info } = await sharp(outfit.path).raw().toBuffer({ resolveWithObject: true })
      const height = slot === 'bottom' ? 0.52 : 0.3
      const pixel = (Math.round(info.height * height) * info.width + info.width / 2) * 3
      expect(difference(data.subarray(pixel, pixel + 3), Buffer.from(expected[slot]))).toBeLessThan(12)
    }
  })

  it('gives another figure for another seed, and dresses a given person', async () => {
    const garments = { upper: await garment('red') }
    const outfit = (seed: number, person?: InputFile) =>
      dress({ garments, person, prompt: '봄', seed, frame: frameOf('3:4', '480p') }, at(`outfit-${seed}.jpg`))
    const first = await pixels(await outfit(1))
    expect(difference(first, await pixels(await outfit(2)))).toBeGreaterThan(1)
    const person = await plate('밤', 5, '3:4')
    expect(difference(await pixels(await outfit(3, person)), await pixels(person))).toBeLessThan(40)
  })
})
