import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { upload } from '../factories/files'
import { type Answer, type App, type Client, startApp } from '../support/app'

let app: App
let admin: Client
beforeAll(async () => {
  app = await startApp()
  admin = await app.as('admin')
})
afterAll(() => app.close())

const collections = ['media', 'assets', 'resource-files'] as const
type Slug = (typeof collections)[number]
const folderOf = (slug: string) => path.join(process.env.DATA_DIR as string, slug)
const filesIn = (slug: string) => (existsSync(folderOf(slug)) ? readdirSync(folderOf(slug)).sort() : [])
const send = (slug: Slug, content: Buffer, name = 'photo.jpg', type = 'image/jpeg') =>
  admin.post(`/${slug}`, upload({}, name, type, content))
/** A file and its smaller sizes, as whoever may read them gets them. */
async function downloads(doc: Answer['body']): Promise<Buffer[]> {
  const urls = [doc.url, ...Object.values(doc.sizes ?? {}).map((size) => (size as { url?: string }).url)]
  return Promise.all(
    urls
      .filter((url) => typeof url === 'string')
      .map(async (url) => {
        const response = await fetch(new URL(url, app.url), { headers: { authorization: `JWT ${admin.token}` } })
        expect([url, response.status]).toEqual([url, 200])
        return Buffer.from(await response.arrayBuffer())
      }),
  )
}
/** Left half red, right half blue. */
const halves = (width = 400, height = 200) =>
  sharp({ create: { width, height, channels: 3, background: '#f00' } }).composite([
    { input: { create: { width: width / 2, height, channels: 3, background: '#00f' } }, left: width / 2, top: 0 },
  ])
const exif = {
  IFD0: { Make: 'TESTCAM', Copyright: 'SOMEBODY' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '37/1 33/1 59/1', GPSLongitudeRef: 'E' },
}
const secrets = ['TESTCAM', 'SOMEBODY', 'Exif', 'WHERE', 'xmpmeta']
const told = (file: Buffer) => secrets.filter((secret) => file.includes(secret))
const text = (keyword: string, words: string) => {
  const data = Buffer.concat([Buffer.from(`tEXt${keyword}\0${words}`, 'latin1')])
  const chunk = Buffer.alloc(data.length + 8)
  chunk.writeUInt32BE(data.length - 4)
  data.copy(chunk, 4)
  chunk.writeUInt32BE(crc(data), data.length + 4)
  return chunk
}
const crc = (data: Buffer) => {
  let sum = 0xffffffff
  for (const byte of data) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta><!-- WHERE -->'

describe('what anybody can download of a picture', () => {
  const made: Record<string, () => Promise<Buffer>> = {
    jpeg: () => halves().withExif(exif).withXmp(xmp).jpeg().toBuffer(),
    png: () => halves().withExif(exif).withXmp(xmp).png().toBuffer(),
    webp: () => halves().withExif(exif).withXmp(xmp).webp().toBuffer(),
    avif: () => halves().withExif(exif).avif().toBuffer(),
    'png with words': async () => {
      const png = await halves().png().toBuffer()
      return Buffer.concat([png.subarray(0, 33), text('Comment', 'TESTCAM WHERE'), png.subarray(33)])
    },
    'gif with words': async () => {
      const gif = await halves().gif().toBuffer()
      const words = Buffer.from('TESTCAM WHERE')
      const comment = Buffer.concat([Buffer.from([0x21, 0xfe, words.length]), words, Buffer.from([0])])
      return Buffer.concat([gif.subarray(0, -1), comment, gif.subarray(-1)])
    },
    'jpeg with a comment': async () => {
      const jpeg = await halves().jpeg().toBuffer()
      const words = Buffer.from('TESTCAM WHERE')
      const head = Buffer.from([0xff, 0xfe, 0, words.length + 2])
      return Buffer.concat([jpeg.subarray(0, 2), head, words, jpeg.subarray(2)])
    },
    'jpeg with a film behind it': async () => Buffer.concat([await halves().jpeg().toBuffer(), Buffer.from('WHERE')]),
  }
  it.each(Object.keys(made))('of a %s tells neither camera nor place', async (name) => {
    const content = (await made[name]?.()) as Buffer
    expect(told(content).length).toBeGreaterThan(0)
    const type = name.split(' ')[0] as string
    for (const slug of collections) {
      const { status, body } = await send(slug, content, `photo.${type}`, `image/${type}`)
      expect([slug, status]).toEqual([slug, 201])
      const files = await downloads(body.doc)
      expect(files.map(told)).toEqual(files.map(() => []))
      expect(body.doc.filesize).toBe(files[0]?.length)
      expect((await sharp(files[0]).metadata()).format).toBe(type === 'avif' ? 'heif' : type)
    }
  })

  it('stands upright, with the width and height one sees', async () => {
    const lying = await halves().withMetadata({ orientation: 6 }).jpeg({ quality: 100 }).toBuffer()
    const { body } = await send('media', lying)
    expect(body.doc).toMatchObject({ width: 200, height: 400 })
    for (const file of await downloads(body.doc)) {
      const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
      expect(info.height).toBeGreaterThanOrEqual(info.width)
      expect((await sharp(file).metadata()).orientation ?? 1).toBe(1)
      const last = data.length - info.channels
      expect([(data[0] as number) > 200, (data[last] as number) < 60]).toEqual([true, true])
    }
  })

  it('still says that a machine made it, and nothing else', async () => {
    const term = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'
    const marked = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"><Iptc4xmpExt:DigitalSourceType>${term}</Iptc4xmpExt:DigitalSourceType><Iptc4xmpExt:AIPromptInformation>TESTCAM</Iptc4xmpExt:AIPromptInformation></rdf:Description></rdf:RDF></x:xmpmeta>`
    const { body } = await send('media', await halves().withXmp(marked).jpeg().toBuffer())
    const [file] = (await downloads(body.doc)) as [Buffer]
    expect((await sharp(file).metadata()).xmpAsString).toContain(term)
    expect(file.includes('TESTCAM')).toBe(false)
  })

  it('is what was sent, byte by byte, where there is nothing to take out', async () => {
    for (const content of [await halves().jpeg().toBuffer(), await halves().png().toBuffer()]) {
      const { body } = await send('media', content)
      expect((await downloads(body.doc))[0]).toEqual(content)
    }
  })
})

describe('a picture that is too large to be decoded', () => {
  it('is refused with the limit and its own size, and leaves nothing behind', async () => {
    const bomb = await sharp({ create: { width: 9000, height: 6000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 1 })
      .toBuffer()
    for (const slug of collections) {
      const before = filesIn(slug)
      for (const language of ['ko', 'zh', 'en']) {
        const answer = await admin.post(`/${slug}`, upload({}, 'bomb.png', 'image/png', bomb), {
          'accept-language': language,
        })
        const [error] = answer.body.errors
        expect([slug, answer.status, error.code, error.data.errors[0].path]).toEqual([
          slug,
          400,
          'VALIDATION_FAILED',
          'file',
        ])
        for (const part of ['9000', '6000', '54', '50']) expect(error.data.errors[0].message).toContain(part)
      }
      expect(filesIn(slug)).toEqual(before)
    }
  })

  it('is so with all its frames', async () => {
    const frames = Array.from({ length: 51 }, (_, index) => Buffer.alloc(1000 * 1000 * 3, (index % 2) * 255))
    const moving = await sharp(Buffer.concat(frames), {
      raw: { width: 1000, height: 51_000, channels: 3, pageHeight: 1000 },
      limitInputPixels: false,
    })
      .gif({ effort: 1 })
      .toBuffer()
    const { status, body } = await send('media', moving, 'moving.gif', 'image/gif')
    expect([status, body.errors[0].data.errors[0].message]).toEqual([400, expect.stringContaining('51')])
  })

  it('is not even looked at for somebody who may not store it', async () => {
    const { status } = await app.visitor.post(
      '/media',
      upload({}, 'photo.jpg', 'image/jpeg', Buffer.from('\xff\xd8\xff', 'latin1')),
    )
    expect(status).toBe(401)
  })

  it('or cut off is told so', async () => {
    const whole = await sharp(randomBytes(300 * 300 * 3), { raw: { width: 300, height: 300, channels: 3 } })
      .jpeg()
      .toBuffer()
    const { status, body } = await send('media', whole.subarray(0, whole.length / 2))
    expect([status, body.errors[0].data.errors[0]]).toMatchObject([
      400,
      { path: 'file', message: expect.stringContaining('cut off') },
    ])
  })
})

describe('a file and its row', () => {
  afterEach(() => app.sql('owner', 'drop trigger if exists refuse_it on media'))
  const refuse = async (when: string) => {
    await app.sql(
      'owner',
      `create or replace function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$`,
    )
    await app.sql('owner', `create trigger refuse_it after ${when} on media for each row execute function refuse()`)
  }
  const replace = async (id: string, content?: Buffer) =>
    admin.send(
      'PATCH',
      `/media/${id}`,
      upload({}, 'other.png', 'image/png', content ?? (await halves(500).png().toBuffer())),
    )

  it('go together: what is rolled back leaves no file', async () => {
    await refuse('insert')
    const before = filesIn('media')
    expect((await send('media', await halves().jpeg().toBuffer())).status).toBeGreaterThanOrEqual(500)
    expect(filesIn('media')).toEqual(before)
  })

  it('stay when another in its place, or its deletion, is rolled back', async () => {
    const { doc } = (await send('media', await halves().jpeg().toBuffer())).body
    const before = filesIn('media')
    await refuse('update or delete')
    expect((await replace(doc.id)).status).toBeGreaterThanOrEqual(500)
    expect((await admin.delete(`/media/${doc.id}`)).status).toBeGreaterThanOrEqual(500)
    expect(filesIn('media')).toEqual(before)
    expect((await downloads(doc)).length).toBeGreaterThan(1)
    await app.sql('owner', 'drop trigger refuse_it on media')
    const after = (await replace(doc.id)).body.doc
    expect((await downloads(after)).length).toBeGreaterThan(1)
    expect(filesIn('media')).not.toContain(doc.filename)
    expect((await admin.delete(`/media/${doc.id}?select[alt]=true`)).status).toBe(200)
    expect(filesIn('media').filter((name) => name.startsWith('other'))).toEqual([])
  })

  it('are cut anew from what is here, and the old cut goes', async () => {
    const { doc } = (await send('media', await halves().png().toBuffer(), 'cut.png', 'image/png')).body
    const query =
      'uploadEdits[crop][x]=50&uploadEdits[crop][y]=0&uploadEdits[widthInPixels]=200&uploadEdits[heightInPixels]=200'
    const { status, body } = await admin.patch(`/media/${doc.id}?${query}`, {})
    expect([status, body.doc.width, body.doc.height]).toEqual([200, 200, 200])
    const [file] = (await downloads(body.doc)) as [Buffer]
    const { data } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
    expect([...data.subarray(0, 3)]).toEqual([0, 0, 255])
    expect(filesIn('media')).not.toContain(doc.filename)
  })

  it('are served in parts, and as what they are', async () => {
    const content = await halves().png().toBuffer()
    const { doc } = (await send('media', content, 'part.png', 'image/png')).body
    const ask = (range: string) => fetch(new URL(doc.url, app.url), { headers: { range } })
    const part = await ask('bytes=2-5')
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-type')]).toEqual([
      206,
      `bytes 2-5/${content.length}`,
      'image/png',
    ])
    expect(Buffer.from(await part.arrayBuffer())).toEqual(content.subarray(2, 6))
    expect((await ask('bytes=99999999-')).status).toBe(416)
    expect((await app.visitor.get('/media/file/nothing.png')).status).toBe(404)
  })
})

/** Whether this machine lets a test mount a small disk. */
const canMount = (() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'madang-mount-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder])
    return true
  } catch {
    return false
  }
})()

describe.skipIf(!canMount)('a disk that is full (needs to mount one)', () => {
  const mounted: string[] = []
  const mount = (slug: string, size: string) => {
    const folder = folderOf(slug)
    mkdirSync(folder, { recursive: true })
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder])
    mounted.push(folder)
  }
  afterEach(() => {
    for (const folder of mounted.splice(0)) execFileSync('umount', [folder])
  })
  const noise = (side: number) =>
    sharp(randomBytes(side * side * 3), { raw: { width: side, height: side, channels: 3 } })
      .png({ compressionLevel: 0 })
      .toBuffer()

  it.each(collections)('is told as such for %s, and leaves neither row nor file', async (slug) => {
    mount(slug, '512k')
    const rows = async () => (await admin.get(`/${slug}?limit=0`)).body.totalDocs
    const before = await rows()
    for (const language of ['ko', 'zh', 'en']) {
      const { status, body } = await admin.post(`/${slug}`, upload({}, 'noise.png', 'image/png', await noise(600)), {
        'accept-language': language,
      })
      expect([status, body.errors]).toEqual([507, [{ code: 'STORAGE_FULL', message: expect.any(String) }]])
    }
    expect(filesIn(slug)).toEqual([])
    expect(await rows()).toBe(before)
    expect((await send(slug, await noise(20), 'small.png', 'image/png')).status).toBe(201)
  })

  it('halfway through the smaller sizes takes back the others', async () => {
    mount('media', '1400k')
    const { status, body } = await send('media', await noise(600), 'noise.png', 'image/png')
    expect([status, body.errors[0].code]).toEqual([507, 'STORAGE_FULL'])
    expect(filesIn('media')).toEqual([])
  })

  it('keeps the file that was to be replaced', async () => {
    mount('assets', '1m')
    const { doc } = (await send('assets', await noise(100), 'first.png', 'image/png')).body
    const before = filesIn('assets')
    const answer = await admin.send(
      'PATCH',
      `/assets/${doc.id}`,
      upload({}, 'noise.png', 'image/png', await noise(700)),
    )
    expect([answer.status, answer.body.errors[0].code]).toEqual([507, 'STORAGE_FULL'])
    expect(filesIn('assets')).toEqual(before)
    expect((await admin.get(`/assets/${doc.id}`)).body.filename).toBe(doc.filename)
    expect((await downloads(doc)).length).toBeGreaterThan(0)
  })

  it('or cannot be written is our own fault, and nobody else’s', async () => {
    mount('media', '1m')
    execFileSync('mount', ['-o', 'remount,ro', folderOf('media')])
    const { status, body } = await send('media', await noise(20), 'small.png', 'image/png')
    expect([status, body.errors[0].code]).toEqual([500, 'INTERNAL'])
  })
})
