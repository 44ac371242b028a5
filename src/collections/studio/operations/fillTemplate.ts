/** What a variable of a prompt template may be. */
export const variableTypes = ['text', 'number', 'choice'] as const

export type Variable = {
  name: string
  type: (typeof variableTypes)[number]
  required?: boolean | null
  default?: string | null
  choices?: string[] | null
}

const placeholder = /\{\{\s*([\p{L}\p{N}_-]+)\s*\}\}/gu

/** The names that a template's text asks for, each once. */
export const placeholdersOf = (content: string): string[] => [
  ...new Set([...content.matchAll(placeholder)].map(([, name]) => name as string)),
]

export type Fault = { path: string; fault: 'missing' | 'not-a-number' | 'not-a-choice' | 'unknown' }

/**
 * Puts values into a template. Values are never read as templates themselves.
 * @returns the text, or what is wrong with the values, by `variables.<name>`
 */
export function fillTemplate(
  content: string,
  variables: Variable[],
  values: Record<string, unknown>,
): { text: string } | { faults: Fault[] } {
  const known = new Map(variables.map((variable) => [variable.name, variable]))
  const faults: Fault[] = Object.keys(values)
    .filter((name) => !known.has(name))
    .map((name) => ({ path: `variables.${name}`, fault: 'unknown' }))
  const filled = new Map<string, string>()
  for (const variable of variables) {
    const given = values[variable.name]
    const value = given === undefined || given === null || given === '' ? (variable.default ?? '') : given
    const fault = faultOf(variable, value)
    if (fault) faults.push({ path: `variables.${variable.name}`, fault })
    else filled.set(variable.name, String(value))
  }
  if (faults.length > 0) return { faults }
  return { text: content.replace(placeholder, (_, name: string) => filled.get(name) ?? '') }
}

function faultOf({ type, required, choices }: Variable, value: unknown): Fault['fault'] | undefined {
  if (value === '') return required ? 'missing' : undefined
  if (type === 'number') return Number.isFinite(Number(value)) ? undefined : 'not-a-number'
  if (type === 'choice') return choices?.includes(String(value)) ? undefined : 'not-a-choice'
  return typeof value === 'string' || typeof value === 'number' ? undefined : 'missing'
}
