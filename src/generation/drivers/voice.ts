import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DriverError, type Order, type OutputFile, type Product, type Tools } from './driver'
import { mediaTypeOf } from './mediaTypes'

/** Samples per second of the raw speech that is ordered everywhere: mono, 16 bits, little-endian. */
export const speechRate = 24_000

const bytesPerSample = 2

/** A WAV file around raw mono samples of 16 bits. Its length is exact, which a compressed file's is not. */
export function wavOf(samples: Uint8Array, rate: number): Buffer {
  const header = Buffer.alloc(44)
  header.write('RIFF', 0, 'latin1')
  header.writeUInt32LE(36 + samples.length, 4)
  header.write('WAVEfmt ', 8, 'latin1')
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(rate, 24)
  header.writeUInt32LE(rate * bytesPerSample, 28)
  header.writeUInt16LE(bytesPerSample, 32)
  header.writeUInt16LE(8 * bytesPerSample, 34)
  header.write('data', 36, 'latin1')
  header.writeUInt32LE(samples.length, 40)
  return Buffer.concat([header, samples])
}

/**
 * The product of a voice order whose answer were these bytes.
 * @throws {DriverError} `failed` when there is no sound in them
 */
export async function voiceProduct(audio: Uint8Array, order: Order, tools: Tools, rate = speechRate): Promise<Product> {
  if (audio.length < bytesPerSample) throw new DriverError('failed', 'the speech is empty')
  if (isText(audio)) throw new DriverError('failed', 'the speech is a text')
  return { files: [await save(audio, rate, tools)], usage: { characters: [...order.prompt].length } }
}

/** Raw samples can be anything, but not a whole line of letters. */
const isText = (bytes: Uint8Array) =>
  bytes.length >= 16 && bytes.subarray(0, 64).every((byte) => byte >= 9 && byte < 127)

async function save(audio: Uint8Array, rate: number, { workDir }: Tools): Promise<OutputFile> {
  // Gateways that do not know raw samples answer with a file of their own choice.
  const type = mediaTypeOf(audio)
  if (type?.mimeType.startsWith('audio/')) {
    const target = path.join(workDir, `voice.${type.extension}`)
    await writeFile(target, audio)
    return { path: target, mimeType: type.mimeType, metadata: {} }
  }
  const samples = audio.subarray(0, audio.length - (audio.length % bytesPerSample))
  const target = path.join(workDir, 'voice.wav')
  await writeFile(target, wavOf(samples, rate))
  const seconds = samples.length / (rate * bytesPerSample)
  return { path: target, mimeType: 'audio/wav', metadata: { seconds, sampleRate: rate } }
}
