/**
 * What a result may be, by how its bytes begin: names and headers of other people's servers are often wrong. The first
 * that fits counts.
 */
const signatures: { mimeType: string; extension: string; matches: (head: Buffer) => boolean }[] = [
  {
    mimeType: 'image/avif',
    extension: 'avif',
    matches: (head) => /^ftypavi[fs]$/.test(head.toString('latin1', 4, 12)),
  },
  { mimeType: 'audio/mp4', extension: 'm4a', matches: (head) => head.toString('latin1', 4, 11) === 'ftypM4A' },
  { mimeType: 'video/quicktime', extension: 'mov', matches: (head) => head.toString('latin1', 4, 10) === 'ftypqt' },
  { mimeType: 'video/mp4', extension: 'mp4', matches: (head) => head.toString('latin1', 4, 8) === 'ftyp' },
  { mimeType: 'video/webm', extension: 'webm', matches: (head) => head.readUInt32BE(0) === 0x1a45dfa3 },
  { mimeType: 'image/png', extension: 'png', matches: (head) => head.readUInt32BE(0) === 0x89504e47 },
  { mimeType: 'image/jpeg', extension: 'jpg', matches: (head) => head.readUInt32BE(0) >>> 8 === 0xffd8ff },
  { mimeType: 'image/gif', extension: 'gif', matches: (head) => /^GIF8[79]a$/.test(head.toString('latin1', 0, 6)) },
  { mimeType: 'image/webp', extension: 'webp', matches: (head) => isRiff(head, 'WEBP') },
  { mimeType: 'audio/wav', extension: 'wav', matches: (head) => isRiff(head, 'WAVE') },
  { mimeType: 'audio/mpeg', extension: 'mp3', matches: (head) => head.toString('latin1', 0, 3) === 'ID3' },
]

const isRiff = (head: Buffer, form: string) =>
  head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === form

/** How many bytes `mediaTypeOf` wants to see. */
export const headBytes = 12

/** The type of a file that begins with these bytes, if it is one of those we keep. */
export function mediaTypeOf(bytes: Uint8Array): { mimeType: string; extension: string } | undefined {
  if (bytes.length < headBytes) return undefined
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, headBytes)
  return signatures.find(({ matches }) => matches(head))
}
