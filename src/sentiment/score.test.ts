import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownComments } from '../../scripts/sentiment/comments'
import { guessLanguage } from './language'
import { decodeModel, encodeModel, marginOf, scoreOf } from './model'
import { normalize } from './normalize'
import { scoreComment } from './score'

const languages = ['ko', 'zh'] as const
const weightsOf = (language: string) => readFileSync(`src/sentiment/weights/${language}.bin`)

const short = (language: string) =>
  readFileSync(`tests/data/sentiment/short.${language}.tsv`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t') as ['positive' | 'negative' | 'neutral', string])

describe.each(languages)('short comments on products: %s', (language) => {
  const model = decodeModel(weightsOf(language))
  const comments = short(language).map(([meant, text]) => ({ meant, text, ...scoreComment(text) }))
  const opinions = comments.filter(({ meant }) => meant !== 'neutral')

  it('tells praise from complaint', () => {
    expect(opinions.length).toBeGreaterThanOrEqual(120)
    const right = opinions.filter(({ meant, text }) => marginOf(model, normalize(text)) > 0 === (meant === 'positive'))
    expect(right.length / opinions.length).toBeGreaterThanOrEqual(0.88)
  })

  it('calls most of them positive or negative, and is seldom wrong then', () => {
    const sure = opinions.filter(({ label }) => label === 'positive' || label === 'negative')
    const right = sure.filter(({ meant, label }) => label === meant)
    expect(sure.length / opinions.length).toBeGreaterThanOrEqual(0.65)
    expect(right.length / sure.length).toBeGreaterThanOrEqual(0.93)
  })

  it('finds most questions and remarks neutral', () => {
    const remarks = comments.filter(({ meant }) => meant === 'neutral')
    const found = remarks.filter(({ label }) => label === 'neutral')
    expect(found.length / remarks.length).toBeGreaterThanOrEqual(0.6)
  })

  it('was not trained on them', () => {
    const learned = new Set(ownComments(`scripts/sentiment/short.${language}.tsv`).map(({ text }) => text))
    expect(comments.filter(({ text }) => learned.has(normalize(text)))).toEqual([])
  })

  it('guesses the language', () => {
    expect(comments.filter((comment) => comment.language !== language)).toEqual([])
  })
})

describe('scoreComment', () => {
  it.each([
    ['정말 예쁘고 마음에 쏙 들어요', 'ko', 'positive'],
    ['돈 아까워요', 'ko', 'negative'],
    ['颜色很好看', 'zh', 'positive'],
    ['不推荐', 'zh', 'negative'],
    ['LANEIGE Water Sleeping Mask 너무 좋아요', 'ko', 'positive'],
  ])('%s', (text, language, label) => {
    expect(scoreComment(text)).toMatchObject({ language, label })
  })

  it.each([
    ['I love this so much', 'en'],
    ['とても良いです', 'other'],
    ['очень хорошо', 'other'],
    ['très bon produit', 'other'],
    ['', 'other'],
    ['😍😍😍', 'other'],
    ['😂🤣', 'other'],
    ['https://example.com/좋아요', 'other'],
    ['@小雨 @지은', 'other'],
    ['12345 !!!', 'other'],
  ])('says nothing about %j', (text, language) => {
    expect(scoreComment(text)).toEqual({ language, score: null, label: 'unrated' })
  })

  it('takes the language it is told, and rates nothing without its letters', () => {
    expect(scoreComment('质量很好', 'ko')).toEqual({ language: 'ko', score: null, label: 'unrated' })
    expect(scoreComment('최고예요', 'en')).toEqual({ language: 'en', score: null, label: 'unrated' })
  })

  it('reads drawn-out comments, full-width signs and emoji as it reads plain ones', () => {
    expect(scoreComment('좋아요ㅋㅋㅋㅋㅋㅋㅋ!!!!!!')).toEqual(scoreComment('좋아요ㅋㅋ！！'))
    expect(scoreComment('좋아요👍🏽').score).toBe(scoreComment('좋아요👍').score)
    expect(scoreComment('좋아요❤️').score).toBe(scoreComment('좋아요♥').score)
  })

  it.each([
    ['a long text', '배송이 너무 늦어요. '.repeat(1000)],
    ['a megabyte of one character', '좋'.repeat(1_000_000)],
    ['a megabyte of spaces', `${' '.repeat(1_000_000)}좋`],
    ['half characters', `\ud83d좋아요\udc4d\udc4d`],
    ['zero bytes', '좋\0아\0요'],
    ['marks upon marks', `좋${'\u0301'.repeat(100_000)}`],
    ['characters that grow', '\ufdfa好'.repeat(100_000)],
  ])('stands %s', (_, text) => {
    const { score } = scoreComment(text)
    expect(score === null || (score >= -1 && score <= 1)).toBe(true)
  })

  it('gives any text a score within −1 and 1 and the label that belongs to it, twice the same', () => {
    const neutral = { ko: decodeModel(weightsOf('ko')).neutral, zh: decodeModel(weightsOf('zh')).neutral }
    const anything = fc.string({ unit: 'binary', maxLength: 200 })
    const words = fc.array(fc.constantFrom(...languages.flatMap(short).map(([, text]) => text), '👍', 'ok', '\ud83d'))
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          words.map((some) => some.join(' ')),
        ),
        (text) => {
          const { language, score, label } = scoreComment(text)
          expect(scoreComment(text)).toEqual({ language, score, label })
          if (score === null) {
            expect(label).toBe('unrated')
            return
          }
          expect(Math.abs(score)).toBeLessThanOrEqual(1)
          const bound = neutral[language as 'ko' | 'zh']
          expect(label).toBe(score >= bound ? 'positive' : score <= -bound ? 'negative' : 'neutral')
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('the models', () => {
  it.each(languages)('of %s come back from their file as they were, and take about a megabyte', (language) => {
    const file = weightsOf(language)
    const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
    expect(sha256(encodeModel(decodeModel(file)))).toBe(sha256(file))
    expect(file.length).toBe(2 ** 20 + 24)
  })

  it('give a higher score for a higher margin, never beyond one', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (one, other) => {
        const [low, high] = [scoreOf(Math.min(one, other)), scoreOf(Math.max(one, other))]
        expect(low).toBeLessThanOrEqual(high)
        expect(low).toBeGreaterThanOrEqual(-1)
        expect(high).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('guessLanguage', () => {
  it.each([
    ['하이 hello', 'ko'],
    ['COSRX 好用', 'zh'],
    ['我の最爱', 'zh'],
    ['カメラ', 'other'],
    ['I love 방탄 so much they are the best', 'en'],
    ['ㅋㅋㅋ', 'ko'],
    ['สวย', 'other'],
  ])('%s', (text, language) => {
    expect(guessLanguage(text)).toBe(language)
  })
})
