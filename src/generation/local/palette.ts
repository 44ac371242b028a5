import { between, pick } from './random'

/** Colours of a picture, from the far sky to the ground in front, as `[hue, saturation, lightness]`. */
export type Colour = readonly [hue: number, saturation: number, lightness: number]
export type Palette = { skyTop: Colour; skyLow: Colour; light: Colour; far: Colour; near: Colour; accent: Colour }

const times = {
  morning: {
    skyTop: [212, 46, 72],
    skyLow: [32, 80, 88],
    light: [44, 95, 93],
    far: [216, 26, 68],
    near: [222, 34, 27],
    accent: [18, 72, 62],
  },
  day: {
    skyTop: [204, 62, 64],
    skyLow: [190, 48, 90],
    light: [52, 90, 96],
    far: [182, 26, 64],
    near: [168, 36, 24],
    accent: [38, 82, 62],
  },
  dusk: {
    skyTop: [256, 34, 36],
    skyLow: [18, 78, 72],
    light: [30, 95, 84],
    far: [302, 22, 50],
    near: [258, 36, 17],
    accent: [346, 64, 62],
  },
  night: {
    skyTop: [232, 46, 14],
    skyLow: [218, 42, 36],
    light: [52, 60, 90],
    far: [222, 34, 30],
    near: [230, 44, 9],
    accent: [40, 84, 66],
  },
  warm: {
    skyTop: [28, 34, 84],
    skyLow: [34, 48, 92],
    light: [40, 80, 97],
    far: [22, 28, 70],
    near: [14, 34, 28],
    accent: [8, 56, 58],
  },
} as const satisfies Record<string, Palette>

type Time = keyof typeof times

const hints: [Time, RegExp][] = [
  ['night', /밤[이에하 ]|야경|별빛|달빛|夜|星空|月光|\b(night|moon|stars?)\b/i],
  ['dusk', /저녁|노을|석양|傍晚|晚霞|黄昏|夕阳|\b(evening|dusk|sunset)\b/i],
  ['morning', /아침|새벽|晨|早上|\b(morning|dawn|sunrise)\b/i],
  ['day', /햇살|여름|바다|해변|阳光|夏天|大海|海边|\b(summer|beach|sunny)\b/i],
  ['warm', /카페|커피|거실|침실|咖啡|客厅|卧室|\b(coffee|home|studio|room)\b/i],
]

/** The colours that a prompt speaks of, else any; a little different for each picture. */
export function paletteFor(prompt: string, random: () => number): Palette {
  const hinted = hints.find(([, words]) => words.test(prompt))?.[0]
  const base = times[hinted ?? pick(random, ['morning', 'day', 'dusk', 'night', 'warm'])]
  const turn = between(random, -16, 16)
  const vary = ([hue, saturation, lightness]: Colour): Colour => [hue + turn, saturation, lightness]
  return {
    skyTop: vary(base.skyTop),
    skyLow: vary(base.skyLow),
    light: base.light,
    far: vary(base.far),
    near: vary(base.near),
    accent: vary(base.accent),
  }
}

export const css = ([hue, saturation, lightness]: Colour, alpha = 1) =>
  `hsla(${((hue % 360) + 360) % 360},${saturation}%,${lightness}%,${alpha})`

/** A colour between two, the short way around the circle. */
export function mix(from: Colour, to: Colour, share: number): Colour {
  const turn = ((to[0] - from[0] + 540) % 360) - 180
  return [from[0] + turn * share, from[1] + (to[1] - from[1]) * share, from[2] + (to[2] - from[2]) * share]
}
