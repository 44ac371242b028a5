import { readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { DriverName } from './kinds'
import { escapeXml } from './local/fonts'
import { inputArguments } from './local/inputs'
import { runFfmpeg } from './local/programs'

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

/**
 * Writes the provenance of a picture (PNG, JPEG or WebP) into its XMP, in place; its other metadata stays.
 * @throws Error for a file that is none of these
 */
export async function stampImage(file: string, facts: Provenance): Promise<void> {
  // By its bytes: libvips remembers what it read under a name, and would show the old file under it afterwards.
  const picture = sharp(await readFile(file))
    .keepMetadata()
    .withXmp(xmpOf(facts))
  const { format } = await picture.metadata()
  if (format === 'jpeg') picture.jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
  else if (format === 'webp') picture.webp({ quality: 95 })
  else if (format === 'png') picture.png()
  else throw new Error(`No provenance can be written into a ${format} picture`)
  const stamped = besides(file)
  await picture.toFile(stamped)
  await rename(stamped, file)
}

const mediaTypes: Record<string, string> = { '.mp4': 'video/mp4', '.wav': 'audio/wav', '.mp3': 'audio/mpeg' }

/**
 * Writes the provenance of a film or a sound (MP4, WAV or MP3, by the file's ending) into its container, in place;
 * picture and sound stay as they are. All facts are in the comment, as JSON: that is what each of them has.
 * @throws {DriverError} `failed`, `cancelled`; Error for another ending
 */
export async function stampMedia(
  file: string,
  facts: Provenance,
  signal = new AbortController().signal,
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
  const options = mimeType === 'video/mp4' ? ['-movflags', 'use_metadata_tags+faststart'] : []
  const stamped = besides(file)
  await runFfmpeg(
    [...inputArguments({ path: file, mimeType }), '-map', '0', '-c', 'copy', ...metadata, ...options, stamped],
    { signal },
  )
  await rename(stamped, file)
}

/** In the same folder, so that it takes the file's place in one step. */
const besides = (file: string) => path.join(path.dirname(file), `stamped-${path.basename(file)}`)

/** Without what neither XML nor the arguments of a program can hold. */
const printable = (text: string) => text.replace(/(?![\n\t])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')

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
