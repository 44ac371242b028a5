import path from 'node:path'
import sharp from 'sharp'
import type { Frame } from '../frame'
import { fontFamilies, useOurFonts } from './fonts'
import { pictureArguments } from './inputs'

/** How much of the shorter side the mark and the space around it take, from the top right corner. */
export const watermarkShare = 0.06

type Place = { left: number; top: number; wide: number; tall: number }

/** In whole, even pixels, as the colours of a film are kept for two by two of them. */
function placeOf({ width, height }: Frame): Place {
  const short = Math.min(width, height)
  const even = (value: number) => 2 * Math.round(value / 2)
  const margin = even(short * 0.02)
  const tall = even(short * 0.036)
  const wide = even(tall * 2.7)
  return { left: width - margin - wide, top: margin, wide, tall }
}

/**
 * A small sign in the top right corner that says what this is; the same place in each picture, so that the mark of a
 * still picture and that of its film coincide.
 */
export const watermarkSvg = (frame: Frame): string => signAt(placeOf(frame))

const signAt = ({ left, top, wide, tall }: Place) =>
  `<g font-family="${fontFamilies.hangul}" font-weight="700">
    <rect x="${left}" y="${top}" width="${wide}" height="${tall}" rx="${tall / 2}" fill="#14161a" fill-opacity="0.62"/>
    <text x="${left + wide / 2}" y="${top + tall * 0.715}" font-size="${tall * 0.6}" letter-spacing="${tall * 0.07}"
      text-anchor="middle" fill="#fff" fill-opacity="0.92">DRAFT</text>
  </g>`

export const svgOf = ({ width, height }: Frame, content: string): Buffer => {
  useOurFonts()
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`,
  )
}

export type Watermark = { input: string[]; overlay: string }

/** The sign as a second picture for ffmpeg, and the filter that lays it over a film of that frame. */
export async function writeWatermark(frame: Frame, workDir: string): Promise<Watermark> {
  const { left, top, wide, tall } = placeOf(frame)
  const file = path.join(workDir, 'watermark.png')
  const sign = signAt({ left: 0, top: 0, wide, tall })
  await sharp(svgOf({ width: wide, height: tall }, sign))
    .png()
    .toFile(file)
  return { input: pictureArguments(file), overlay: `overlay=${left}:${top}` }
}
