import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test files keep what they make; removed after the run. */
    filesDir: string
  }
}

/** One folder for all that a run writes. */
export default function setup(project: TestProject) {
  const filesDir = mkdtempSync(path.join(tmpdir(), 'madang-test-'))
  project.provide('filesDir', filesDir)
  return () => rmSync(filesDir, { recursive: true, force: true })
}
