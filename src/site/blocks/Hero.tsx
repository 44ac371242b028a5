import { inLanguage } from '@/collections/site/addresses'
import type { Language } from '@/i18n/triple'
import type { HeroBlock } from '@/payload-types'
import { ButtonLink } from '../ui/Button'
import { Picture, pictureOf } from '../ui/Picture'
import { Prose } from '../ui/Prose'

type Props = { block: HeroBlock; language: Language; isFirst: boolean; yard: React.ReactNode }

/** The first impression: what it is, what to do, and the house as a plan or a picture of it. */
export function Hero({ block, language, isFirst, yard }: Props) {
  const { eyebrow, title, intro, picture, ...actions } = block
  const Title = isFirst ? 'h1' : 'h2'
  const media = pictureOf(picture)
  return (
    <section className="wrap grid items-start gap-x-20 gap-y-14 pt-[clamp(2.5rem,5vw,5rem)] pb-[clamp(3.5rem,7vw,7rem)] lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
      <div>
        {eyebrow ? <p className="mb-5 text-small font-semibold text-clay">{eyebrow}</p> : null}
        <Title className="text-display">{title}</Title>
        {intro ? <Prose text={intro} className="mt-6 max-w-[36rem] text-lead text-soft" /> : null}
        <div className="mt-9 flex flex-wrap gap-3">
          {actions.ctaPrimaryLabel && actions.ctaPrimaryHref ? (
            <ButtonLink href={inLanguage(actions.ctaPrimaryHref, language)}>{actions.ctaPrimaryLabel}</ButtonLink>
          ) : null}
          {actions.ctaSecondaryLabel && actions.ctaSecondaryHref ? (
            <ButtonLink kind="secondary" href={inLanguage(actions.ctaSecondaryHref, language)}>
              {actions.ctaSecondaryLabel}
            </ButtonLink>
          ) : null}
        </div>
      </div>
      {media ? (
        <div className="not-has-[img]:invisible self-center overflow-hidden rounded-lg border border-line">
          <Picture media={media} sizes="(min-width: 64rem) 34rem, 90vw" isFirst={isFirst} />
        </div>
      ) : (
        yard
      )}
    </section>
  )
}
