import type { Media } from '@/payload-types'
import { Picture, pictureOf } from './Picture'
import { Prose } from './Prose'

type Props = { quote: string; author: string; role?: string | null; avatar?: string | Media | null }

/** What somebody said, and who. */
export function Quote({ quote, author, role, avatar }: Props) {
  const face = pictureOf(avatar)
  return (
    <figure className="flex flex-col gap-5">
      <blockquote className="border-l-2 border-leaf pl-5">
        <Prose text={quote} className="text-lead" />
      </blockquote>
      <figcaption className="flex items-center gap-3 pl-5 text-small">
        {face ? (
          <span className="size-11 overflow-hidden rounded-md">
            <Picture media={face} sizes="44px" className="size-full object-cover" />
          </span>
        ) : null}
        <span>
          <span className="block font-semibold">{author}</span>
          {role ? <span className="block text-soft">{role}</span> : null}
        </span>
      </figcaption>
    </figure>
  )
}
