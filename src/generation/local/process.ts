import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { DriverError } from '../drivers/driver'
import { fontConfigFile } from './fonts'

type Options = {
  signal: AbortSignal
  /** What the program reads from its standard input. */
  input?: string
  onLine?: (line: string) => void
}

const stderrKept = 2000
// Where package managers put programs. Another place is named by a setting of its own.
const searchPath = ['/usr/local/bin', '/usr/bin', '/bin', '/opt/homebrew/bin', '/opt/local/bin'].join(path.delimiter)

/**
 * Runs a program to its end, at a low priority and with an environment of its own: a decoder that reads files from
 * outside has no business with our settings.
 * @throws {DriverError} `cancelled` when the signal was raised; the process is gone by then. `failed` with the end of
 * what the program said.
 */
export async function runProgram(program: string, args: string[], { signal, input, onLine }: Options): Promise<void> {
  if (signal.aborted) throw new DriverError('cancelled', `${path.basename(program)} was not started`)
  const child = spawn(program, args, {
    env: { NODE_ENV: 'production', PATH: searchPath, FONTCONFIG_FILE: fontConfigFile() },
    signal,
    killSignal: 'SIGKILL',
    windowsHide: true,
  })
  yieldToOthers(child.pid)

  let fault: Error | undefined
  let said = ''
  child.once('error', (error) => {
    fault = error
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-stderrKept)
  })
  createInterface(child.stdout).on('line', (line) => onLine?.(line))
  // A program that ends without reading its input breaks the pipe; why it ended is in its exit code.
  child.stdin.on('error', () => {})
  child.stdin.end(input)

  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (signal.aborted) throw new DriverError('cancelled', `${path.basename(program)} was stopped`)
  if (fault || code !== 0) {
    const reason = fault?.message ?? `code ${code}: ${said.trim()}`
    throw new DriverError('failed', `${path.basename(program)} failed, ${reason}`, {}, { cause: fault })
  }
}

/** Requests of people come before pictures that take a while anyway. */
function yieldToOthers(pid: number | undefined) {
  if (pid === undefined) return
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Already gone, or not allowed to: only its turn is affected.
  }
}
