import type { Media } from '@/payload-types'

type Props = {
  media: Media
  /** How wide it is shown, as CSS says it (`sizes`), so that the browser takes no larger file than it needs. */
  sizes: string
  /** Whether it is among the first things a visitor sees. */
  isFirst?: boolean
  className?: string
}

/** A picture that takes its place before it has arrived. */
export function Picture({ media, sizes, isFirst = false, className = '' }: Props) {
  if (!media.url) return null
  const files = [media.sizes?.thumbnail, media.sizes?.card, media.sizes?.wide, media]
  const whole = files.filter((file) => file?.url && file.width && sameShape(file, media))
  return (
    // biome-ignore lint/performance/noImgElement: the sizes are made when a picture is uploaded
    <img
      src={media.sizes?.card?.url ?? media.url}
      srcSet={whole.map((file) => `${file?.url} ${file?.width}w`).join(', ') || undefined}
      sizes={sizes}
      width={media.width ?? undefined}
      height={media.height ?? undefined}
      alt={media.alt ?? ''}
      loading={isFirst ? 'eager' : 'lazy'}
      fetchPriority={isFirst ? 'high' : undefined}
      decoding="async"
      className={`h-auto w-full ${className}`}
    />
  )
}

type Size = { width?: number | null; height?: number | null }

/** The thumbnail is cut to a square; only files that show the whole picture stand for it. */
const sameShape = (file: Size, media: Size) =>
  Math.abs((file.width ?? 0) / (file.height || 1) - (media.width ?? 0) / (media.height || 1)) < 0.02

/** A relation that was read along with its document; one that was not is only an id. */
export const pictureOf = (value: string | Media | null | undefined): Media | undefined =>
  value && typeof value === 'object' ? value : undefined
