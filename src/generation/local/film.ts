import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DriverError, type FilmScene, type InputFile, type OutputFile } from '../drivers/driver'
import type { Frame } from '../frame'
import { audioRate, frameRate } from './encoding'
import { filmScene } from './filmScene'
import { runFfmpeg } from './programs'
import { soundtrack } from './soundtrack'
import { writeWatermark } from './watermark'

type Film = {
  scenes: FilmScene[]
  music?: InputFile
  title?: string
  frame: Frame
  workDir: string
  signal: AbortSignal
  onProgress: (percent: number) => void
}

/** How much of the work the scenes are; the rest is joining them. */
const scenesShare = 92

/**
 * Makes one film of scenes (MP4, H.264 and AAC, ready to stream), each exactly as long as it says, with its captions in
 * the picture. One scene after the other, on the disk: a long film takes no more memory than a short one.
 * @throws {DriverError} `cancelled`, `failed`
 */
export async function makeFilm(film: Film): Promise<OutputFile> {
  const { scenes, frame, workDir, signal, onProgress } = film
  const lengths = framesOfScenes(scenes.map((scene) => scene.seconds))
  const frames = lengths.reduce((sum, length) => sum + length, 0)
  if (frames === 0) throw new DriverError('failed', 'A film needs a scene')
  const mark = await writeWatermark(frame, workDir)
  const parts: string[] = []
  let done = 0
  for (const [index, scene] of scenes.entries()) {
    const length = lengths[index] ?? 0
    if (length === 0) continue
    const onPart = (percent: number) => onProgress((scenesShare * (done + (length * percent) / 100)) / frames)
    const file = path.join(workDir, `scene-${index + 1}`)
    parts.push(await filmScene({ scene, frame, frames: length, mark, file, signal, onProgress: onPart }))
    done += length
  }
  const seconds = frames / frameRate
  const file = path.join(workDir, 'film.mp4')
  await join(parts, film, seconds, file)
  await Promise.all(parts.map((part) => rm(part)))
  return {
    path: file,
    mimeType: 'video/mp4',
    metadata: { seconds: Math.round(seconds * 1000) / 1000, ...frame, fps: frameRate, scenes: parts.length },
  }
}

/** Whole frames for each scene, such that no scene begins more than half a frame away from the plan. */
export function framesOfScenes(seconds: number[]): number[] {
  let planned = 0
  let given = 0
  return seconds.map((length) => {
    planned += Math.max(0, length)
    const frames = Math.round(planned * frameRate) - given
    given += frames
    return frames
  })
}

async function join(parts: string[], film: Film, seconds: number, file: string) {
  const { workDir, music, title, signal, onProgress } = film
  const list = path.join(workDir, 'scenes.txt')
  await writeFile(list, parts.map((part) => `file ${path.basename(part)}\n`).join(''))
  const hasVoice = film.scenes.some((scene) => scene.voice)
  const { inputs, graph } = soundtrack({ hasVoice, music, seconds })
  const named = title ? ['-metadata', `title=${title.replace(/[\p{Cc}\p{Cs}]/gu, ' ')}`] : []
  const streams = ['-filter_complex', graph, '-map', '0:v', '-map', '[sound]', '-map_metadata', '-1', ...named]
  const codecs = ['-c:v', 'copy', '-c:a', 'aac', '-b:a', '128k', '-ar', String(audioRate), '-ac', '2']
  await runFfmpeg(['-f', 'concat', '-i', list, ...inputs, ...streams, ...codecs, '-movflags', '+faststart', file], {
    signal,
    seconds,
    onProgress: (percent) => onProgress(scenesShare + (percent * (100 - scenesShare)) / 100),
  })
}
