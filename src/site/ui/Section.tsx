import type { ReactNode } from 'react'
import { Prose } from './Prose'

type Props = {
  id: string
  title: string
  intro?: string | null
  /** Beside it: a heading on the left, what it is about on the right. Above it: for what needs the whole width. */
  heading?: 'beside' | 'above'
  children: ReactNode
}

/** A part of a page under a heading of its own. */
export const Section = ({ id, title, intro, heading = 'above', children }: Props) => (
  <section aria-labelledby={id} className="border-t border-line">
    <div
      className={`wrap block-space grid gap-x-16 gap-y-10 ${heading === 'beside' ? 'lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]' : ''}`}
    >
      <div className={heading === 'beside' ? '' : 'max-w-[46rem]'}>
        <h2 id={id} className="text-heading">
          {title}
        </h2>
        {intro ? <Prose text={intro} className="mt-4 text-soft" /> : null}
      </div>
      <div className="min-w-0">{children}</div>
    </div>
  </section>
)
