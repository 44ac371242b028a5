import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { OutputFile, Settings } from '../drivers/driver'
import { languageOf } from './language'
import { piecesOf } from './passages'
import { runFfmpeg } from './programs'
import { findSpeaker, type Speaker } from './speech'
import { mannerOf } from './voicePresets'

const sampleRate = 24_000
const wavHeaderBytes = 44
const silence = 0.6
const pause = 0.3
/** espeak-ng ends each sentence with a rest of its own length by language; ours replaces it. */
const withoutRests =
  'silenceremove=start_periods=1:start_threshold=-55dB,areverse,silenceremove=start_periods=1:start_threshold=-55dB,areverse'

type Options = {
  settings: Pick<Settings, 'language' | 'voice' | 'stability' | 'seed'>
  workDir: string
  signal: AbortSignal
  onProgress?: (percent: number) => void
  speaker?: Speaker
}

/**
 * Reads a text aloud into a WAV file (mono, 24 kHz, -16 LUFS), each sentence in the language of its script, with
 * `metadata.seconds`. A text without anything to say gives a short silence.
 * @throws {DriverError} `cancelled`, `failed`
 */
export async function narrate(
  text: string,
  { settings, workDir, signal, onProgress, speaker }: Options,
): Promise<OutputFile> {
  const result = path.join(workDir, 'voice.wav')
  const sentences = speakable(text, settings.language)
  if (sentences.length === 0) {
    await runFfmpeg(['-f', 'lavfi', '-i', `anullsrc=r=${sampleRate}:cl=mono`, '-t', String(silence), ...wav, result], {
      signal,
    })
    return describe(result)
  }
  const utterances = sentences.map((sentence, index) => ({
    text: sentence,
    path: path.join(workDir, `sentence-${index}.wav`),
    manner: mannerOf(settings, languageOf(sentence, settings.language), index),
  }))
  await (speaker ?? (await findSpeaker()))(utterances, signal)
  onProgress?.(70)
  await join(
    utterances.map((utterance) => utterance.path),
    result,
    signal,
  )
  return describe(result)
}

const wav = ['-ac', '1', '-ar', String(sampleRate), '-c:a', 'pcm_s16le', '-bitexact', '-map_metadata', '-1']

/** Sentences that have something to say, without what would be read as a symbol's name. */
const speakable = (text: string, language: Settings['language']) =>
  piecesOf(text, languageOf(text, language))
    .map((sentence) =>
      sentence
        .replace(/(?:(?![$%+=€₩¥£°])[\p{C}\p{S}])+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))

async function join(files: string[], result: string, signal: AbortSignal) {
  const inputs = files.flatMap((file) => ['-f', 'wav', '-i', file])
  const parts = files.map((_, index) => {
    const rest = index < files.length - 1 ? `,apad=pad_len=${Math.round(pause * sampleRate)}` : ''
    return `[${index}]${withoutRests},aresample=${sampleRate}${rest}[part${index}];`
  })
  const all = files.map((_, index) => `[part${index}]`).join('')
  const graph = `${parts.join('')}${all}concat=n=${files.length}:v=0:a=1,loudnorm=I=-16:TP=-1.5:LRA=11`
  await runFfmpeg([...inputs, '-filter_complex', graph, ...wav, result], { signal })
}

async function describe(file: string): Promise<OutputFile> {
  const seconds = ((await stat(file)).size - wavHeaderBytes) / 2 / sampleRate
  return { path: file, mimeType: 'audio/wav', metadata: { seconds: Math.round(seconds * 1000) / 1000, sampleRate } }
}
