import { say, type Triple } from '@/i18n/triple'

/** What speaks against a row, where it stands (`line` from 1, as a person sees it), and what stands there. */
export type Fault = {
  line: number
  column: string | null
  text: Triple
  values?: Record<string, string | number>
  value?: string
}

export type ToldFault = { line: number; column: string | null; message: string; value?: string }

/** How many faults are told one by one. */
export const toldFaults = 100

/** The first faults of an import, and how many there are. */
export class Faults {
  private first: Fault[] = []
  count = 0

  add(fault: Fault) {
    this.addSome([fault], 1)
  }

  /** Some of the same kind, of which only the first ones are at hand. */
  addSome(faults: Fault[], count: number) {
    this.count += count
    this.first.push(...faults)
    if (this.first.length > 2 * toldFaults) this.first = this.earliest()
  }

  /** In the order of the rows, as sentences in one language. */
  told(language: string): ToldFault[] {
    return this.earliest().map(({ line, column, text, values, value }) => ({
      line,
      column,
      message: say(text, language, values),
      ...(value === undefined ? {} : { value: value.slice(0, 100) }),
    }))
  }

  private earliest = () => this.first.toSorted((a, b) => a.line - b.line).slice(0, toldFaults)
}
