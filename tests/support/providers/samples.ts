import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import ffmpeg from '@ffmpeg-installer/ffmpeg'
import sharp from 'sharp'

let video: Promise<Buffer> | undefined

/** A real MP4 of one second, 160 × 284, made once. */
export function sampleVideo(): Promise<Buffer> {
  video ??= makeVideo()
  return video
}

async function makeVideo(): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'provider-'))
  try {
    const file = path.join(folder, 'sample.mp4')
    const source = 'testsrc=size=160x284:rate=12:duration=1'
    const encode = ['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-movflags', '+faststart']
    await promisify(execFile)(ffmpeg.path, ['-v', 'error', '-f', 'lavfi', '-i', source, ...encode, file])
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

/** Half a second of a tone: raw mono samples of 16 bits at 24 kHz. */
export function sampleSpeech(): Buffer {
  const samples = Int16Array.from({ length: 12_000 }, (_, at) => 8000 * Math.sin((at * 2 * Math.PI * 220) / 24_000))
  return Buffer.from(samples.buffer)
}
