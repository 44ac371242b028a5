import { inLanguage } from '@/collections/site/addresses'
import type { Language } from '@/i18n/triple'
import type { ClosingBlock } from '@/payload-types'
import { ButtonLink } from '../ui/Button'
import { Prose } from '../ui/Prose'

/** The last word of a page, and the way on. */
export const Closing = ({ block, language }: { block: ClosingBlock; language: Language }) => (
  <section className="on-tile lattice text-on-tile" data-lattice="bands" data-tone="tile">
    <div className="wrap block-space">
      <div className="max-w-[44rem] rounded-lg bg-tile p-[clamp(1.75rem,4vw,3.5rem)]">
        <h2 className="text-title">{block.title}</h2>
        {block.intro ? <Prose text={block.intro} className="mt-4 text-lead text-on-tile-soft" /> : null}
        {block.ctaLabel && block.ctaHref ? (
          <div className="mt-8">
            <ButtonLink kind="onTile" href={inLanguage(block.ctaHref, language)}>
              {block.ctaLabel}
            </ButtonLink>
          </div>
        ) : null}
      </div>
    </div>
  </section>
)
