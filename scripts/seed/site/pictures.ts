import sharp from 'sharp'
import { Dice } from '../dice'
import { motifs, type Palette } from './motifs'

const [width, height] = [1600, 1000]

const palettes = {
  clay: { paper: '#f6e9dc', soft: '#ecc9ab', mid: '#d98e63', deep: '#9c4522', dark: '#4a2417', accent: '#2f6f73' },
  dusk: { paper: '#f3e3e4', soft: '#e3b3b0', mid: '#b9788c', deep: '#6b4a77', dark: '#33284d', accent: '#e9a15b' },
  pine: { paper: '#e9efe4', soft: '#c2d3b8', mid: '#86a88a', deep: '#436b5c', dark: '#1f3b38', accent: '#d9744a' },
  indigo: { paper: '#e6ebf3', soft: '#b9c9de', mid: '#7f9cc0', deep: '#3f5c8c', dark: '#1f2f54', accent: '#e3b04b' },
  persimmon: { paper: '#fbeedd', soft: '#f5cf9c', mid: '#eda25a', deep: '#c95f2d', dark: '#6b2a1c', accent: '#476a6f' },
} satisfies Record<string, Palette>

const drawings = {
  '마당을 위에서 내려다본 추상 그림': ['yard', 'clay'],
  '달 모양 원이 떠 있는 추상 그림': ['moon', 'dusk'],
  '겹겹이 이어지는 능선을 그린 추상 그림': ['ridges', 'pine'],
  '조각보처럼 이어 붙인 네모 조각 그림': ['patchwork', 'persimmon'],
  '기와지붕의 곡선을 닮은 물결 그림': ['eaves', 'indigo'],
  '겹겹의 아치 안에 공이 놓인 그림': ['arches', 'clay'],
  '문이 열리듯 펼쳐지는 아치 그림': ['arches', 'pine'],
  '종이를 접어 겹친 추상 그림': ['folds', 'persimmon'],
  '일정한 간격으로 놓인 동그라미 그림': ['dots', 'indigo'],
  '필름처럼 이어지는 띠 그림': ['ribbons', 'dusk'],
} satisfies Record<string, [keyof typeof motifs, keyof typeof palettes]>

/** What the hero picture of the first page shows. */
export const heroPicture = '마당을 위에서 내려다본 추상 그림'

/** A wide abstract picture, always the same for what it shows, as an upload. */
export async function wideDrawing(alt: string) {
  const [motif, colours] = drawings[alt as keyof typeof drawings]
  const palette = palettes[colours]
  const drawn = motifs[motif]({ width, height, palette, dice: new Dice(`drawing ${alt}`) })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
    <defs><linearGradient id="air" x1="0" y1="0" x2="0.3" y2="1"><stop offset="0" stop-color="${palette.paper}"/>
    <stop offset="1" stop-color="${palette.soft}"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#air)"/>${drawn}</svg>`
  const data = await sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer()
  return { data, mimetype: 'image/jpeg', name: `demo-${motif}-${colours}.jpg`, size: data.length }
}
