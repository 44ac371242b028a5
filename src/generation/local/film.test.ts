import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { env } from '@/lib/env'
import { difference, ffmpegRun, loudness, pictureAt, probe, processesOf } from '../../../tests/support/media'
import { DriverError, type FilmScene, type InputFile } from '../drivers/driver'
import { frameOf } from '../frame'
import { filmPicture } from './clip'
import { framesOfScenes, makeFilm } from './film'

const small = frameOf('9:16', '480p')
const never = new AbortController().signal

let base: string
let grey: InputFile
let clip: InputFile
/** Tones in place of voices: what is heard where can be told apart. */
let tone: (seconds: number) => InputFile

beforeAll(async () => {
  base = await mkdtemp(path.join(env.DATA_DIR, 'film-'))
  grey = { path: path.join(base, 'grey.png'), mimeType: 'image/png' }
  await sharp({ create: { width: 320, height: 320, channels: 3, background: '#777' } })
    .png()
    .toFile(grey.path)
  clip = await filmPicture(
    { image: grey, frame: small, seconds: 1, seed: 1, workDir: base, signal: never },
    path.join(base, 'clip.mp4'),
  )
  tone = (seconds) => {
    const file = path.join(base, `tone-${seconds}.wav`)
    ffmpegRun('-f', 'lavfi', '-i', `sine=frequency=1000:duration=${seconds}`, file)
    return { path: file, mimeType: 'audio/wav' }
  }
})

type Options = Partial<Parameters<typeof makeFilm>[0]>
async function film(scenes: Partial<FilmScene>[], options: Options = {}): Promise<string> {
  const workDir = options.workDir ?? (await mkdtemp(path.join(base, 'work-')))
  const complete = scenes.map((scene) => ({ image: grey, caption: '', seconds: 1, ...scene }))
  const { path: file } = await makeFilm({
    scenes: complete,
    frame: small,
    signal: never,
    onProgress: () => {},
    ...options,
    workDir,
  })
  return file
}

describe('framesOfScenes', () => {
  it('is never more than half a frame away from the plan', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { maxLength: 60 }), (seconds) => {
        let planned = 0
        let given = 0
        for (const [index, frames] of framesOfScenes(seconds).entries()) {
          planned += seconds[index] ?? 0
          given += frames
          expect(Math.abs(given / 24 - planned)).toBeLessThanOrEqual(0.5 / 24 + 1e-9)
        }
      }),
    )
  })
})

describe('a film', () => {
  it('is H.264 and AAC of the wanted size, begins before it is loaded, and lasts as long as its scenes', async () => {
    const seen: number[] = []
    const scenes = [
      { clip, seconds: 1.3 },
      { seconds: 0.77, voice: tone(0.5) },
      { clip, seconds: 0.5 },
    ]
    const file = await film(scenes, { title: '제목\n= "x"', onProgress: (percent) => seen.push(percent) })
    const { streams, format } = probe(file)
    expect(streams).toHaveLength(2)
    expect(streams[0]).toMatchObject({
      codec_name: 'h264',
      profile: 'High',
      pix_fmt: 'yuv420p',
      width: 480,
      height: 854,
      r_frame_rate: '24/1',
      nb_read_packets: String(Math.round(2.57 * 24)),
    })
    expect(streams[1]).toMatchObject({ codec_name: 'aac', sample_rate: '48000', channels: 2 })
    for (const { duration } of [format, ...streams]) expect(Math.abs(Number(duration) - 2.57)).toBeLessThan(0.1)
    expect(format.tags?.title).toBe('제목 = "x"')
    const bytes = readFileSync(file)
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'))
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen.length).toBeGreaterThan(3)
    expect(seen.at(-1)).toBeLessThanOrEqual(100)
  })

  it('lets a scene appear out of black where it is to', async () => {
    const file = await film([{ seconds: 1 }, { seconds: 1, fade: 0.5 }])
    const [before, dark, after] = [0.9, 1, 1.8].map((at) => pictureAt(file, at))
    const light = (picture?: Buffer) => (picture ?? Buffer.alloc(0)).reduce((sum, byte) => sum + byte, 0)
    expect(light(dark)).toBeLessThan(light(before) / 4)
    expect(light(after)).toBeGreaterThan(light(before) * 0.9)
  })

  it('holds the last picture of a clip that is shorter than its scene', async () => {
    const file = await film([{ clip, seconds: 2 }])
    expect(probe(file).streams[0]?.nb_read_packets).toBe('48')
    expect(difference(pictureAt(file, 1.9), pictureAt(file, 0.9))).toBeLessThan(1)
  })

  it('lets a voice begin with its scene, and one that is too long end with it', async () => {
    const file = await film([{ seconds: 1, voice: tone(3) }, { seconds: 1 }, { seconds: 1, voice: tone(0.5) }])
    const heard = (from: number, seconds: number) => loudness(file, { from, seconds }) > -40
    expect([heard(0.1, 0.8), heard(1.1, 0.8), heard(2.05, 0.35), heard(2.65, 0.3)]).toEqual([true, false, true, false])
    expect(Number(probe(file).format.duration)).toBeCloseTo(3, 1)
  })

  it.each([
    ['audio/mpeg', 'mp3'],
    ['audio/mp4', 'm4a'],
  ])('plays music (%s) below the voice, again and again, and lets it fade', async (mimeType, ending) => {
    const music = { path: path.join(base, `music.${ending}`), mimeType }
    ffmpegRun('-f', 'lavfi', '-i', 'sine=frequency=300:duration=1.5', music.path)
    const file = await film([{ seconds: 2, voice: tone(2) }, { seconds: 4 }], { music })
    const level = (from: number, hertz: number) =>
      loudness(file, {
        from,
        seconds: 0.8,
        filter: `bandpass=f=${hertz}:width_type=h:w=40,bandpass=f=${hertz}:width_type=h:w=40`,
      })
    expect(level(1, 300)).toBeLessThan(level(1, 1000) - 15)
    expect(level(3, 300)).toBeGreaterThan(-45)
    expect(level(3, 300)).toBeGreaterThan(level(1, 300) + 3)
    expect(loudness(file, { from: 5.7, seconds: 0.3 })).toBeLessThan(level(3, 300) - 10)
  })

  it('works in a folder whose name has every special sign, and shows its captions there', async () => {
    const workDir = path.join(base, `it's 100%d, a [test]; "x" = y:z $HOME`)
    await mkdir(workDir)
    const file = await film([{ caption: '안녕하세요' }, {}], { workDir })
    expect(difference(pictureAt(file, 0.5), pictureAt(file, 1.5))).toBeGreaterThan(0.3)
  })

  it('refuses a playlist that calls itself a clip', async () => {
    const list = path.join(base, 'playlist.mp4')
    await writeFile(list, `#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nfile://${clip.path}\n#EXT-X-ENDLIST\n`)
    await expect(film([{ clip: { path: list, mimeType: 'video/mp4' } }])).rejects.toMatchObject({ fault: 'failed' })
    await expect(film([{ clip: { path: list, mimeType: 'application/x-mpegurl' } }])).rejects.toMatchObject({
      fault: 'failed',
    })
  })

  it('stops when it is told to, and leaves no process behind', async () => {
    const stop = new AbortController()
    const workDir = await mkdtemp(path.join(base, 'stopped-'))
    const onProgress = () => stop.abort()
    const work = film([{ clip, seconds: 600 }], { workDir, signal: stop.signal, onProgress })
    await expect(work).rejects.toSatisfy((error) => error instanceof DriverError && error.fault === 'cancelled')
    expect(processesOf(workDir)).toEqual([])
  })
})

describe('captions in the picture', () => {
  const captions = {
    nothing: '',
    hello: '안녕하세요',
    seoul: '서울의하루',
    chinese: '今天气温低',
    coffee: '咖啡香气浓',
    // Characters that no font has a glyph for: the box that stands for them.
    boxes: '\ue000\ue001\ue002\ue003\ue004',
    otherBoxes: '\uf100\uf101\uf102\uf103\uf104',
    hostile: '{\\an8\\c&HFF&}안녕',
  }
  const pictures = {} as Record<keyof typeof captions, Buffer>

  beforeAll(async () => {
    const scenes = Object.values(captions).map((caption) => ({ caption, seconds: 0.25 }))
    const file = await film(scenes)
    for (const [index, name] of (Object.keys(captions) as (keyof typeof captions)[]).entries()) {
      pictures[name] = pictureAt(file, 0.25 * index + 0.1)
    }
  })

  const apart = (a: keyof typeof captions, b: keyof typeof captions) => difference(pictures[a], pictures[b])

  it('are there, and boxes all look alike', () => {
    expect(apart('boxes', 'nothing')).toBeGreaterThan(0.3)
    expect(apart('boxes', 'otherBoxes')).toBeLessThan(0.05)
  })

  it.each([
    ['hello', 'seoul'],
    ['chinese', 'coffee'],
  ] as const)('have the glyphs of %s and %s, not boxes', (one, other) => {
    expect(apart(one, 'boxes')).toBeGreaterThan(0.3)
    expect(apart(other, 'boxes')).toBeGreaterThan(0.3)
    expect(apart(one, other)).toBeGreaterThan(0.3)
  })

  it('stay where captions are, whatever they say', () => {
    const upperHalf = (name: keyof typeof captions) => pictures[name].subarray(0, pictures[name].length / 2)
    expect(difference(upperHalf('hostile'), upperHalf('nothing'))).toBeLessThan(0.05)
    expect(apart('hostile', 'nothing')).toBeGreaterThan(0.3)
    expect(mostColourful(pictures.hostile)).toBeLessThan(60)
  })
})

/** How far the channels of a pixel are apart at most: our captions have no colour. */
function mostColourful(picture: Buffer): number {
  let most = 0
  for (let at = 0; at < picture.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = picture.subarray(at, at + 3)
    most = Math.max(most, Math.max(red, green, blue) - Math.min(red, green, blue))
  }
  return most
}
