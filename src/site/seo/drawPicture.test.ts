import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Language } from '@/i18n/triple'
import { drawPicture } from './drawPicture'

/** How many rows and columns of the space for the title have ink in them. */
async function inkOf(title: string, language: Language) {
  const { data, info } = await sharp(await drawPicture({ title, language }))
    .extract({ left: 0, top: 160, width: 1200, height: 380 })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const rows = new Set<number>()
  const columns = new Set<number>()
  for (const [at, value] of data.entries()) {
    if (value > 90) continue
    rows.add(Math.floor(at / info.width))
    columns.add(at % info.width)
  }
  return { rows: rows.size, columns: columns.size, right: Math.max(0, ...columns) }
}

describe('the picture of a page', () => {
  it('is a PNG of the size that link previews ask for', async () => {
    const { format, width, height } = await sharp(
      await drawPicture({ title: 'A title', kind: 'Resource', language: 'en' }),
    ).metadata()
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 })
  })

  // A flat stroke is a few pixels high; the box that stands for a missing letter is as high as the letter.
  it.each([
    ['ko', 'ㅡㅡㅡ', '마마마'],
    ['zh', '一一一', '龙们这'],
  ] as const)('has the letters of %s', async (language, flat, full) => {
    const stroke = await inkOf(flat, language)
    expect(stroke.rows).toBeGreaterThan(2)
    expect(stroke.rows).toBeLessThan(20)
    expect((await inkOf(full, language)).rows).toBeGreaterThan(50)
  })

  it('draws a character that both write in the form of its language', async () => {
    const pictures = await Promise.all(
      (['ko', 'zh'] as const).map((language) => drawPicture({ title: '骨', language })),
    )
    expect(pictures[0]?.equals(pictures[1] as Buffer)).toBe(false)
  })

  it.each(['MARKETING CAMPAIGNS '.repeat(10), '긴 제목은 여러 줄에 걸쳐 '.repeat(16), '很长的标题'.repeat(40)])(
    'keeps a title of 200 characters inside its margins: %s',
    async (title) => {
      const { right, columns } = await inkOf(title.slice(0, 200), 'ko')
      expect(columns).toBeGreaterThan(500)
      expect(right).toBeLessThan(1200 - 60)
    },
  )

  it('takes what looks like markup for text', async () => {
    const drawn = await drawPicture({ title: '</text><image href="file:///etc/passwd"/> & co', language: 'en' })
    expect((await sharp(drawn).metadata()).width).toBe(1200)
  })
})
