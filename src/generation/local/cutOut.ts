import sharp from 'sharp'

export type CutOut = { data: Buffer; width: number; height: number }

/** Colours this near to each other, by channel from 0 to 255, are the same background. */
const tolerance = 26
const largest = 640

/**
 * A garment without the even background it was photographed on, cropped to itself. A picture with a background of its
 * own, or with one already taken away, stays what it is.
 */
export async function cutOut(file: string): Promise<CutOut> {
  const { data, info } = await sharp(file)
    .rotate()
    .resize(largest, largest, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  clearBackground(data, info.width, info.height)
  const raw = { width: info.width, height: info.height, channels: 4 as const }
  const png = await sharp(data, { raw }).png().toBuffer()
  const trimmed = await sharp(png)
    .trim({ background: { r: 0, g: 0, b: 0, alpha: 0 }, threshold: 1 })
    .png()
    .toBuffer({ resolveWithObject: true })
    // There is nothing to crop to in an empty picture.
    .catch(() => ({ data: png, info: raw }))
  return { data: trimmed.data, width: trimmed.info.width, height: trimmed.info.height }
}

/** Makes transparent what is connected to the edges and coloured like the corners, if the four agree. */
function clearBackground(pixels: Buffer, width: number, height: number): void {
  const corners = [0, width - 1, (height - 1) * width, height * width - 1]
  const [first = 0] = corners
  const near = (a: number, b: number) =>
    [0, 1, 2].every((channel) => Math.abs((pixels[4 * a + channel] ?? 0) - (pixels[4 * b + channel] ?? 0)) <= tolerance)
  const isOpaque = (pixel: number) => (pixels[4 * pixel + 3] ?? 0) > 250
  if (!corners.every((corner) => isOpaque(corner) && near(corner, first))) return

  const colour = Buffer.from(pixels.subarray(4 * first, 4 * first + 3))
  const isBackground = (pixel: number) =>
    isOpaque(pixel) &&
    [0, 1, 2].every((channel) => Math.abs((pixels[4 * pixel + channel] ?? 0) - (colour[channel] ?? 0)) <= tolerance)
  const waiting: number[] = []
  const visit = (pixel: number) => {
    if (!isBackground(pixel)) return
    pixels[4 * pixel + 3] = 0
    waiting.push(pixel)
  }
  for (let x = 0; x < width; x += 1) for (const y of [0, height - 1]) visit(y * width + x)
  for (let y = 0; y < height; y += 1) for (const x of [0, width - 1]) visit(y * width + x)
  for (let pixel = waiting.pop(); pixel !== undefined; pixel = waiting.pop()) {
    const x = pixel % width
    if (x > 0) visit(pixel - 1)
    if (x < width - 1) visit(pixel + 1)
    if (pixel >= width) visit(pixel - width)
    if (pixel < width * (height - 1)) visit(pixel + width)
  }
}
