import { describe, expect, it } from 'vitest'
import { folded, shortened, wordsIn } from './texts'

describe('a shortened text', () => {
  it('stays as it is where it fits, in one line', () => {
    expect(shortened('  두 줄의\n\n 글 ', 20)).toBe('두 줄의 글')
  })

  it('ends between words, and never passes its length', () => {
    expect(shortened('one two three four five', 16)).toBe('one two three…')
    expect(shortened('一二三四五六七八九十', 6)).toBe('一二三四五…')
    expect(shortened('😀'.repeat(9), 4)).toBe('😀😀😀…')
  })
})

describe('a folded text', () => {
  it('has one case, one width and one composition', () => {
    expect(folded('ＭＡＤＡＮＧ １００')).toBe('madang 100')
    expect(folded('마당'.normalize('NFD'))).toBe('마당')
  })

  it('gives up spaces between Korean or Chinese characters alone', () => {
    expect(folded('활용 사례 Use Case 案例 一')).toBe('활용사례 use case 案例一')
  })
})

describe('the words in a document', () => {
  it('are those that visitors read, nested ones too', () => {
    const document = {
      slug: 'hidden',
      title: 'Title',
      ctaHref: '/hidden',
      items: [{ itemType: 'step', title: 'Step', metadata: { title: 'hidden' } }],
      layout: [{ blockType: 'features', features: [{ icon: 'book', title: 'Feature', description: null }] }],
      seo: { title: 'hidden' },
    }
    expect(wordsIn(document)).toBe('Title\nStep\nFeature')
    expect(wordsIn(undefined)).toBe('')
  })
})
