import type { ReactNode } from 'react'
import { Prose } from './Prose'

type Props = {
  title: string
  lead?: string | null
  above?: ReactNode
  children?: ReactNode
  /** What stands beside the words on a wide screen: a picture, as a rule. */
  beside?: ReactNode
}

/** The beginning of every page but the first: its name, what it is about, what to do. */
export const PageHead = ({ title, lead, above, children, beside }: Props) => (
  <div
    className={`wrap grid items-start gap-x-16 gap-y-10 pt-[clamp(1.5rem,3vw,3rem)] pb-[clamp(2.5rem,5vw,5rem)] ${
      beside ? 'lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)]' : ''
    }`}
  >
    <div className="min-w-0">
      {above ? <div className="mb-6">{above}</div> : null}
      <h1 className="max-w-[20em] text-title">{title}</h1>
      {lead ? <Prose text={lead} className="mt-5 max-w-[38rem] text-lead text-soft" /> : null}
      {children ? <div className="mt-8">{children}</div> : null}
    </div>
    {beside ? <div className="min-w-0 self-center not-has-[*]:invisible">{beside}</div> : null}
  </div>
)
