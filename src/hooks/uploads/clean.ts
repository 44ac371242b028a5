import sharp, { type Metadata } from 'sharp'
import { pictures } from '@/lib/pictures'

type Format = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif'
export type Picture = { format: Format; width: number; height: number; pixels: number; facts: Metadata }

const signatures: [Format, (head: string) => boolean][] = [
  ['jpeg', (head) => head.startsWith('\xff\xd8\xff')],
  ['png', (head) => head.startsWith('\x89PNG')],
  ['gif', (head) => head.startsWith('GIF8')],
  ['webp', (head) => head.startsWith('RIFF') && head.endsWith('WEBP')],
  ['avif', (head) => /ftyp(avif|avis|mif1|msf1)$/.test(head)],
]

/** The kind of picture that a file begins like, whatever its name says. */
export const formatOf = (data: Buffer): Format | undefined =>
  signatures.find(([, matches]) => matches(data.toString('latin1', 0, 12)))?.[0]

/** What a picture says about itself at its beginning; nothing is decoded. @throws Error when it cannot be read */
export async function readPicture(data: Buffer, format: Format): Promise<Picture> {
  const facts = await sharp(data, { limitInputPixels: false }).metadata()
  const frames = format === 'gif' || format === 'webp' ? (facts.pages ?? 1) : 1
  const { width, height } = facts
  return { format, width, height, pixels: width * height * frames, facts }
}

/**
 * The picture upright, without what a camera or a program wrote into it: place, time, device, names, comments. What says
 * that it was made by a machine stays. A picture that holds nothing of the kind is left as it is, byte by byte.
 */
export async function clean(data: Buffer, { format, facts }: Picture): Promise<Buffer> {
  if (!holdsMore(data, format, facts)) return data
  const upright = pictures(data, { animated: format === 'gif' || format === 'webp' }).autoOrient()
  const origin = originOf(facts)
  return (origin ? upright.withXmp(origin) : upright).toFormat(format, settings[format]).toBuffer()
}

const settings = {
  jpeg: { quality: 92, mozjpeg: false },
  png: {},
  webp: { quality: 92 },
  gif: {},
  avif: { quality: 70, effort: 2 },
}

function holdsMore(data: Buffer, format: Format, { exif, iptc, xmp, orientation = 1 }: Metadata): boolean {
  if (exif || iptc || xmp || orientation > 1) return true
  if (format === 'jpeg') return hasOtherSegments(data)
  if (format === 'png') return ['tEXt', 'zTXt', 'iTXt', 'tIME'].some((name) => data.includes(name, 0, 'latin1'))
  return format === 'gif' && data.includes(Buffer.from([0x21, 0xfe]))
}

/** Whether a JPEG has anything beside the picture, its colours and its frame: comments, notes of makers, a film behind it. */
function hasOtherSegments(data: Buffer): boolean {
  let at = 2
  while (at + 4 <= data.length && data[at] === 0xff) {
    const marker = data[at + 1] as number
    if (marker === 0xda) return data.lastIndexOf(Buffer.from([0xff, 0xd9])) !== data.length - 2
    const isColours = marker === 0xe2 && data.toString('latin1', at + 4, at + 15) === 'ICC_PROFILE'
    const isNote = marker === 0xfe || (marker > 0xe0 && marker < 0xf0 && marker !== 0xee)
    if (isNote && !isColours) return true
    at += 2 + data.readUInt16BE(at + 2)
  }
  return true
}

const terms = /http:\/\/cv\.iptc\.org\/newscodes\/digitalsourcetype\/[a-zA-Z]{1,60}/

/** The mark of a picture made by a machine (IPTC's digital source type), alone. */
function originOf({ xmpAsString }: Metadata): string | undefined {
  const [term] = terms.exec(xmpAsString ?? '') ?? []
  return (
    term &&
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"><Iptc4xmpExt:DigitalSourceType>${term}</Iptc4xmpExt:DigitalSourceType></rdf:Description></rdf:RDF></x:xmpmeta>`
  )
}
