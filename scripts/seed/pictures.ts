import sharp from 'sharp'
import { Dice } from './dice'

/** A small abstract picture, always the same for one name, as an upload. */
export async function picture(name: string) {
  const dice = new Dice(`picture ${name}`)
  const hue = dice.int(0, 359)
  const circles = Array.from({ length: 4 }, () => {
    const [x, y, r] = [dice.int(0, 640), dice.int(0, 480), dice.int(40, 180)]
    return `<circle cx="${x}" cy="${y}" r="${r}" fill="hsl(${(hue + dice.int(-40, 40) + 360) % 360} 60% 70%)" opacity="0.6"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">
    <rect width="640" height="480" fill="hsl(${hue} 45% 88%)"/>${circles.join('')}</svg>`
  const data = await sharp(Buffer.from(svg)).jpeg({ quality: 70 }).toBuffer()
  return { data, mimetype: 'image/jpeg', name: `demo-${name}.jpg`, size: data.length }
}
