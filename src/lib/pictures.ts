import sharp, { type Sharp } from 'sharp'
import { Gate } from './gate'

/** The most pixels a picture may have, all frames of a moving one together: 50 megapixels are 150 MB once decoded. */
export const maxPixels = 50_000_000

const gate = new Gate(1)

/** Each picture is decoded where its bytes are asked for: one at a time, however many come. */
function oneAtATime(picture: Sharp): Sharp {
  const { clone, toBuffer } = picture
  return Object.assign(picture, {
    clone: () => oneAtATime(clone.call(picture)),
    toBuffer: (options: never) => gate.run(() => toBuffer.call(picture, options)),
  })
}

/** sharp for pictures that people bring: of a bounded size, one decoded at a time in this process. */
export const pictures: typeof sharp = Object.assign(
  (...[input, options]: Parameters<typeof sharp>) =>
    oneAtATime(sharp(input as Buffer, { limitInputPixels: maxPixels, ...options })),
  sharp,
)
