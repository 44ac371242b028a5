import { evenly } from './grid'

type Props = { metrics: { id?: string | null; label: string; value: string; unit?: string | null }[] }

/** Figures and what they count. */
export const Metrics = ({ metrics }: Props) => (
  <dl className="even-columns gap-x-8 gap-y-8" style={evenly(metrics.length, '12rem')}>
    {metrics.map(({ id, label, value, unit }) => (
      <div key={id ?? label} className="border-l-2 border-clay pl-4">
        <dt className="text-small text-soft">{label}</dt>
        <dd className="mt-1 flex flex-wrap items-baseline gap-x-1.5 text-heading font-bold tracking-tight tabular-nums">
          {value}
          {unit ? <span className="text-small font-semibold tracking-normal whitespace-nowrap">{unit}</span> : null}
        </dd>
      </div>
    ))}
  </dl>
)
