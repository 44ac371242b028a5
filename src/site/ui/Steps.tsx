import { Prose } from './Prose'

type Props = { steps: { id?: string | null; title: string; description?: string | null }[] }

/** What comes after what. */
export const Steps = ({ steps }: Props) => (
  <ol className="space-y-0">
    {steps.map(({ id, title, description }, index) => (
      <li key={id ?? title} className="group grid grid-cols-[2.75rem_minmax(0,1fr)] gap-x-5">
        <div className="flex flex-col items-center" aria-hidden="true">
          <span className="grid size-11 place-items-center rounded-md border border-edge font-semibold text-clay tabular-nums">
            {index + 1}
          </span>
          <span className="w-px flex-1 bg-line group-last:hidden" />
        </div>
        <div className="pt-1.5 pb-9 group-last:pb-0">
          <h3 className="text-name">{title}</h3>
          <Prose text={description} className="mt-2 max-w-[42rem] text-soft" />
        </div>
      </li>
    ))}
  </ol>
)
