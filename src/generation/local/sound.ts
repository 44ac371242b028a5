import type { InputFile } from '../drivers/driver'
import { inputArguments } from './inputs'
import { runFfmpeg } from './programs'

/**
 * How long a sound lasts, in seconds, by decoding it: what a file's header says is not always so.
 * @throws {DriverError} `cancelled`, `failed` when it cannot be read
 */
export const secondsOfSound = (file: InputFile, signal: AbortSignal): Promise<number> =>
  runFfmpeg([...inputArguments(file), '-vn', '-f', 'null', '-'], { signal })
