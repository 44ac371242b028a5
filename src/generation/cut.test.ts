import { describe, expect, it } from 'vitest'
import { cutText } from './cut'

describe('cutText', () => {
  it.each([
    ['leaves what fits', ' 짧은 글. ', 10, ['짧은 글.', '']],
    [
      'cuts behind a sentence',
      '첫 문장입니다. 둘째 문장입니다. 셋째.',
      20,
      ['첫 문장입니다. 둘째 문장입니다.', '셋째.'],
    ],
    ['cuts Chinese behind a sentence', '第一句话。第二句话。第三句话。', 11, ['第一句话。第二句话。', '第三句话。']],
    ['cuts a long sentence between words', 'one two three four', 9, ['one two', 'three four']],
    ['cuts a long word', 'abcdefgh', 3, ['abc', 'defgh']],
    ['cuts no character in two', '😀😀😀', 3, ['😀', '😀😀']],
  ])('%s', (_what, text, most, parts) => {
    expect(cutText(text, most)).toEqual(parts)
  })
})
