import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { assOf } from './ass'
import { fontsFolder } from './fonts'
import { filterValue } from './inputs'
import { runProgram } from './process'
import { soundtrack } from './soundtrack'
import { espeakLanguages } from './voicePresets'

/** A probe takes a second of processor time; on a machine that is too busy for it, what comes with the product is used. */
const patience = 60_000
const frame = { width: 64, height: 64 }

/**
 * Whether a program does all that a film needs, found out by making a very small one: what it lists as built in need not
 * work together.
 */
export const makesFilms = (ffmpeg: string): Promise<boolean> =>
  inFolder(async (folder) => {
    const [captions, film] = [path.join(folder, 'captions.ass'), path.join(folder, 'film.mp4')]
    await writeFile(captions, assOf([], frame))
    const sound = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=1']
    const picture = ['-f', 'lavfi', '-i', `color=c=gray:size=${frame.width}x${frame.height}:rate=25:duration=1`]
    // Of the music only that there is some matters here: its sound is the second input.
    const { graph } = soundtrack({ hasVoice: true, music: { path: '', mimeType: 'audio/mpeg' }, seconds: 1 })
    const subtitles = `ass=filename=${filterValue(captions)}:fontsdir=${filterValue(fontsFolder())}`
    const moves = `[2:v]zoompan=z=1.1:d=1:s=${frame.width}x${frame.height}:fps=25,tpad=stop_duration=1,${subtitles}[picture]`
    const filters = ['-filter_complex', `${graph};${moves}`, '-map', '[picture]', '-map', '[sound]']
    const coded = ['-t', '0.5', '-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-y', film]
    const args = [
      '-hide_banner',
      '-nostdin',
      '-loglevel',
      'error',
      ...sound,
      ...sound,
      ...picture,
      ...filters,
      ...coded,
    ]
    await runProgram(ffmpeg, args, { signal: AbortSignal.timeout(patience) })
    return (await stat(film)).size > 1000
  })

/** Whether an espeak-ng speaks the languages of our films: its voices may be packages of their own. */
export const speaksAll = (espeak: string): Promise<boolean> =>
  inFolder(async (folder) => {
    for (const voice of Object.values(espeakLanguages)) {
      const file = path.join(folder, `${voice}.wav`)
      const options = { signal: AbortSignal.timeout(patience), input: '1' }
      await runProgram(espeak, ['-v', voice, '-b', '1', '-w', file, '--stdin'], options)
      if ((await stat(file)).size < 1000) return false
    }
    return true
  })

/** What fails cannot be done. */
async function inFolder(attempt: (folder: string) => Promise<boolean>): Promise<boolean> {
  const folder = await mkdtemp(path.join(tmpdir(), 'madang-probe-'))
  try {
    return await attempt(folder)
  } catch {
    return false
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
