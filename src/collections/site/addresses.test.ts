import { expect, it } from 'vitest'
import { inLanguage, plainAddress } from './addresses'

it.each([
  ['/', '/en'],
  ['/pricing#pro', '/en/pricing#pro'],
  ['/administration', '/en/administration'],
  ['/koala', '/en/koala'],
  ['/ko/pricing', '/ko/pricing'],
  ['/zh', '/zh'],
  ['/ko?from=mail', '/ko?from=mail'],
  ['/admin', '/admin'],
  ['/api/docs', '/api/docs'],
  ['https://example.com/a', 'https://example.com/a'],
  ['mailto:a@example.com', 'mailto:a@example.com'],
])('leads from %s to %s in English', (address, expected) => {
  expect(inLanguage(address, 'en')).toBe(expected)
})

it.each([
  ['/ko/plans/?a=1#b', '/plans'],
  ['/koala', '/koala'],
  ['/zh', '/'],
  ['/', '/'],
  ['/a//', '/a'],
])('looks %s up as %s', (address, expected) => {
  expect(plainAddress(address)).toBe(expected)
})
