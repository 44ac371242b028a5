import type { CSSProperties } from 'react'

/**
 * The style of `even-columns`: as many beside each other as there are things, none narrower than `least` (a CSS length).
 * Their places are known before the last has come, so that none moves while a page is on its way.
 */
export const evenly = (count: number, least: string) => ({ '--count': count, '--least': least }) as CSSProperties

/** Columns for cards with pictures, so that no row is left with one alone where that can be helped. */
export const columnsFor = (count: number): string =>
  `grid gap-x-8 gap-y-14 sm:grid-cols-2 ${count === 2 || count === 4 ? '' : 'lg:grid-cols-3'}`
