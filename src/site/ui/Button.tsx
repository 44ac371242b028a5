import type { ReactNode } from 'react'

const shapes = {
  primary: 'border-ink bg-ink text-paper hover:border-clay hover:bg-clay hover:text-on-clay',
  secondary: 'border-edge text-ink hover:border-ink hover:bg-raised',
  onTile: 'border-on-tile bg-on-tile text-tile hover:bg-transparent hover:text-on-tile',
} as const

type Look = { kind?: keyof typeof shapes; wide?: boolean; children: ReactNode }

const classes = ({ kind = 'primary', wide }: Look) =>
  `inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-md border px-5 py-2 text-small font-semibold no-underline ${
    wide ? 'w-full' : ''
  } ${shapes[kind]}`

/** A link that looks like what it asks for: something to press. */
export const ButtonLink = ({ href, ...look }: Look & { href: string }) => (
  <a href={href} className={classes(look)}>
    {look.children}
  </a>
)

/** What sends a form, or does something in the page. */
export const Button = ({
  type = 'submit',
  onClick,
  ...look
}: Look & { type?: 'submit' | 'button'; onClick?: () => void }) => (
  <button type={type} onClick={onClick} className={classes(look)}>
    {look.children}
  </button>
)
