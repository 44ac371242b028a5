import sharp from 'sharp'
import { expect, it } from 'vitest'
import { maxPixels, pictures } from './pictures'

const picture = () =>
  sharp({ create: { width: 900, height: 900, channels: 3, background: '#c33a5c' } })
    .png()
    .toBuffer()

it('decodes one picture at a time, its sizes too', async () => {
  const source = await picture()
  const base = pictures(source).rotate()
  let left = 0
  const work = [
    ...[100, 200, 300].map((width) => base.clone().resize({ width })),
    ...[1, 2, 3, 4].map(() => pictures(source).resize({ width: 400 })),
  ].map((one) => {
    left++
    return one.toBuffer().finally(() => left--)
  })
  let most = 0
  while (left > 0) {
    const { process, queue } = sharp.counters()
    most = Math.max(most, process + queue)
    await new Promise((next) => setImmediate(next))
  }
  expect((await Promise.all(work)).every(({ length }) => length > 0)).toBe(true)
  expect(most).toBe(1)
})

it('goes on after one that cannot be decoded, and takes none over the limit', async () => {
  await expect(pictures(Buffer.from('no picture')).toBuffer()).rejects.toThrow()
  const side = Math.ceil(Math.sqrt(maxPixels)) + 1
  const bomb = await sharp({ create: { width: side, height: side, channels: 3, background: '#000' } })
    .png({ compressionLevel: 1 })
    .toBuffer()
  await expect(pictures(bomb).toBuffer()).rejects.toThrow(/pixel limit/)
  expect((await pictures(await picture()).toBuffer()).length).toBeGreaterThan(0)
})
