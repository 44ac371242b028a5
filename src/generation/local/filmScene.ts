import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { DriverError, type FilmScene } from '../drivers/driver'
import type { Frame } from '../frame'
import { assOf, captionSize } from './ass'
import { captionPages } from './captions'
import { audioRate, frameRate, h264, toVideoColours } from './encoding'
import { fontsFolder } from './fonts'
import { filterValue, inputArguments, pictureArguments } from './inputs'
import { runFfmpeg } from './programs'
import { secondsOfSound } from './sound'
import type { Watermark } from './watermark'

type Part = {
  scene: FilmScene
  frame: Frame
  /** How long the part is, in frames. */
  frames: number
  mark: Watermark
  /** Without an ending; the part and what it is made from lie beside each other. */
  file: string
  signal: AbortSignal
  onProgress?: (percent: number) => void
}

const cut = 0.05

/**
 * Films one scene: its picture, captions and voice, all exactly as long as the part. Answers where it lies. All parts of
 * a film have the same coding, and sound that is not compressed, so that they can be joined as they are.
 * @throws {DriverError} `cancelled`, `failed`
 */
export async function filmScene({ scene, frame, frames, mark, file, signal, onProgress }: Part): Promise<string> {
  const seconds = frames / frameRate
  const part = `${file}.mov`
  const spoken = scene.voice && (await secondsOfSound(scene.voice, signal))
  const { widest } = captionSize(frame)
  const captions = `${file}.ass`
  await writeFile(captions, assOf(captionPages(scene.caption, { widest, seconds, spoken }), frame))

  const picture = await pictureOf(scene, frame, `${file}.jpg`)
  const voice = scene.voice ? inputArguments(scene.voice) : ['-f', 'lavfi', '-i', `anullsrc=r=${audioRate}:cl=stereo`]
  const size = `${frame.width}:${frame.height}`
  const fill = `scale=${size}:force_original_aspect_ratio=increase,crop=${size}`
  const hold = `tpad=stop_mode=clone:stop_duration=${seconds.toFixed(3)},trim=end_frame=${frames},setpts=N/${frameRate}/TB`
  const subtitles = `ass=filename=${filterValue(captions)}:fontsdir=${filterValue(fontsFolder())}`
  const fade = spoken && spoken > seconds ? `,afade=t=out:st=${(seconds - cut).toFixed(3)}:d=${cut}` : ''
  const appear = scene.fade ? `,fade=t=in:d=${Math.min(scene.fade, seconds).toFixed(3)}` : ''
  const samples = (frames * audioRate) / frameRate
  const graph = [
    `[0:v]fps=${frameRate},${fill},${toVideoColours},${hold}${appear}[held]`,
    `[held][1]${mark.overlay},${subtitles},${toVideoColours}[picture]`,
    `[2:a]aresample=${audioRate},aformat=sample_fmts=s16:channel_layouts=stereo${fade},apad,atrim=end_sample=${samples}[sound]`,
  ].join(';')
  await runFfmpeg(
    [...picture, ...mark.input, ...voice, '-filter_complex', graph, '-map', '[picture]', '-map', '[sound]'].concat(
      '-frames:v',
      String(frames),
      ...h264,
      '-c:a',
      'pcm_s16le',
      part,
    ),
    { signal, onProgress, seconds },
  )
  return part
}

async function pictureOf({ clip, image }: FilmScene, { width, height }: Frame, file: string): Promise<string[]> {
  if (clip) return inputArguments(clip)
  if (!image) throw new DriverError('failed', 'A scene has neither a clip nor a picture')
  await sharp(image.path)
    .rotate()
    .flatten({ background: '#fff' })
    .resize(width, height, { fit: 'cover' })
    .jpeg({ quality: 95 })
    .toFile(file)
  return pictureArguments(file, ['-framerate', String(frameRate)])
}
