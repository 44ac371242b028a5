import { describe, expect, it } from 'vitest'
import type { Language } from './language'
import { keyTopics } from './topics'

const of = (language: Language, texts: string[]) => texts.map((text) => ({ text, language }))

describe('keyTopics', () => {
  it('counts Korean nouns without their particles, each once a comment', () => {
    const comments = of('ko', [
      '배송이 너무 늦어요 배송 배송',
      '배송은 빨랐는데 포장이 별로예요',
      '포장도 꼼꼼하고 배송도 빨라요',
      '향이 좋아요',
      '향은 별로, 가격만 비싸요',
      '케이스 예뻐요',
    ])
    expect(keyTopics(comments)).toEqual(['배송', '포장', '향'])
  })

  it('keeps words that only look as if they had a particle', () => {
    expect(keyTopics(of('ko', ['효과 고양이 광고', '효과 고양이 광고', '효과가 고양이가 광고가']))).toEqual([
      '고양이',
      '광고',
      '효과',
    ])
  })

  it('divides Chinese into words', () => {
    const comments = of('zh', ['颜色很好看', '这个颜色真的喜欢', '物流太慢', '物流很快，包装也好', '味道一般'])
    expect(keyTopics(comments)).toEqual(['物流', '颜色'])
  })

  it('takes words of other languages as they are', () => {
    expect(keyTopics(of('en', ['The texture is nice', 'Texture and scent', 'scent!', 'price']))).toEqual([
      'scent',
      'texture',
    ])
  })

  it('gives the same topics in whatever order the comments come, and no more than asked for', () => {
    const comments = of('ko', ['가격 배송 향기', '향기 배송 가격', '포장 가격', '포장 배송'])
    expect(keyTopics(comments)).toEqual(['가격', '배송', '포장', '향기'])
    expect(keyTopics([...comments].reverse())).toEqual(keyTopics(comments))
    expect(keyTopics(comments, 2)).toEqual(['가격', '배송'])
  })

  it.each([
    ['nothing', []],
    ['one comment', of('ko', ['배송 배송 배송'])],
    ['no letters', of('other', ['😍', '😍', '123', '123'])],
    ['half characters and zero bytes', of('zh', ['\ud83d\0', '\ud83d\0'])],
  ])('finds none in %s', (_, comments) => {
    expect(keyTopics(comments)).toEqual([])
  })

  it('takes nothing for a word that is too long to be one', () => {
    const [longest, longer] = ['x'.repeat(40), 'y'.repeat(41)]
    expect(keyTopics(of('en', [longest, longest, longer, longer]))).toEqual([longest])
  })

  it('stands a megabyte', () => {
    expect(keyTopics(of('zh', ['好'.repeat(1_000_000), '颜色'.repeat(500_000)]))).toEqual([])
  })
})
