import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { maxPixels } from '@/lib/pictures'
import type { InputFile } from './drivers/driver'
import type { DriverName } from './kinds'
import { escapeXml } from './local/fonts'
import { inputArguments } from './local/inputs'
import { runFfmpeg } from './local/programs'
import { printable } from './printable'

/** What a generated file says about where it comes from. */
export type Provenance = {
  provider: DriverName
  model: string
  /** Id of the generation. */
  generation: string
  prompt: string
  createdAt: Date
}

const sources = 'http://cv.iptc.org/newscodes/digitalsourcetype'
/** IPTC's term for how something was made: what is drawn by rule here comes from no trained model. */
export const digitalSourceType = ({ provider }: Pick<Provenance, 'provider'>) =>
  provider === 'local' ? `${sources}/algorithmicMedia` : `${sources}/trainedAlgorithmicMedia`

/** More than any model makes: what says it has so many is there to fill the memory. */
const mostReadPixels = 1_000_000_000
const decodeSeconds = 120

export type StampedImage = { mimeType: string; width: number; height: number }

/** One picture at a time: a large one takes all the memory that is set aside for them. */
let turn: Promise<unknown> = Promise.resolve()

/**
 * Writes the provenance of a picture into its XMP, in place; its other metadata stays. What is neither PNG, JPEG nor
 * WebP becomes a PNG, and what has more than 50 million pixels is scaled down.
 * @returns what the file is now
 * @throws {UnreadablePicture} when nothing can be made of its bytes
 */
export function stampImage(file: string, facts: Provenance): Promise<StampedImage> {
  const done = turn.then(() => stamp(file, facts))
  turn = done.catch(() => {})
  return done
}

/** The bytes of a picture make no picture. */
export class UnreadablePicture extends Error {}

async function stamp(file: string, facts: Provenance): Promise<StampedImage> {
  // By its bytes: libvips remembers what it read under a name, and would show the old file under it afterwards.
  const bytes = await readFile(file)
  const { data, info } = await encode(bytes, facts).catch((error: unknown) => {
    throw new UnreadablePicture(`The picture cannot be read: ${String(error)}`, { cause: error })
  })
  const stamped = besides(file)
  await writeFile(stamped, data)
  await rename(stamped, file)
  return { mimeType: `image/${info.format}`, width: info.width, height: info.height }
}

async function encode(bytes: Buffer, facts: Provenance) {
  const picture = sharp(bytes, { limitInputPixels: mostReadPixels, sequentialRead: true, failOn: 'none' })
    .timeout({ seconds: decodeSeconds })
    .keepMetadata()
    .withXmp(xmpOf(facts))
  const { format, width, height } = await picture.metadata()
  if (width * height > maxPixels) {
    const scale = Math.sqrt(maxPixels / (width * height))
    picture.resize(Math.max(1, Math.floor(width * scale)), Math.max(1, Math.floor(height * scale)), { fit: 'fill' })
  }
  if (format === 'jpeg') picture.jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
  else if (format === 'webp') picture.webp({ quality: 95 })
  else picture.png()
  return picture.toBuffer({ resolveWithObject: true })
}

const mediaTypes: Record<string, string> = {
  '.mp4': 'video/mp4',
  '.mov': 'video/quicktime',
  '.webm': 'video/webm',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
}

/** Copying a film takes seconds; a file that keeps a program busy for longer was made for that. */
const mediaTimeoutMs = 5 * 60_000

/**
 * Writes the provenance of a film or a sound (MP4, MOV, WebM, WAV, MP3 or M4A, by the file's ending) into its container,
 * in place; picture and sound stay as they are. All facts are in the comment, as JSON: that is what each of them has.
 * @throws {DriverError} `failed`, `cancelled`; Error for another ending
 */
export async function stampMedia(
  file: string,
  facts: Provenance,
  signal = AbortSignal.timeout(mediaTimeoutMs),
): Promise<void> {
  const mimeType = mediaTypes[path.extname(file)]
  if (!mimeType) throw new Error(`No provenance can be written into ${path.basename(file)}`)
  const comment = JSON.stringify({
    aiGenerated: true,
    digitalSourceType: digitalSourceType(facts),
    provider: facts.provider,
    model: facts.model,
    generation: facts.generation,
    prompt: printable(facts.prompt),
    createdAt: facts.createdAt.toISOString(),
  })
  const tags = { comment, ai_generated: 'true', digital_source_type: digitalSourceType(facts) }
  const metadata = Object.entries(tags).flatMap(([name, value]) => ['-metadata', `${name}=${value}`])
  // Names of our own are kept in an MP4 only when asked for.
  const isMov = ['video/mp4', 'video/quicktime', 'audio/mp4'].includes(mimeType)
  const options = isMov ? ['-movflags', 'use_metadata_tags+faststart'] : []
  const stamped = besides(file)
  await runFfmpeg(
    [...inputArguments({ path: file, mimeType }), '-map', '0', '-c', 'copy', ...metadata, ...options, stamped],
    { signal },
  )
  await rename(stamped, file)
}

/** Whether a film or a sound can be played at all: its first second is decoded. */
export async function isPlayable(file: InputFile): Promise<boolean> {
  const first = [...inputArguments(file), '-t', '1', '-f', 'null', '-']
  return runFfmpeg(first, { signal: AbortSignal.timeout(mediaTimeoutMs) }).then(
    () => true,
    (error: Error) => {
      // The program itself did not run, which says nothing about the file.
      if (error.cause) throw error.cause
      return false
    },
  )
}

/** In the same folder, so that it takes the file's place in one step. */
const besides = (file: string) => path.join(path.dirname(file), `stamped-${path.basename(file)}`)

function xmpOf(facts: Provenance): string {
  const properties = {
    'Iptc4xmpExt:DigitalSourceType': digitalSourceType(facts),
    'Iptc4xmpExt:AISystemUsed': facts.provider,
    'Iptc4xmpExt:AISystemVersionUsed': facts.model,
    'Iptc4xmpExt:AIPromptInformation': facts.prompt,
    'dc:identifier': facts.generation,
    'xmp:CreateDate': facts.createdAt.toISOString(),
  }
  const elements = Object.entries(properties).map(
    ([name, value]) => `<${name}>${escapeXml(printable(value))}</${name}>`,
  )
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
${elements.join('\n')}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}
