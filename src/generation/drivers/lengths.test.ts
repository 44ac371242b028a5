import { describe, expect, it } from 'vitest'
import type { Resolution } from '../kinds'
import { clipSeconds } from './lengths'

const wish = (
  seconds: number,
  resolution: Resolution = '720p',
  model = 'fal-ai/kling-video/v4/standard/image-to-video',
) => ({
  model,
  settings: { seconds, resolution },
})

describe('the length of a clip', () => {
  it.each([
    ['veo', wish(3), 4],
    ['veo', wish(4.5), 6],
    ['veo', wish(12), 8],
    ['veo', wish(4, '1080p'), 8],
    ['modelark', wish(2), 4],
    ['modelark', wish(5.2), 6],
    ['modelark', wish(60), 15],
    ['fal', wish(6.5), 7],
    ['fal', wish(6.5, '720p', 'fal-ai/kling-video/v2.1/standard/image-to-video'), 10],
    ['fal', wish(5, '720p', 'fal-ai/kling-video/v2.1/standard/image-to-video'), 5],
    ['replicate', wish(3), 6],
    ['local', wish(3.3), 3.3],
  ] as const)('%s makes of %j %d seconds', (driver, wanted, seconds) => {
    expect(clipSeconds(driver, wanted)).toBe(seconds)
  })
})
