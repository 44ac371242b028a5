import type { ReactNode } from 'react'
import type { Media } from '@/payload-types'
import { Cover } from './Cover'

type Props = {
  href: string
  title: string
  text?: string | null
  above?: ReactNode
  below?: ReactNode
  /** `null` for a page without a picture; leave it out for a card of words alone. */
  picture?: string | Media | null
  heading?: 'h2' | 'h3'
}

/** The way to a page: all of it can be pressed, its title alone is the link. */
export const Card = ({ href, title, text, above, below, picture, heading: Heading = 'h3' }: Props) => (
  <article className="group relative flex h-full flex-col">
    {picture === undefined ? null : (
      <div className="mb-5">
        <Cover picture={picture} name={href} sizes="(min-width: 64rem) 24rem, (min-width: 36rem) 45vw, 90vw" />
      </div>
    )}
    {above ? <div className="mb-3">{above}</div> : null}
    <Heading className="text-name">
      <a href={href} className="stretched no-underline decoration-1 underline-offset-4 group-hover:underline">
        {title}
      </a>
    </Heading>
    {text ? <p className="mt-2 line-clamp-3 text-small text-soft">{text}</p> : null}
    {below ? <div className="at-bottom pt-4">{below}</div> : null}
  </article>
)
