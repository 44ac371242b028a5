import path from 'node:path'
import { runProgram } from './process'
import { findEspeak } from './programs'
import type { Manner } from './voicePresets'

export type Utterance = { text: string; path: string; manner: Manner }
/** Writes a WAV file for each sentence. @throws {DriverError} `cancelled`, `failed` */
export type Speaker = (utterances: Utterance[], signal: AbortSignal) => Promise<void>

/** The system's espeak-ng if there is one, else the one that comes with the product. */
export async function findSpeaker(): Promise<Speaker> {
  const program = await findEspeak()
  return program ? speakWith(program) : speakWithPackage
}

const speakWith =
  (program: string): Speaker =>
  async (utterances, signal) => {
    for (const { text, path: file, manner } of utterances) {
      const options = ['-v', manner.voice, '-p', String(manner.pitch), '-s', String(manner.speed)]
      await runProgram(program, [...options, '-b', '1', '-w', file, '--stdin'], { signal, input: text })
    }
  }

/** espeak-ng as WebAssembly, in a process of its own. */
export const speakWithPackage: Speaker = async (utterances, signal) => {
  const sentences = utterances.map(({ text, path: file, manner }) => ({
    // A text that began with a dash would be taken for an option.
    text: ` ${text}`,
    path: file,
    // Only strings: it ignores options that are numbers.
    options: { voice: manner.voice, pitch: String(manner.pitch), speed: String(manner.speed) },
  }))
  const script = path.resolve('src/generation/local/speak.mjs')
  await runProgram(process.execPath, [script], { signal, input: JSON.stringify(sentences) })
}
