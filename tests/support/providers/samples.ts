import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import ffmpeg from '@ffmpeg-installer/ffmpeg'
import sharp from 'sharp'
import type { Scenario } from './protocol'

type Container = 'mp4' | 'webm'
const videos = new Map<Container, Promise<Buffer>>()

const encoders: Record<Container, string[]> = {
  mp4: ['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-movflags', '+faststart'],
  webm: ['-c:v', 'libvpx', '-deadline', 'realtime'],
}

/** A real video of one second, 160 × 284, made once. */
export function sampleVideo(container: Container = 'mp4'): Promise<Buffer> {
  const made = videos.get(container) ?? makeVideo(container)
  videos.set(container, made)
  return made
}

async function makeVideo(container: Container): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'provider-'))
  try {
    const file = path.join(folder, `sample.${container}`)
    const source = 'testsrc=size=160x284:rate=12:duration=1'
    await promisify(execFile)(ffmpeg.path, ['-v', 'error', '-f', 'lavfi', '-i', source, ...encoders[container], file])
    return await readFile(file)
  } finally {
    await rm(folder, { recursive: true })
  }
}

let picture: Promise<Buffer> | undefined

/** A real PNG of 90 × 160. */
export function samplePicture(): Promise<Buffer> {
  picture ??= sharp({ create: { width: 90, height: 160, channels: 3, background: '#7a4' } })
    .png()
    .toBuffer()
  return picture
}

/** A picture in one of the ways a model's can be. */
export async function pictureIn(way: Scenario['picture']): Promise<Buffer> {
  if (way === 'page') return Buffer.from('<html>Please log in</html>')
  if (way === 'gif')
    return sharp(await samplePicture())
      .gif()
      .toBuffer()
  if (way === 'huge') {
    const canvas = { width: 17_000, height: 17_000, channels: 3 as const, background: '#7a4' }
    return sharp({ create: canvas, limitInputPixels: false })
      .toColourspace('b-w')
      .png({ compressionLevel: 1 })
      .toBuffer()
  }
  const bytes = Buffer.from(await samplePicture())
  if (way === 'bomb') {
    bytes.writeUInt32BE(65_000, 16)
    bytes.writeUInt32BE(65_000, 20)
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  }
  return bytes
}

/** Half a second of a tone: raw mono samples of 16 bits at 24 kHz. */
export function sampleSpeech(): Buffer {
  const samples = Int16Array.from({ length: 12_000 }, (_, at) => 8000 * Math.sin((at * 2 * Math.PI * 220) / 24_000))
  return Buffer.from(samples.buffer)
}
