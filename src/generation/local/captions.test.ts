import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assOf, captionSize, styledLine } from './ass'
import { captionPages } from './captions'
import { widthOf, wrap } from './lines'

const timing = { widest: 14, seconds: 10 }
const letters = fc.constantFrom(
  ...'{}\\N\nhpfn1, .!?，。「」()&<>가나다 漢字中文abcXYZ😀\u202e\u0000\ue000',
  '{\\pos(1,1)}',
  '\\N',
  '안녕하세요 ',
)
const texts = fc.array(letters, { maxLength: 120 }).map((parts) => parts.join(''))

describe('captionPages', () => {
  it('shows every word once, in order, on pages of at most two lines that fit', () => {
    fc.assert(
      fc.property(texts, fc.double({ min: 6, max: 40, noNaN: true }), (text, widest) => {
        const lines = captionPages(text, { ...timing, widest }).flatMap((page) => page.lines)
        const shown = lines.join('').replace(/\s/g, '')
        expect(shown).toBe(text.replace(/\s|\p{Cc}|\p{Cf}|😀/gu, ''))
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(widest + 2)
      }),
      { numRuns: 300 },
    )
    for (const page of captionPages('안녕하세요. '.repeat(30), timing)) expect(page.lines.length).toBeLessThanOrEqual(2)
  })

  it('gives the pages the whole scene, one after the other', () => {
    fc.assert(
      fc.property(texts, fc.double({ min: 1, max: 60, noNaN: true }), (text, seconds) => {
        const pages = captionPages(text, { ...timing, seconds })
        expect(pages[0]?.from ?? 0).toBe(0)
        expect(pages.at(-1)?.to ?? seconds).toBe(seconds)
        for (const [index, page] of pages.entries()) {
          expect(page.to).toBeGreaterThan(page.from)
          expect(pages[index + 1]?.from ?? page.to).toBe(page.to)
        }
      }),
    )
  })

  it('keeps in step with a voice that ends before the scene', () => {
    const [first, second] = captionPages('첫 번째 문장이 여기에 길게 있습니다. 두 번째 문장도 여기에 길게 있습니다.', {
      ...timing,
      seconds: 10,
      spoken: 4,
    })
    expect(first?.to).toBeCloseTo(2, 0)
    expect(second?.to).toBe(10)
  })

  it('has nothing to show for blanks and emoji', () => {
    expect(captionPages('  \n 😀👨‍👩‍👧❤️🇰🇷 ', timing)).toEqual([])
  })
})

describe('wrap', () => {
  it('breaks Korean and English between words only', () => {
    expect(wrap('갓 볶은 원두의 향이 온 거리를 채웁니다', 12, 2)).toEqual(['갓 볶은 원두의 향이', '온 거리를 채웁니다'])
    expect(wrap('A small brand goes out', 10, 2)).toEqual(['A small brand', 'goes out'])
  })

  it('breaks Chinese anywhere but before closing and after opening punctuation', () => {
    const text = '今天，我们介绍「一款新的咖啡」。香气浓郁，口感柔和！（真的）'
    for (let widest = 3; widest < 30; widest += 1) {
      for (const line of wrap(text, widest, 2)) {
        expect(line).not.toMatch(/^[，。！」）]/)
        expect(line).not.toMatch(/[「（]$/)
      }
    }
    expect(wrap(text, 20, 2).length).toBe(2)
  })

  it('rather breaks where a sentence ends', () => {
    expect(wrap('今天开门了。新鲜的香气弥漫在空气中', 12, 2)).toEqual(['今天开门了。', '新鲜的香气弥漫在空气中'])
  })

  it('breaks a word that fits no line', () => {
    for (const line of wrap('가'.repeat(50), 10, 2)) expect(line.length).toBeLessThanOrEqual(10)
  })
})

describe('the ASS file', () => {
  it('has no command that a caption brought along, and one line for each page', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const pages = captionPages(text, timing)
        const file = assOf(pages, { width: 480, height: 854 })
        const [, events = ''] = file.split('[Events]\n')
        const dialogues = events.trim().split('\n').slice(1)
        expect(dialogues.length).toBe(pages.length)
        for (const dialogue of dialogues) {
          const said = dialogue.replace(/^Dialogue: 0,[\d:.]+,[\d:.]+,Caption,,0,0,0,,/, '')
          const own = said.replace(/\{\\fnNoto Sans (KR|SC)\}/g, '')
          expect(own).not.toMatch(/[{}]/)
          expect(own.split('\\N').length).toBeLessThanOrEqual(2)
          expect(own.replace(/\\N/, '')).not.toContain('\\')
        }
      }),
      { numRuns: 300 },
    )
  })

  it('changes the font with the script', () => {
    expect(styledLine('서울 首尔')).toBe('{\\fnNoto Sans KR}서울 {\\fnNoto Sans SC}首尔')
    expect(styledLine('“Madang”，走向世界')).toBe('{\\fnNoto Sans SC}“Madang”，走向世界')
  })

  it('leaves a margin on both sides of the fullest line', () => {
    for (const frame of [
      { width: 480, height: 854 },
      { width: 854, height: 480 },
      { width: 1080, height: 1080 },
    ]) {
      const { em, widest, margin } = captionSize(frame)
      expect(em * widest).toBeLessThanOrEqual(frame.width - 2 * margin.side)
      expect(margin.side).toBeGreaterThan(frame.width * 0.05)
    }
  })
})
