import type { Language } from '@/i18n/triple'
import type { Usecase } from '@/payload-types'
import { Badge } from '../ui/Badge'
import { Card } from '../ui/Card'

type Props = { usecase: Usecase; language: Language; heading?: 'h2' | 'h3' }

/** A use case on the way to its page, with the figure that says most. */
export function UsecaseCard({ usecase, language, heading }: Props) {
  const [metric] = usecase.metrics ?? []
  const category = typeof usecase.category === 'object' ? usecase.category?.name : undefined
  return (
    <Card
      href={`/${language}/usecases/${usecase.slug}`}
      title={usecase.title}
      text={usecase.summary || usecase.subtitle}
      picture={usecase.heroMedia ?? null}
      heading={heading}
      above={category ? <Badge tone="plain">{category}</Badge> : null}
      below={
        metric ? (
          <p className="flex items-baseline gap-3 border-t border-line pt-3 text-small text-soft">
            <strong className="text-heading text-ink tabular-nums">{metric.value}</strong>
            <span>
              {metric.unit} {metric.label}
            </span>
          </p>
        ) : null
      }
    />
  )
}
