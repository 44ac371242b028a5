import type { ReactNode } from 'react'

type Text = {
  name: string
  label: string
  hint?: string
  type?: 'text' | 'email' | 'search'
  required?: boolean
  maxLength?: number
  value?: string
  autoComplete?: string
  id: string
}

/** A line to write in, under its name. */
export const TextField = ({ label, hint, value, id, ...input }: Text) => (
  <div>
    <label htmlFor={id} className="block text-small font-semibold">
      {label}
    </label>
    <input
      {...input}
      id={id}
      defaultValue={value}
      aria-describedby={hint ? `${id}-hint` : undefined}
      className="mt-1.5 block min-h-11 w-full rounded-md border border-edge bg-raised px-3 py-2 text-body"
    />
    {hint ? (
      <p id={`${id}-hint`} className="mt-1.5 text-tiny text-soft">
        {hint}
      </p>
    ) : null}
  </div>
)

type Box = { name: string; value?: string; required?: boolean; id: string; children: ReactNode }

/** Something to agree to. */
export const Checkbox = ({ children, id, value = 'true', ...input }: Box) => (
  <div className="flex items-start gap-3">
    <input {...input} id={id} type="checkbox" value={value} className="mt-0.5 size-6 shrink-0 accent-clay" />
    <label htmlFor={id} className="text-small">
      {children}
    </label>
  </div>
)

/** A line that people do not see and programs fill in. */
export const Honeypot = () => (
  <div aria-hidden="true" className="absolute left-[-999rem]">
    <input name="website" tabIndex={-1} autoComplete="off" />
  </div>
)

type Choice = {
  name: string
  legend: string
  /** Whether the legend is read aloud only: what is chosen says enough to whoever sees it. */
  isPlain?: boolean
  options: { value: string; label: string }[]
  chosen: string
}

/** One of a few, side by side. */
export const Choices = ({ name, legend, isPlain = false, options, chosen }: Choice) => (
  <fieldset className="min-w-0">
    <legend className={isPlain ? 'sr-only' : 'mb-1.5 text-small font-semibold'}>{legend}</legend>
    <div className="flex w-fit flex-wrap rounded-md border border-edge p-1">
      {options.map(({ value, label }) => (
        <label
          key={value}
          className="cursor-pointer rounded-sm px-4 py-1.5 text-small font-semibold text-soft has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-clay"
        >
          <input type="radio" name={name} value={value} defaultChecked={value === chosen} className="sr-only" />
          {label}
        </label>
      ))}
    </div>
  </fieldset>
)
