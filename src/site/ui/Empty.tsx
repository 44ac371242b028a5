import type { ReactNode } from 'react'

/** Where there is nothing yet: what to do instead. */
export const Empty = ({ text, children }: { text: string; children?: ReactNode }) => (
  <div className="rounded-lg border border-dashed border-edge px-6 py-14 text-center">
    <p className="mx-auto max-w-[32rem] text-soft">{text}</p>
    {children ? <div className="mt-6 flex flex-wrap justify-center gap-3">{children}</div> : null}
  </div>
)
