import { readdirSync, readFileSync } from 'node:fs'

const megabyte = 1024

/** A process and everything under it. */
function familyOf(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const stat = quietly(() => readFileSync(`/proc/${name}/stat`, 'utf8'))
    const parent = Number(stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    if (stat) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const family = [root]
  for (const pid of family) family.push(...(children.get(pid) ?? []))
  return family
}

/** Memory of the processes and their children in MB, what they share counted once; nothing where there is no /proc. */
export function memoryOf(...roots: number[]): number | undefined {
  if (process.platform !== 'linux') return undefined
  const kilobytes = roots.flatMap(familyOf).map((pid) => {
    const text = quietly(() => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
    return Number(/^Pss:\s+(\d+)/m.exec(text ?? '')?.[1] ?? 0)
  })
  return kilobytes.reduce((sum, size) => sum + size, 0) / megabyte
}

// A process may end while we look at it.
function quietly<Result>(read: () => Result): Result | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
