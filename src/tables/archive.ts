import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { PassThrough, pipeline, Readable } from 'node:stream'
import { ZipArchive } from 'archiver'

export type ArchiveEntry = { path: string; content: Buffer | Readable | AsyncIterable<Uint8Array> }

type Listed = { path: string; bytes: number; sha256: string }

/** Files that are packed already: packing them again costs time and saves nothing. */
const packed = /\.(jpe?g|png|webp|gif|avif|mp4|mov|webm|mp3|m4a|ogg|zip|xlsx|docx|pptx)$/i

/**
 * A ZIP made while it is read. Its last file, `manifest.json`, holds `about` and, for every other file, its path, size in
 * bytes and SHA-256 (hexadecimal). Paths lose what could lead out of the folder they are unpacked in, and a second file of
 * a name gets a number. When an entry fails, the stream ends with that error: what has come by then has no directory and
 * opens nowhere.
 */
export function archiveStream(entries: AsyncIterable<ArchiveEntry>, about: object): Readable {
  const archive = new ZipArchive({ zlib: { level: 6 } })
  // A stream of node itself, and one that ends with the error of what it comes from.
  const out = pipeline(archive, new PassThrough(), () => undefined)
  // Once that has ended, nobody is left to hear what its unfinished file has to say.
  archive.on('error', () => undefined)
  const gone = new AbortController()
  out.once('close', () => gone.abort())
  fill(archive, entries, about, gone.signal).catch((error) => out.destroy(error))
  return out
}

async function fill(archive: ZipArchive, entries: AsyncIterable<ArchiveEntry>, about: object, gone: AbortSignal) {
  const files: Listed[] = []
  const taken = new Set(['manifest.json'])
  for await (const { path, content } of entries) {
    const name = unused(safePath(path), taken)
    const listed = { path: name, bytes: 0, sha256: '' }
    await append(archive, name, Readable.from(counted(content, listed), { objectMode: false }), gone)
    files.push(listed)
  }
  const manifest = JSON.stringify({ ...about, files }, null, 2)
  await append(archive, 'manifest.json', Readable.from([Buffer.from(manifest)], { objectMode: false }), gone)
  await archive.finalize()
}

/** Waits until a file is in the archive, so that one at a time is open. */
async function append(archive: ZipArchive, name: string, source: Readable, signal: AbortSignal) {
  signal.throwIfAborted()
  const failed = new AbortController()
  source.once('error', (error) => failed.abort(error))
  const done = once(archive, 'entry', { signal: AbortSignal.any([signal, failed.signal]) })
  archive.append(source, { name, store: packed.test(name) })
  try {
    await done
  } catch (error) {
    source.destroy()
    throw failed.signal.aborted ? failed.signal.reason : error
  }
}

async function* counted(content: ArchiveEntry['content'], listed: Listed): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const chunk of Buffer.isBuffer(content) ? [content] : content) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk)
    hash.update(bytes)
    listed.bytes += bytes.length
    yield bytes
  }
  listed.sha256 = hash.digest('hex')
}

/** What no system takes in a file's name, or takes for something else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const unsafe = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069<>:"|?*]/g

/** A path below the archive's root, with `/` between its parts. */
export function safePath(path: string): string {
  const parts = path
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => part.replace(unsafe, '_').trim().replace(/\.+$/, '').slice(0, 150))
    .filter((part) => part !== '')
  return parts.join('/') || 'file'
}

/** The path, numbered when another file has it; systems that ignore case must not lose one of two. */
function unused(path: string, taken: Set<string>): string {
  const [, stem = path, extension = ''] = /^(.*?)(\.[^./]+)?$/.exec(path) ?? []
  let name = path
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem}-${number}${extension}`
  taken.add(name.toLowerCase())
  return name
}
