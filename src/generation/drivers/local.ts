import path from 'node:path'
import { frameOf } from '../frame'
import type { Kind } from '../kinds'
import { filmPicture } from '../local/clip'
import { makeFilm } from '../local/film'
import { drawPlate } from '../local/plate'
import { scenesOf } from '../local/scenes'
import { dress, garmentFault } from '../local/tryOn'
import { narrate } from '../local/voice'
import { DriverError, type ImmediateDriver, type Order, type OutputFile, type Product, type Tools } from './driver'

const immediate = (run: ImmediateDriver['run']): ImmediateDriver => ({ mode: 'immediate', run: honestly(run) })

/** What comes from other libraries is a failed order like any other, and a stopped one is not a failure. */
const honestly =
  (run: ImmediateDriver['run']): ImmediateDriver['run'] =>
  async (order, tools) => {
    try {
      const product = await run(order, tools)
      tools.onProgress(100)
      return product
    } catch (error) {
      if (error instanceof DriverError) throw error
      const message = error instanceof Error ? error.message : String(error)
      throw new DriverError(tools.signal.aborted ? 'cancelled' : 'failed', message, {}, { cause: error })
    }
  }

const scenes = immediate(async ({ prompt, settings }) => ({ files: [], scenes: scenesOf(prompt, settings) }))

const image = immediate((order, tools) =>
  candidates(order, tools, 'plate', (seed, file) =>
    drawPlate({ prompt: order.prompt, seed, frame: frame(order) }, `${file}.jpg`),
  ),
)

const video = immediate((order, tools) => {
  const { image: picture } = order.inputs
  if (!picture) throw new DriverError('refused', 'A clip needs a picture to start from')
  return candidates(order, tools, 'clip', (seed, file, onProgress) =>
    filmPicture(
      { ...tools, image: picture, frame: frame(order), seconds: order.settings.seconds, seed, onProgress },
      `${file}.mp4`,
    ),
  )
})

const voice = immediate(async ({ prompt, settings }, tools) => ({
  files: [await narrate(prompt, { ...tools, settings })],
}))

const film = immediate(async (order, tools) => {
  const { scenes: parts = [], music, title } = order.inputs
  if (parts.length === 0) throw new DriverError('refused', 'A film needs a scene')
  return { files: [await makeFilm({ ...tools, scenes: parts, music, title, frame: frame(order) })] }
})

const tryOn = immediate((order, tools) => {
  const { garments = {}, image: person } = order.inputs
  const fault = garmentFault(worn(garments))
  if (fault) throw new DriverError('refused', fault)
  return candidates(order, tools, 'outfit', (seed, file) =>
    dress({ garments, person, prompt: order.prompt, seed, frame: frame(order) }, `${file}.jpg`),
  )
})

/** Everything on this machine: without a key, a network or a price. The results are drafts, and are marked so. */
export const local = { scenes, image, video, voice, film, 'try-on': tryOn } satisfies {
  [kind in Kind]?: ImmediateDriver
}

const frame = ({ settings }: Order) => frameOf(settings.ratio, settings.resolution)

const worn = (garments: NonNullable<Order['inputs']['garments']>) =>
  (Object.keys(garments) as (keyof typeof garments)[]).filter((slot) => garments[slot])

type Make = (seed: number, file: string, onProgress: (percent: number) => void) => Promise<OutputFile>

/** As many results as are wanted, each of the next seed. `file` is without an ending. */
async function candidates(
  { candidates: wanted, settings }: Order,
  tools: Tools,
  name: string,
  make: Make,
): Promise<Product> {
  const files: OutputFile[] = []
  for (let index = 0; index < wanted; index += 1) {
    if (tools.signal.aborted) throw new DriverError('cancelled', `Stopped after ${index} of ${wanted}`)
    const file = path.join(tools.workDir, `${name}-${index + 1}`)
    const onProgress = (percent: number) => tools.onProgress((100 * index + percent) / wanted)
    files.push(await make(settings.seed + index, file, onProgress))
    onProgress(100)
  }
  return { files }
}
