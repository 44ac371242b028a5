import { env } from '@/lib/env'
import { installed } from './packages'
import { makesFilms, speaksAll } from './probes'
import { runProgram } from './process'

let ffmpeg: Promise<string> | undefined
/** The ffmpeg to use: the one of the settings, else the system's if it makes films as ours are, else the package's. */
export function findFfmpeg(): Promise<string> {
  ffmpeg ??= (async () => {
    if (env.FFMPEG_PATH) return env.FFMPEG_PATH
    return (await makesFilms('ffmpeg')) ? 'ffmpeg' : packagedFfmpeg()
  })()
  return ffmpeg
}

/** The ffmpeg that comes with the product. */
export const packagedFfmpeg = (): string => (installed('@ffmpeg-installer/ffmpeg') as { path: string }).path

let espeak: Promise<string | undefined> | undefined
/** The system's espeak-ng, if there is one that speaks all our languages. */
export function findEspeak(): Promise<string | undefined> {
  espeak ??= speaksAll('espeak-ng').then((speaks) => (speaks ? 'espeak-ng' : undefined))
  return espeak
}

type FfmpegOptions = {
  signal: AbortSignal
  /** 0 to 100, about twice a second; needs `seconds`. */
  onProgress?: (percent: number) => void
  /** How long the result will be. */
  seconds?: number
}

/**
 * Runs ffmpeg to its end and answers how far it came, in seconds of what it wrote.
 * @throws {DriverError} `cancelled`, `failed`
 */
export async function runFfmpeg(args: string[], options: FfmpegOptions): Promise<number> {
  const { signal, onProgress, seconds = 0 } = options
  const quiet = ['-hide_banner', '-nostdin', '-nostats', '-loglevel', 'error', '-y', '-progress', 'pipe:1']
  let reached = 0
  const onLine = (line: string) => {
    const time = secondsIn(line)
    if (time === undefined) return
    reached = time
    if (seconds > 0) onProgress?.(Math.min(100, (100 * time) / seconds))
  }
  await runProgram(await findFfmpeg(), [...quiet, ...args], { signal, onLine })
  return reached
}

/** The time in a line `out_time=00:00:02.500000` of ffmpeg's progress, in seconds. */
function secondsIn(line: string): number | undefined {
  const [, hours, minutes, seconds] = /^out_time=(\d+):(\d+):([\d.]+)$/.exec(line) ?? []
  return hours === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}
