type Props = { metrics: { id?: string | null; label: string; value: string; unit?: string | null }[] }

/** Figures and what they count. */
export const Metrics = ({ metrics }: Props) => (
  <dl className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,12rem),1fr))] gap-x-8 gap-y-8">
    {metrics.map(({ id, label, value, unit }) => (
      <div key={id ?? label} className="flex flex-col-reverse justify-end border-l-2 border-clay pl-4">
        <dt className="mt-1 text-small text-soft">{label}</dt>
        <dd className="text-heading font-bold tracking-tight tabular-nums">
          {value}
          {unit ? (
            <span className="ml-1.5 text-small font-semibold tracking-normal whitespace-nowrap">{unit}</span>
          ) : null}
        </dd>
      </div>
    ))}
  </dl>
)
