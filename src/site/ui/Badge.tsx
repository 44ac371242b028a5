import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'

const tones = {
  leaf: 'bg-leaf-wash text-leaf',
  clay: 'bg-wash text-clay',
  plain: 'border border-line text-soft',
} as const

type Props = { tone?: keyof typeof tones; icon?: IconName | null; children: ReactNode }

/** What kind of thing it is, in a word. */
export const Badge = ({ tone = 'leaf', icon, children }: Props) => (
  <span
    className={`inline-flex min-h-[calc(1.5em+0.25rem)] items-center align-top gap-1.5 rounded-sm px-2 py-0.5 text-tiny font-semibold ${tones[tone]}`}
  >
    {icon ? <Icon name={icon} /> : null}
    {children}
  </span>
)
