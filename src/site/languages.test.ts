import { expect, it } from 'vitest'
import { preferredLanguage } from './languages'

it.each([
  [null, 'ko'],
  ['', 'ko'],
  ['fr-FR,fr;q=0.9', 'ko'],
  ['en-US,en;q=0.9,ko;q=0.8', 'en'],
  ['fr, zh-CN;q=0.5, en;q=0.7', 'en'],
  ['zh-TW', 'zh'],
  ['en;q=0, zh;q=0.1', 'zh'],
])('answers %j in %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language)
})
