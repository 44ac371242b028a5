import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/lib/env'
import { difference, ffmpegRun, pictureAt, probe } from '../../tests/support/media'
import { type Provenance, stampImage, stampMedia, UnreadablePicture } from './provenance'

const facts: Provenance = {
  provider: 'google',
  model: 'gemini-3-pro-image-preview',
  generation: '0198c0de-0000-7000-8000-000000000001',
  prompt: '서울의 아침 <&> "咖啡" ]]> \u0000\ud800',
  createdAt: new Date('2026-03-01T09:00:00Z'),
}
const trained = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'
const byRule = 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(env.DATA_DIR, 'provenance-'))
})

describe('stampImage', () => {
  it.each(['png', 'jpeg', 'webp'] as const)(
    'writes what it is into a %s, and leaves the picture as it was',
    async (format) => {
      const file = path.join(folder, `picture.${format}`)
      await sharp({ create: { width: 64, height: 48, channels: 3, background: '#c33a5c' } })
        .withExif({ IFD0: { Copyright: 'Madang' } })
        .toFormat(format)
        .toFile(file)
      const before = await sharp(readFileSync(file)).removeAlpha().raw().toBuffer()
      await stampImage(file, facts)
      const { xmpAsString, exif, width, height, format: kept } = await sharp(readFileSync(file)).metadata()
      expect([kept, width, height]).toEqual([format, 64, 48])
      expect(exif?.includes('Madang')).toBe(true)
      expect(xmpAsString).toContain(`<Iptc4xmpExt:DigitalSourceType>${trained}</Iptc4xmpExt:DigitalSourceType>`)
      expect(xmpAsString).toContain(facts.model)
      expect(xmpAsString).toContain('google')
      expect(xmpAsString).toContain(facts.generation)
      expect(xmpAsString).toContain('서울의 아침 &#60;&#38;&#62; &#34;咖啡&#34; ]]&#62; <')
      expect(difference(before, await sharp(readFileSync(file)).removeAlpha().raw().toBuffer())).toBeLessThan(3)
    },
  )

  it('says honestly that a local picture comes from no trained model', async () => {
    const file = path.join(folder, 'local.png')
    await sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
      .png()
      .toFile(file)
    await stampImage(file, { ...facts, provider: 'local' })
    const { xmpAsString } = await sharp(readFileSync(file)).metadata()
    expect(xmpAsString).toContain(byRule)
    expect(xmpAsString).not.toContain(trained)
  })

  it('makes a PNG of what has no place for it', async () => {
    const file = path.join(folder, 'picture.gif')
    await sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
      .gif()
      .toFile(file)
    expect(await stampImage(file, facts)).toEqual({ mimeType: 'image/png', width: 8, height: 8 })
    expect((await sharp(readFileSync(file)).metadata()).xmpAsString).toContain(trained)
  })

  it('tells what is no picture', async () => {
    const file = path.join(folder, 'page.png')
    writeFileSync(file, '<html>Please log in</html>')
    await expect(stampImage(file, facts)).rejects.toThrow(UnreadablePicture)
  })
})

describe('stampMedia', () => {
  const picture = ['-f', 'lavfi', '-i', 'testsrc=size=64x48:rate=24:duration=0.5']
  const sound = ['-f', 'lavfi', '-i', 'sine=duration=0.5']

  it.each([
    ['mp4', [...picture, ...sound, '-metadata', 'title=Kept', '-pix_fmt', 'yuv420p']],
    ['wav', sound],
    ['mp3', [...sound, '-c:a', 'libmp3lame']],
    ['webm', [...picture, '-c:v', 'libvpx', '-metadata', 'title=Kept']],
    ['mov', [...picture, '-metadata', 'title=Kept', '-pix_fmt', 'yuv420p']],
    ['m4a', sound],
  ])('writes what it is into the container of %s', async (ending, args) => {
    const file = path.join(folder, `media.${ending}`)
    ffmpegRun(...args, file)
    const before = probe(file)
    const firstPicture = ending === 'mp4' ? pictureAt(file, 0) : undefined
    await stampMedia(file, facts)
    const { streams, format } = probe(file)
    expect(streams.map((stream) => stream.codec_name)).toEqual(before.streams.map((stream) => stream.codec_name))
    expect(Number(format.duration)).toBeCloseTo(Number(before.format.duration), 1)
    // Matroska writes names of tags in capitals.
    const tags = Object.fromEntries(
      Object.entries(format.tags ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
    )
    expect(tags.title).toBe(before.format.tags?.title)
    expect(JSON.parse(tags.comment ?? '{}')).toEqual({
      aiGenerated: true,
      digitalSourceType: trained,
      provider: 'google',
      model: facts.model,
      generation: facts.generation,
      prompt: '서울의 아침 <&> "咖啡" ]]> ',
      createdAt: '2026-03-01T09:00:00.000Z',
    })
    if (ending !== 'wav') expect(tags).toMatchObject({ ai_generated: 'true', digital_source_type: trained })
    if (firstPicture) expect(difference(firstPicture, pictureAt(file, 0))).toBe(0)
  })
})
