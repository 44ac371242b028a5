import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'

type Props = { title: string; icon?: IconName | null; heading?: 'h2' | 'h3'; children?: ReactNode }

/** Something worth stopping at. */
export const Callout = ({ title, icon, heading: Heading = 'h2', children }: Props) => (
  <div className="flex gap-4 rounded-lg bg-wash p-[clamp(1.25rem,3vw,2rem)]">
    <Icon name={icon ?? 'message'} className="mt-1 text-[1.25rem] text-clay" />
    <div className="min-w-0">
      <Heading className="text-name">{title}</Heading>
      {children ? <div className="mt-2">{children}</div> : null}
    </div>
  </div>
)
