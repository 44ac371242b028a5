import { kinds, ratios, resolutions } from '@/generation/kinds'
import { modelNames } from '@/generation/models'
import { id, listOf, moment, perhaps, text, whole } from '../parts'
import { ref, type Schema } from '../types'

type ObjectSchema = Schema & { properties: Record<string, Schema>; required: string[] }

const usd: Schema = { type: 'number', minimum: 0, description: 'In US dollars.' }
const unavailable = { type: ['string', 'null'], enum: ['no-key', 'switched-off', 'failing', 'wrong-kind', null] }

const quote = {
  model: { enum: modelNames },
  driver: text,
  amount: { ...usd, description: 'The most it can cost, in US dollars.' },
  currency: { const: 'USD' },
  priceVersion: text,
  unavailable: { ...unavailable, description: 'Why the model cannot be ordered from now.' },
  reasons: { ...listOf(text), description: 'What still stands in the way.' },
}

/** What the studio's endpoints answer with beside documents; those that hold documents are made from their schemas. */
export function studioSchemas(schemas: Record<string, Schema>): Record<string, Schema> {
  const { properties, required, ...scene } = schemas.Scene as ObjectSchema
  const status = (schemas.Generation as ObjectSchema).properties.status as Schema
  const files = { images: listOf(ref('schemas', 'StoryboardFile')) }
  const lists = { ...files, clips: files.images, narrations: files.images }
  return {
    Quote: whole(quote),
    OrderSummary: whole({
      kind: { enum: ['image', 'video', 'voice'] },
      total: usd,
      currency: { const: 'USD' },
      count: { type: 'integer', minimum: 0, description: 'Orders that are ready.' },
      orders: listOf(whole({ scene: id, ...quote })),
    }),
    Model: whole({
      model: { enum: modelNames },
      driver: text,
      kinds: listOf({ enum: [...kinds] }),
      available: { type: 'boolean' },
      reason: unavailable,
      message: { ...perhaps(text), description: 'The reason as a sentence.' },
    }),
    GenerationEvent: whole({
      id,
      scene: perhaps(id),
      kind: { enum: [...kinds] },
      status: { enum: status.enum },
      progressPercentage: { type: 'integer', minimum: 0, maximum: 100 },
      queuePosition: { type: ['integer', 'null'], minimum: 1, description: 'While it is pending.' },
      estimatedCompletionAt: perhaps(moment),
    }),
    StoryboardFile: {
      ...whole({
        id,
        url: perhaps(text),
        thumbnailURL: perhaps(text),
        isSelected: { type: ['boolean', 'null'] },
        stale: { type: ['boolean', 'null'], description: 'Made from words or a picture that have changed since.' },
        version: { type: ['integer', 'null'] },
        durationSeconds: { type: ['number', 'null'] },
        createdAt: moment,
        aiGenerated: { type: ['boolean', 'null'] },
      }),
    },
    Storyboard: whole({
      project: whole({
        id,
        title: text,
        script: perhaps(text),
        status: text,
        ratio: { enum: [...ratios] },
        resolution: { enum: [...resolutions] },
      }),
      editable: { type: 'boolean', description: 'Whether the caller may change anything.' },
      scenes: listOf({
        ...scene,
        properties: { ...properties, ...lists },
        required: [...required, ...Object.keys(lists)],
      }),
      films: files.images,
      generations: listOf(ref('schemas', 'GenerationEvent')),
    }),
    SharedProject: whole({
      title: text,
      description: perhaps(text),
      ratio: { enum: [...ratios] },
      scenes: listOf(
        whole({
          order: { type: 'integer', minimum: 1 },
          title: perhaps(text),
          narration: perhaps(text),
          seconds: { type: 'number' },
          image: { ...perhaps(text), description: 'Where its picture is.' },
          clip: perhaps(text),
        }),
      ),
      film: { ...perhaps(text), description: 'Where the newest film is.' },
    }),
  }
}
