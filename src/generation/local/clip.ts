import path from 'node:path'
import sharp from 'sharp'
import type { InputFile, OutputFile } from '../drivers/driver'
import type { Frame } from '../frame'
import { frameRate, framesOf, h264, toVideoColours } from './encoding'
import { pictureArguments } from './inputs'
import { runFfmpeg } from './programs'
import { between, pick, randomFrom } from './random'
import { watermarkShare, writeWatermark } from './watermark'

type Clip = {
  image: InputFile
  frame: Frame
  seconds: number
  seed: number
  workDir: string
  signal: AbortSignal
  onProgress?: (percent: number) => void
}

/** The picture is enlarged before: zoompan moves by whole pixels of it, and would tremble otherwise. */
const enlarged = 2
/** The window never reaches the strip at the top that has a still picture's own mark; the clip gets one that stands still. */
const strip = watermarkShare + 0.01

/**
 * Moves slowly over a picture (H.264, no sound), in a direction that depends on the seed.
 * @throws {DriverError} `cancelled`, `failed`
 */
export async function filmPicture(clip: Clip, file: string): Promise<OutputFile> {
  const { image, frame, workDir, signal, onProgress } = clip
  const { width, height } = frame
  const frames = framesOf(clip.seconds)
  const seconds = frames / frameRate
  const picture = path.join(workDir, `${path.basename(file)}.jpg`)
  await sharp(image.path)
    .rotate()
    .flatten({ background: '#fff' })
    .resize(width * enlarged, height * enlarged, { fit: 'cover' })
    .jpeg({ quality: 95 })
    .toFile(picture)
  const mark = await writeWatermark(frame, workDir)
  const zoom = `zoompan=${movement(frames, clip.seed)}:d=${frames}:s=${width}x${height}:fps=${frameRate}`
  const graph = `[0]${zoom},${toVideoColours}[moved];[moved][1]${mark.overlay},${toVideoColours}[out]`
  const inputs = [...pictureArguments(picture), ...mark.input]
  const output = ['-frames:v', String(frames), ...h264, '-an', '-movflags', '+faststart', file]
  await runFfmpeg([...inputs, '-filter_complex', graph, '-map', '[out]', ...output], { signal, onProgress, seconds })
  return { path: file, mimeType: 'video/mp4', metadata: { seconds, width, height, fps: frameRate } }
}

/** The window's way over the picture: from one place and size to another, slowing down at both ends. */
function movement(frames: number, seed: number): string {
  const random = randomFrom('clip', seed)
  const widest = 1 / (1 - strip)
  const isZoom = random() < 0.6
  const [near, far] = isZoom ? [widest + between(random, 0.14, 0.22), widest] : [widest + 0.14, widest + 0.14]
  const [from, to] = pick(random, [
    [far, near],
    [near, far],
  ])
  const [startX, endX] = pick(
    random,
    isZoom
      ? [[0.5, between(random, 0.2, 0.8)]]
      : [
          [0.1, 0.9],
          [0.9, 0.1],
        ],
  )
  const [startY, endY] = pick(
    random,
    isZoom
      ? [[0.5, between(random, 0.2, 0.8)]]
      : [
          [0.4, 0.6],
          [0.6, 0.4],
        ],
  )
  const share = `(on/${Math.max(1, frames - 1)})`
  const eased = `(0.5-0.5*cos(PI*${share}))`
  const at = (start: number, end: number) => `(${start.toFixed(4)}+${(end - start).toFixed(4)}*${eased})`
  const x = `(iw-iw/zoom)*${at(startX, endX)}`
  const y = `ih*${strip}+(ih*${(1 - strip).toFixed(4)}-ih/zoom)*${at(startY, endY)}`
  return `z='${at(from, to)}':x='${x}':y='${y}'`
}
