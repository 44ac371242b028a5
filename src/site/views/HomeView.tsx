import type { Language } from '@/i18n/triple'
import type { BillingProduct, HomePage, Usecase } from '@/payload-types'
import { BlockView } from '../blocks/Blocks'
import { defaultLayout } from '../blocks/defaultLayout'

type Props = { doc: HomePage | undefined; plans: BillingProduct[]; usecases: Usecase[]; language: Language }

/** The home page: the blocks of its editors, or those of the house. */
export function HomeView({ doc, plans, usecases, language }: Props) {
  const blocks = doc?.layout?.length ? doc.layout : defaultLayout(language)
  return blocks.map((block, index) => (
    <BlockView
      key={block.id ?? index}
      block={block}
      index={index}
      language={language}
      plans={plans}
      usecases={usecases}
    />
  ))
}
