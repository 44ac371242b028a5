import { say, type Triple } from '@/i18n/triple'
import { options } from '@/i18n/words/options'
import type { performance } from '@/i18n/words/performance'

export type PerformanceKey = keyof typeof performance

const platforms: Record<string, Triple> = options.platform

/** The name of a platform; one without a name is called what its rows call it. */
export const platformWord = (language: string, platform: string): string => {
  const known = platforms[platform]
  return known ? say(known, language) : platform
}
