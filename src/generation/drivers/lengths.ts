import type { DriverName } from '../kinds'
import type { Order } from './driver'

type Wish = Pick<Order, 'model'> & { settings: Pick<Order['settings'], 'seconds' | 'resolution'> }

const within = (seconds: number, least: number, most: number) => Math.min(most, Math.max(least, Math.ceil(seconds)))

/** The lengths a provider sells; models come in steps, and a film cuts what is too long. */
const lengths: Partial<Record<DriverName, (wish: Wish) => number>> = {
  modelark: ({ settings }) => within(settings.seconds, 4, 15),
  // Full size is only made in the longest length.
  veo: ({ settings }) =>
    settings.resolution === '1080p' ? 8 : ([4, 6, 8].find((length) => length >= settings.seconds) ?? 8),
  fal: ({ model, settings }) =>
    klingVersion(model) >= 3 ? within(settings.seconds, 3, 15) : settings.seconds > 5 ? 10 : 5,
  replicate: () => 6,
}

/** How long a clip is that a provider makes, and counts, when a person wants `seconds`. */
export const clipSeconds = (driver: DriverName, wish: Wish): number => lengths[driver]?.(wish) ?? wish.settings.seconds

/** The major version in a name like `fal-ai/kling-video/v4/standard/image-to-video`; the newest when there is none. */
export const klingVersion = (model: string) => Number(/\/v(\d+)/.exec(model)?.[1] ?? Number.POSITIVE_INFINITY)
