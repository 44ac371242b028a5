import type { ReactNode } from 'react'
import { PageHead } from '../ui/PageHead'

/** One thing to say, and where to go from there. */
export const MessageView = ({ title, text, children }: { title: string; text: string; children: ReactNode }) => (
  <div className="py-[clamp(1rem,4vw,4rem)]">
    <PageHead title={title} lead={text}>
      <div className="flex flex-wrap gap-3">{children}</div>
    </PageHead>
  </div>
)
