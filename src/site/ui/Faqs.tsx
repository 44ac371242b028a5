import { Icon } from './Icon'
import { Prose } from './Prose'

type Faq = { id?: string | null; question: string; answer: string }

/** Questions that open to their answers, with the keyboard and without JavaScript too. */
export const Faqs = ({ faqs }: { faqs: Faq[] }) => (
  <div className="border-b border-line">
    {faqs.map(({ id, question, answer }) => (
      <details key={id ?? question} className="group border-t border-line">
        <summary className="flex items-start justify-between gap-6 py-5 font-semibold hover:text-clay">
          {question}
          <Icon name="chevron" className="mt-1 text-soft group-open:rotate-180" />
        </summary>
        <Prose text={answer} className="max-w-[44rem] pb-6 text-soft" />
      </details>
    ))}
  </div>
)
