import type { BillingProduct } from '@/payload-types'

/** The pictograms that editors choose from, and those that pages need themselves. */
export type IconName =
  | NonNullable<NonNullable<BillingProduct['features']>[number]['icon']>
  | 'arrow'
  | 'chevron'
  | 'download'
  | 'mail'
  | 'menu'
  | 'search'

const drawings: Record<IconName, string> = {
  arrow: 'M4 12h15M13 6l6 6-6 6',
  book: 'M12 6.5C10 5 7 4.5 3.5 4.5v14c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2v-14c-3.5 0-6.5.5-8.5 2Zm0 0v14',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8.5 3.5v4M15.5 3.5v4M8 14.5h3M8 17h6',
  chart: 'M4 4v16h16M8.5 16v-4M13 16V8M17.5 16v-6',
  check: 'M4.5 12.5l5 5 10-11',
  chevron: 'M6 9l6 6 6-6',
  download: 'M12 4v11M7 10.5l5 5 5-5M4.5 19.5h15',
  film: 'M3.5 5h17v14h-17zM8 5v14M16 5v14M3.5 9.5H8M3.5 14.5H8M16 9.5h4.5M16 14.5h4.5',
  globe:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM3.5 12h17M12 3.5c2.5 2.5 3.5 5.5 3.5 8.5s-1 6-3.5 8.5c-2.5-2.5-3.5-5.5-3.5-8.5s1-6 3.5-8.5Z',
  image: 'M3.5 4.5h17v15h-17zM3.5 16l5-4.5 4 3.5 3-2.5 5 4M15 9h.01',
  mail: 'M3.5 5.5h17v13h-17zM3.5 7l8.5 6 8.5-6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  message: 'M4 4.5h16v11.5H11l-4.5 4V16H4zM8 8.5h8M8 12h5',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20.5 20.5',
  shield: 'M12 3.5l7.5 2.5v5.5c0 4.5-3 7.5-7.5 9-4.5-1.5-7.5-4.5-7.5-9V6zM8.5 12l2.5 2.5 4.5-5',
  sparkles: 'M11 4l1.7 5.3L18 11l-5.3 1.7L11 18l-1.7-5.3L4 11l5.3-1.7zM18.5 15.5v5M16 18h5',
  users:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3 19.5c0-3.5 2.5-5 6-5s6 1.5 6 5M15.5 5a3.5 3.5 0 0 1 0 6.3M17.5 14.800c2.200.6 3.5 2.200 3.5 4.7',
  wallet: 'M4 7.5h16v12H4zM4 7.5l11.5-3.5v3.5M16 13.5h.01',
}

/** All of them, for the page that shows them. */
export const iconNames = Object.keys(drawings) as IconName[]

/** A line drawing the size of the text beside it, which says the same in words. */
export const Icon = ({ name, className = '' }: { name: IconName; className?: string }) => (
  <svg
    viewBox="0 0 24 24"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.7"
    strokeLinecap="round"
    strokeLinejoin="round"
    className={`inline-block size-[1.25em] shrink-0 align-[-0.22em] ${className}`}
  >
    <path d={drawings[name]} />
  </svg>
)
