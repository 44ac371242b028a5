import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'

const running = new Set<ChildProcess>()

/** Runs a program to its end; resolves with its exit code, 1 when a signal ended it. Detached ones are left to end by themselves. */
export function runChild(
  command: string,
  args: string[],
  options: SpawnOptions,
  onOutput?: (text: string) => void,
): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, options)
    if (!options.detached) running.add(child)
    child.stdout?.on('data', (chunk) => onOutput?.(String(chunk)))
    child.stderr?.on('data', (chunk) => onOutput?.(String(chunk)))
    child.once('error', fail)
    child.once('close', (code) => {
      running.delete(child)
      done(code ?? 1)
    })
  })
}

const lifeline = new URL('lifeline.mjs', import.meta.url).href

/** Runs a Node program to its end; it does not outlive this process, not even when that is killed. */
export function runNode(args: string[], options: SpawnOptions, onOutput?: (text: string) => void): Promise<number> {
  const stdio = Array.isArray(options.stdio) ? options.stdio : (['inherit', 'inherit', 'inherit'] as const)
  const channel = { ...options, stdio: [...stdio, 'ipc'] } satisfies SpawnOptions
  return runChild(process.execPath, ['--import', lifeline, ...args], channel, onOutput)
}

/** Asks every running child to end, and waits until it has. */
export async function stopChildren() {
  await Promise.all(
    [...running].map(
      (child) =>
        new Promise((ended) => {
          child.once('close', ended)
          child.kill('SIGTERM')
        }),
    ),
  )
}
