import { type Language, say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import type { BillingProduct, HomePage, Usecase } from '@/payload-types'
import { PlanTeaser } from '../pricing/PlanTeaser'
import { Faqs } from '../ui/Faqs'
import { FeatureGrid } from '../ui/Features'
import { columnsFor, evenly } from '../ui/grid'
import { Section } from '../ui/Section'
import { Steps } from '../ui/Steps'
import { UsecaseCard } from '../views/UsecaseCard'
import { Closing } from './Closing'
import { Hero } from './Hero'
import { Yard } from './Yard'

export type Block = NonNullable<HomePage['layout']>[number]

type Surroundings = { language: Language; plans: BillingProduct[]; usecases: Usecase[] }

/** One block of the home page; nothing where it would be empty. */
export function BlockView({ block, index, language, plans, usecases }: Surroundings & { block: Block; index: number }) {
  const id = `part-${index + 1}`
  switch (block.blockType) {
    case 'hero':
      return <Hero block={block} language={language} isFirst={index === 0} yard={<Yard language={language} />} />
    case 'features':
      return (
        <Section id={id} title={block.title} intro={block.intro}>
          <FeatureGrid features={block.features ?? []} />
        </Section>
      )
    case 'steps':
      return (
        <Section id={id} title={block.title} intro={block.intro} heading="beside">
          <Steps steps={block.steps ?? []} />
        </Section>
      )
    case 'showcase':
      return <Showcase id={id} block={block} usecases={usecases} language={language} />
    case 'plans':
      return plans.length === 0 ? null : (
        <Section id={id} title={block.title} intro={block.intro}>
          <ul className="even-columns gap-6" style={evenly(plans.length, '16rem')}>
            {plans.map((plan) => (
              <li key={plan.id}>
                <PlanTeaser plan={plan} language={language} />
              </li>
            ))}
          </ul>
        </Section>
      )
    case 'questions':
      return (
        <Section id={id} title={block.title} heading="beside">
          <Faqs faqs={block.faqs ?? []} />
        </Section>
      )
    case 'closing':
      return <Closing block={block} language={language} />
  }
}

type ShowcaseProps = Pick<Surroundings, 'usecases' | 'language'> & {
  id: string
  block: Extract<Block, { blockType: 'showcase' }>
}

function Showcase({ id, block, usecases, language }: ShowcaseProps) {
  const chosen = (block.usecases ?? []).map((one) => (typeof one === 'object' ? one.id : one))
  // Read on their own: the block's answer has them without their pictures, and without what is no longer public.
  const shown = chosen.flatMap((id) => usecases.find((usecase) => usecase.id === id) ?? [])
  if (shown.length === 0) return null
  return (
    <Section id={id} title={block.title} intro={block.intro}>
      <ul className={columnsFor(shown.length)}>
        {shown.map((usecase) => (
          <li key={usecase.id}>
            <UsecaseCard usecase={usecase} language={language} />
          </li>
        ))}
      </ul>
      <p className="mt-10">
        <a className="link" href={`/${language}/usecases`}>
          {say(site.usecases, language)}
        </a>
      </p>
    </Section>
  )
}
