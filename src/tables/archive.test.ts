import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ArchiveEntry, archiveStream, safePath } from './archive'
import { unpack, zipEntries } from './zip'

async function* from(entries: ArchiveEntry[]) {
  yield* entries
}

async function filesOf(data: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  for (const entry of zipEntries(data)) files.set(entry.name, await buffer(unpack(entry)))
  return files
}

describe('an archive', () => {
  it('holds what it was given, and a manifest of it at the end', async () => {
    const pieces = async function* () {
      yield Buffer.from('one ')
      yield Buffer.from('two')
    }
    const data = await buffer(
      archiveStream(
        from([
          { path: '이름.json', content: Buffer.from('{}') },
          { path: 'files/a.png', content: Readable.from([Buffer.alloc(3_000_000, 7)]) },
          { path: 'empty.csv', content: Buffer.alloc(0) },
          { path: 'pieces.csv', content: pieces() },
        ]),
        { campaign: 'demo' },
      ),
    )
    const files = await filesOf(data)
    expect([...files.keys()]).toEqual(['이름.json', 'files/a.png', 'empty.csv', 'pieces.csv', 'manifest.json'])
    expect(files.get('pieces.csv')?.toString()).toBe('one two')
    const manifest = JSON.parse(String(files.get('manifest.json')))
    expect(manifest.campaign).toBe('demo')
    files.delete('manifest.json')
    const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
    expect(manifest.files).toEqual(
      [...files].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) })),
    )
  })

  it('gives every file a name of its own', async () => {
    const paths = ['a.txt', 'A.TXT', 'a.txt', '../a.txt', 'manifest.json', 'x/', '']
    const data = await buffer(archiveStream(from(paths.map((path) => ({ path, content: Buffer.from('x') }))), {}))
    const names = zipEntries(data).map(({ name }) => name)
    expect(names).toEqual(['a.txt', 'A-2.TXT', 'a-3.txt', 'a-4.txt', 'manifest-2.json', 'x', 'file', 'manifest.json'])
  })

  it('leads nowhere else, whatever the path', () => {
    for (const path of ['../../etc/passwd', '/etc/passwd', 'C:\\x\\..\\y', 'a/./b', '..', 'a\u0000b', 'a\u202etxt.exe'])
      expectSafe(safePath(path))
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (path) => expectSafe(safePath(path))))
  })

  it.each([
    ['a stream', () => Readable.from(failing(), { objectMode: false })],
    ['pieces', () => failing()],
  ])('is broken off, and opens nowhere, when %s fails', async (_, content) => {
    const stream = archiveStream(
      from([
        { path: 'ok.txt', content: Buffer.from('x') },
        { path: 'bad', content: content() },
      ]),
      {},
    )
    const chunks: Buffer[] = []
    stream.on('data', (chunk) => chunks.push(chunk))
    await expect(new Promise((_, fail) => stream.once('error', fail))).rejects.toThrow('no such file')
    expect(() => zipEntries(Buffer.concat(chunks))).toThrow()
  })

  it('is broken off when the next entry cannot be found', async () => {
    const entries = async function* (): AsyncGenerator<ArchiveEntry> {
      yield { path: 'ok.txt', content: Buffer.from('x') }
      throw new Error('the database went away')
    }
    await expect(buffer(archiveStream(entries(), {}))).rejects.toThrow('the database went away')
  })

  it('makes no noise when its reader leaves between two entries', async () => {
    let went = () => {}
    const gone = new Promise<void>((resolve) => (went = resolve))
    let asked = 0
    let waiting = false
    const entries = async function* (): AsyncGenerator<ArchiveEntry> {
      for (; asked < 10; asked++) {
        yield { path: `${asked}.png`, content: Buffer.alloc(1_000_000, asked) }
        if (asked !== 2) continue
        waiting = true
        await gone
      }
    }
    const stream = archiveStream(entries(), {})
    stream.resume()
    await expect.poll(() => waiting).toBe(true)
    stream.destroy()
    went()
    // An error that nobody hears would end this process.
    await expect.poll(() => asked).toBeGreaterThan(2)
    await new Promise(setImmediate)
    expect(asked).toBe(3)
  })

  it('asks for nothing more when its reader leaves', async () => {
    let ended = false
    const entries = async function* (): AsyncGenerator<ArchiveEntry> {
      try {
        for (let index = 0; ; index++) yield { path: `${index}.png`, content: Buffer.alloc(1_000_000, index) }
      } finally {
        ended = true
      }
    }
    const stream = archiveStream(entries(), {})
    stream.once('data', () => stream.destroy())
    await expect.poll(() => ended).toBe(true)
  })
})

async function* failing() {
  yield Buffer.alloc(10)
  throw new Error('no such file')
}

function expectSafe(path: string) {
  expect(path).not.toBe('')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
  expect(path).not.toMatch(/[\u0000-\u001f\\:\u202e]/)
  for (const part of path.split('/')) expect(part).not.toMatch(/^\.*$/)
}
