import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scenesOf } from './scenes'

const ko = { language: 'ko' } as const
const bare = (text: string) => text.replace(/\s+/g, '')
const said = (script: string, splitRule?: string) =>
  scenesOf(script, { ...ko, splitRule }).map((scene) => scene.narration)

const phrases = fc.constantFrom(
  '안녕하세요.',
  '오늘은 새로운 커피를 소개합니다!',
  '今天介绍一款新的咖啡。',
  '清晨的第一杯，香气浓郁，口感柔和',
  'It costs 3.5 dollars',
  'Really?',
  '👨‍👩‍👧‍👦 ✨',
  '---',
  '\n\n',
  '   ',
  '“따옴표”',
  '가나다라'.repeat(40),
)
const scripts = fc.oneof(
  fc.array(phrases, { maxLength: 60 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 2000 }),
  fc.string({ unit: 'binary', maxLength: 2000 }),
)
const rules = fc.constantFrom(undefined, '문장마다 한 장면', 'one scene per paragraph', '5개 씬', '分成3个场景', '???')

describe('scenesOf', () => {
  it('puts every character of a script into exactly one scene, in its order', () => {
    fc.assert(
      fc.property(scripts, rules, (script, rule) => {
        expect(bare(said(script, rule).join(''))).toBe(bare(script.replace(/\p{Cs}/gu, '\ufffd')))
      }),
      { numRuns: 300 },
    )
  })

  it('gives each scene words, a title and a length from 2 to 15 seconds', () => {
    fc.assert(
      fc.property(scripts, rules, (script, splitRule) => {
        for (const scene of scenesOf(script, { ...ko, splitRule })) {
          expect(scene.narration).toBe(scene.narration.trim())
          expect(scene.narration).not.toBe('')
          expect(scene.title).not.toBe('')
          expect(scene.durationSeconds).toBeGreaterThanOrEqual(2)
          expect(scene.durationSeconds).toBeLessThanOrEqual(15)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('finds nothing in a script of white space', () => {
    expect(scenesOf(' \n\t\u3000 ', ko)).toEqual([])
    expect(scenesOf('', ko)).toEqual([])
  })

  it.each([
    [
      'ko',
      '아침이 밝아 옵니다. 작은 카페의 문이 열립니다. 갓 볶은 원두의 향이 골목을 채웁니다. 오늘의 첫 잔은 당신을 위한 것입니다.',
    ],
    ['zh', '清晨的阳光照进小巷。一家小咖啡馆打开了门。新鲜烘焙的香气弥漫在空气中。今天的第一杯献给你。'],
    [
      'en',
      'The morning sun comes into the narrow lane. A small café opens its door and its windows. The scent of fresh beans fills the whole alley. The first cup of the day is yours.',
    ],
  ] as const)('groups the sentences of %s into scenes of a comfortable length', (language, script) => {
    const scenes = scenesOf(script, { language })
    expect(scenes.length).toBeGreaterThan(1)
    expect(scenes.length).toBeLessThan(4)
    for (const scene of scenes) expect(scene.narration).toMatch(/[.。]$/)
  })

  it('cuts a text without any punctuation', () => {
    const scenes = scenesOf('말이끝나지않는글'.repeat(100), ko)
    expect(scenes.length).toBeGreaterThan(8)
  })

  it('keeps a family of emoji together', () => {
    const family = '👨‍👩‍👧‍👦'
    for (const narration of said(family.repeat(150))) expect(narration.replaceAll(family, '')).toBe('')
  })

  describe('follows the rule', () => {
    const script = '하나. 둘.\n셋.\n\n넷. 다섯. 여섯.'

    it.each([
      ['문장마다 한 장면씩', ['하나.', '둘.', '셋.', '넷.', '다섯.', '여섯.']],
      ['one scene per sentence', ['하나.', '둘.', '셋.', '넷.', '다섯.', '여섯.']],
      ['每句一个场景', ['하나.', '둘.', '셋.', '넷.', '다섯.', '여섯.']],
      ['문단별로', ['하나. 둘. 셋.', '넷. 다섯. 여섯.']],
      ['one scene per paragraph', ['하나. 둘. 셋.', '넷. 다섯. 여섯.']],
      ['3개 씬', ['하나. 둘.', '셋. 넷.', '다섯. 여섯.']],
      ['split into 3 scenes', ['하나. 둘.', '셋. 넷.', '다섯. 여섯.']],
      ['分成3个场景', ['하나. 둘.', '셋. 넷.', '다섯. 여섯.']],
      ['장면 2', ['하나. 둘. 셋.', '넷. 다섯. 여섯.']],
      ['99 scenes', ['하나.', '둘.', '셋.', '넷.', '다섯.', '여섯.']],
    ])('%s', (rule, expected) => {
      expect(said(script, rule)).toEqual(expected)
    })

    it('of a separator line, and leaves that line out', () => {
      expect(said('첫째 장면.\n---\n둘째 --- 장면.\n -----\n셋째.', '--- 로 나눠 주세요')).toEqual([
        '첫째 장면.',
        '둘째 --- 장면.',
        '셋째.',
      ])
    })
  })

  it('shows in the picture what is said, in the wanted style', () => {
    const [scene] = scenesOf('바다가 보입니다.', { ...ko, style: '수채화' })
    expect(scene?.imagePrompt).toBe('바다가 보입니다. (수채화)')
    expect(scene?.visualDescription).toContain('바다가 보입니다.')
  })

  it('cuts a title at a word, and marks that there is more', () => {
    const [scene] = scenesOf('A very long sentence, that goes on and on without an end', { language: 'en' })
    expect(scene?.title).toBe('A very long sentence, that…')
  })
})
