import type { Media } from '@/payload-types'
import { Picture, pictureOf } from './Picture'

const lattices = ['bands', 'grid', 'slant'] as const
const tones = ['leaf', 'clay', 'tile'] as const

type Props = { picture?: string | Media | null; name: string; sizes: string; isFirst?: boolean }

/** A page's picture, or a lattice of its own when it has none: the same one each time. */
export function Cover({ picture, name, sizes, isFirst }: Props) {
  const media = pictureOf(picture)
  const frame = 'aspect-[16/10] w-full overflow-hidden rounded-lg'
  if (media)
    return (
      <div className={frame}>
        <Picture media={media} sizes={sizes} isFirst={isFirst} className="size-full object-cover" />
      </div>
    )
  const sum = [...name].reduce((total, letter) => total * 31 + (letter.codePointAt(0) ?? 0), 7) >>> 0
  return (
    <div
      aria-hidden="true"
      className={`lattice ${frame}`}
      data-lattice={lattices[sum % lattices.length]}
      data-tone={tones[Math.floor(sum / lattices.length) % tones.length]}
    />
  )
}
