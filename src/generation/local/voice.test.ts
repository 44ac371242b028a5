import { mkdtempSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { env } from '@/lib/env'
import { loudness, probe, processesOf, samples } from '../../../tests/support/media'
import { DriverError, type OutputFile } from '../drivers/driver'
import type { Language, Voice } from '../kinds'
import { scenesOf } from './scenes'
import { speakWithPackage } from './speech'
import { narrate } from './voice'

const folder = () => mkdtempSync(path.join(env.DATA_DIR, 'voice-'))

/** Read aloud by what comes with the product, whatever this machine has. */
function read(
  text: string,
  language: Language,
  { voice = 'Bin' as Voice, signal = new AbortController().signal } = {},
) {
  const settings = { language, voice, stability: 1, seed: 1 }
  return narrate(text, { settings, workDir: folder(), signal, speaker: speakWithPackage })
}

const seconds = ({ metadata }: OutputFile) => Number(metadata.seconds)

const narrations: Record<Language, string> = {
  ko: '안녕하세요. 오늘은 새로운 커피를 소개합니다. 가격은 29,900원입니다.',
  zh: '你好，今天介绍一款新的咖啡。清晨的第一杯，香气浓郁。',
  en: 'A small brand from Seoul goes out into the world. Every morning begins with coffee.',
}

describe('narrate', () => {
  describe.each(['ko', 'zh', 'en'] as const)('in %s', (language) => {
    it('speaks at the loudness of speech, and no longer than the scenes that were planned for it', async () => {
      const planned = scenesOf(narrations[language], { language }).reduce(
        (sum, scene) => sum + scene.durationSeconds,
        0,
      )
      for (const voice of ['Bin', 'Otani'] as const) {
        const file = await read(narrations[language], language, { voice })
        const { streams, format } = probe(file.path)
        expect(streams).toMatchObject([{ codec_name: 'pcm_s16le', sample_rate: '24000', channels: 1 }])
        expect(Number(format.duration)).toBeCloseTo(seconds(file), 2)
        expect(loudness(file.path)).toBeGreaterThan(-24)
        expect(loudness(file.path)).toBeLessThan(-10)
        expect(seconds(file)).toBeLessThan(planned)
        expect(seconds(file)).toBeGreaterThan(planned / 2)
      }
    })
  })

  it('has two voices, one of them clearly higher', async () => {
    const low = pitch(await read(narrations.ko, 'ko', { voice: 'Bin' }))
    const high = pitch(await read(narrations.ko, 'ko', { voice: 'Otani' }))
    expect(high / low).toBeGreaterThan(1.3)
  })

  it('says everything of a long text without punctuation, and of one that mixes scripts', async () => {
    const once = seconds(await read('가나다라마바사', 'ko'))
    expect(seconds(await read('가나다라마바사'.repeat(20), 'ko'))).toBeGreaterThan(12 * once)
    const korean = seconds(await read('이것은 입니다', 'ko'))
    expect(seconds(await read('이것은 wonderful coffee 2026 입니다', 'ko'))).toBeGreaterThan(korean + 1)
  })

  it.each(['', ' \n ', '😀✨', '!!! ---', '“ ”'])('gives a short silence for %j', async (text) => {
    const file = await read(text, 'ko')
    expect(seconds(file)).toBeCloseTo(0.6, 2)
    expect(loudness(file.path)).toBeLessThan(-80)
  })

  it('takes no text for an option', async () => {
    const file = await read('-f /etc/hostname', 'en')
    expect(seconds(file)).toBeGreaterThan(0.5)
  })

  it('stops when it is told to, and leaves no process behind', async () => {
    const stop = new AbortController()
    const workDir = folder()
    const settings = { language: 'ko', voice: 'Bin', stability: 1, seed: 1 } as const
    let isSpeaking = false
    const work = narrate(`${narrations.ko} `.repeat(40), {
      settings,
      workDir,
      signal: stop.signal,
      speaker: (utterances, signal) => {
        isSpeaking = true
        return speakWithPackage(utterances, signal)
      },
    })
    while (!isSpeaking || readdirSync(workDir).length === 0) await new Promise((next) => setTimeout(next, 20))
    stop.abort()
    await expect(work).rejects.toSatisfy((error) => error instanceof DriverError && error.fault === 'cancelled')
    expect(readdirSync(workDir)).not.toContain('voice.wav')
    expect(processesOf('speak.mjs')).toEqual([])
    expect(processesOf(workDir)).toEqual([])
  })
})

/** The fundamental frequency of a voice in Hz: the median over its loud parts, by autocorrelation. */
function pitch({ path: file }: OutputFile): number {
  const rate = 8000
  const sound = samples(file, rate)
  const size = 400
  const found: number[] = []
  for (let start = 0; start + 2 * size < sound.length; start += size) {
    const product = (shift: number) => {
      let sum = 0
      for (let at = start; at < start + size; at += 1) sum += (sound[at] ?? 0) * (sound[at + shift] ?? 0)
      return sum
    }
    if (product(0) / size < 1e6) continue
    const shifts = Array.from({ length: 110 }, (_, index) => 20 + index)
    const best = shifts.reduce((a, b) => (product(b) > product(a) ? b : a))
    if (product(best) > 0.6 * product(0)) found.push(rate / best)
  }
  return found.sort((a, b) => a - b)[Math.floor(found.length / 2)] ?? 0
}
