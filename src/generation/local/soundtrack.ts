import type { InputFile } from '../drivers/driver'
import { audioRate } from './encoding'
import { inputArguments } from './inputs'

const stereo = `aresample=${audioRate},aformat=sample_fmts=fltp:channel_layouts=stereo`
/** Loudness of speech in feeds, and of music that leaves the words alone, in LUFS. */
const voiceLoudness = -16
const musicLoudness = -27
const fadeOut = 2

type Soundtrack = { hasVoice: boolean; music?: InputFile; seconds: number }

/** What of the sound of the joined scenes (input 0) and the music (input 1) becomes the sound of the film. */
export function soundtrack({ hasVoice, music, seconds }: Soundtrack): { inputs: string[]; graph: string } {
  const end = `apad,atrim=end_sample=${Math.round(seconds * audioRate)},asetpts=N/SR/TB[sound]`
  // Silence has no loudness that could be brought to another.
  const voice = hasVoice ? `[0:a]${stereo},loudnorm=I=${voiceLoudness}:TP=-1.5:LRA=11,${stereo}` : `[0:a]${stereo}`
  if (!music) return { inputs: [], graph: `${voice},${end}` }

  const fade = `afade=t=out:st=${Math.max(0, seconds - fadeOut).toFixed(3)}:d=${Math.min(fadeOut, seconds).toFixed(3)}`
  const backing = `[1:a]${stereo},loudnorm=I=${musicLoudness}:TP=-6:LRA=7,${stereo}`
  // amix would change the level of both; a sum by channels does not. Not every ffmpeg finds out that both are stereo.
  const both = 'aformat=sample_fmts=fltp:channel_layouts=stereo'
  const sum = 'amerge=inputs=2,pan=stereo|c0=c0+c2|c1=c1+c3,alimiter=limit=0.84:level=false'
  return {
    inputs: inputArguments(music, ['-stream_loop', '-1']),
    graph: `${voice},asplit=2[words][key];${backing}[backing];
      [backing][key]sidechaincompress=threshold=0.03:ratio=6:attack=40:release=600,${fade}[music];
      [words]${both}[voice];[music]${both}[beside];[voice][beside]${sum},${end}`,
  }
}
