import { createInflateRaw } from 'node:zlib'
import { TableFault } from './fault'

/** A file in a ZIP archive: what the archive's directory says of it, and its packed bytes. */
export type ZipEntry = { name: string; size: number; packed: Buffer; method: number }

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endLength = 22
const entryLength = 46
const descriptorSignature = 0x08074b50
const descriptorLength = 16
const zip64LocatorSignature = 0x07064b50
const zip64LocatorLength = 20
const unknown = 0xffffffff

/**
 * The files of an archive as its directory lists them (PKWARE APPNOTE 4.3.12 and 4.3.16).
 * @throws TableFault `broken-file`, `protected` (encrypted), or `too-large` (ZIP64: more than four gigabytes, or 65,534
 * files)
 */
export function zipEntries(data: Buffer): ZipEntry[] {
  const broken = (cause?: unknown) => new TableFault('broken-file', undefined, { cause })
  try {
    const end = endOf(data)
    if (end === -1) throw broken()
    if (hasSecondDirectory(data, end)) throw new TableFault('too-large')
    const count = data.readUInt16LE(end + 10)
    let at = data.readUInt32LE(end + 16)
    return Array.from({ length: count }, () => {
      if (data.readUInt32LE(at) !== entrySignature) throw broken()
      const flags = data.readUInt16LE(at + 8)
      const method = data.readUInt16LE(at + 10)
      const [packedSize, size] = [data.readUInt32LE(at + 20), data.readUInt32LE(at + 24)]
      const lengths = [28, 30, 32].map((offset) => data.readUInt16LE(at + offset)) as [number, number, number]
      const local = data.readUInt32LE(at + 42)
      if ((flags & 1) === 1) throw new TableFault('protected')
      if ([packedSize, size, local].includes(unknown)) throw new TableFault('too-large')
      const name = data.toString('utf8', at + entryLength, at + entryLength + lengths[0])
      const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28)
      if (start + packedSize > data.length) throw broken()
      if ((flags & 8) !== 0 && packedSize === 0 && !isEmptyThroughout(data, local, start)) throw broken()
      at += entryLength + lengths[0] + lengths[1] + lengths[2]
      return { name, size, method, packed: data.subarray(start, start + packedSize) }
    })
  } catch (error) {
    throw error instanceof TableFault ? error : broken(error)
  }
}

/** The directory's end stands last, before a comment of at most 65,535 bytes. */
function endOf(data: Buffer): number {
  const signature = Buffer.alloc(4)
  signature.writeUInt32LE(endSignature)
  const at = data.lastIndexOf(signature, data.length - endLength)
  return at >= data.length - endLength - 0xffff ? at : -1
}

/** A directory in ZIP64, which another reader might believe instead of this one (4.3.14 to 4.3.16). */
const hasSecondDirectory = (data: Buffer, end: number): boolean =>
  data.readUInt16LE(end + 10) === 0xffff ||
  [12, 16].some((offset) => data.readUInt32LE(end + offset) === unknown) ||
  (end >= zip64LocatorLength && data.readUInt32LE(end - zip64LocatorLength) === zip64LocatorSignature)

/**
 * Of a file whose sizes may stand behind it, other readers take an empty one in the directory for one whose size is not
 * known there: its own header (4.3.7) and what follows it (4.3.9) have to say that it is empty, too.
 */
function isEmptyThroughout(data: Buffer, local: number, start: number): boolean {
  const descriptor = Buffer.alloc(descriptorLength)
  descriptor.writeUInt32LE(descriptorSignature)
  const sizes = data.subarray(local + 18, local + 26)
  return sizes.every((byte) => byte === 0) && data.subarray(start, start + descriptorLength).equals(descriptor)
}

/**
 * The bytes of a file, unpacked piece by piece.
 * @throws TableFault `broken-file` when they are not as many as the directory says
 */
export async function* unpack({ packed, size, method }: ZipEntry): AsyncGenerator<Buffer> {
  if (method !== 0 && method !== 8) throw new TableFault('broken-file')
  let seen = 0
  for await (const chunk of method === 0 ? [packed] : inflated(packed)) {
    seen += chunk.length
    if (seen > size) throw new TableFault('broken-file')
    yield chunk
  }
  if (seen !== size) throw new TableFault('broken-file')
}

async function* inflated(packed: Buffer): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw()
  inflate.end(packed)
  try {
    for await (const chunk of inflate) yield chunk
  } catch (error) {
    throw new TableFault('broken-file', undefined, { cause: error })
  }
}
