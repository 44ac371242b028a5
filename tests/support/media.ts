import { execFileSync, spawnSync } from 'node:child_process'
import ffmpeg from '@ffmpeg-installer/ffmpeg'
import ffprobe from '@ffprobe-installer/ffprobe'

type Stream = Record<string, string | number>
export type Probe = { streams: Stream[]; format: { duration: string; tags?: Record<string, string> } }

/** What is in a file of film or sound; `nb_read_packets` of a film is the number of its frames. */
export function probe(file: string): Probe {
  const args = ['-v', 'error', '-count_packets', '-show_streams', '-show_format', '-of', 'json', file]
  return JSON.parse(execFileSync(ffprobe.path, args, { encoding: 'utf8' }))
}

/** Runs ffmpeg to make what a test needs. */
export const ffmpegRun = (...args: string[]) => execFileSync(ffmpeg.path, ['-v', 'error', '-y', ...args])

type Part = { from?: number; seconds?: number; filter?: string }

/** The mean level of a sound, in dB; -91 is silence. */
export function loudness(file: string, { from = 0, seconds = 3600, filter }: Part = {}): number {
  const filters = filter ? `${filter},volumedetect` : 'volumedetect'
  const args = ['-ss', String(from), '-t', String(seconds), '-i', file, '-vn', '-af', filters, '-f', 'null', '-']
  const { stderr } = spawnSync(ffmpeg.path, args, { encoding: 'utf8' })
  const [, level] = /mean_volume: (-?[\d.]+) dB/.exec(stderr) ?? []
  if (level === undefined) throw new Error(`No level in ${file}: ${stderr}`)
  return Number(level)
}

/** The samples of a sound, 16 bits, one channel. */
export function samples(file: string, rate: number): Int16Array {
  const args = ['-v', 'error', '-i', file, '-f', 's16le', '-ac', '1', '-ar', String(rate), '-']
  const bytes = execFileSync(ffmpeg.path, args, { maxBuffer: 1e9 })
  return new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
}

/** The picture of a film at a time, as red, green and blue bytes. */
export function pictureAt(file: string, seconds: number): Buffer {
  const args = ['-v', 'error', '-ss', seconds.toFixed(3), '-i', file, '-frames:v', '1']
  return execFileSync(ffmpeg.path, [...args, '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-'], { maxBuffer: 1e9 })
}

/** The mean difference of two pictures, 0 to 255. */
export function difference(a: Buffer, b: Buffer): number {
  if (a.length !== b.length) throw new Error('The pictures are not of one size')
  return a.reduce((sum, byte, index) => sum + Math.abs(byte - (b[index] ?? 0)), 0) / a.length
}

/** Processes that this one started, and whose command has a text in it. */
export const processesOf = (text: string): string[] =>
  execFileSync('ps', ['-A', '-o', 'ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => Number.parseInt(line, 10) === process.pid && line.includes(text))
