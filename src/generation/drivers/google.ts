import { createGoogleGenerativeAI } from '@ai-sdk/google'
import { generateText } from 'ai'
import { z } from 'zod'
import type { Voice } from '../kinds'
import {
  DriverError,
  type ImmediateDriver,
  type Order,
  type OutputFile,
  PaidFault,
  type Product,
  type Tools,
} from './driver'
import { savePicture } from './files'
import { addressOf } from './http'
import { immediate, payOnce, type Wire } from './immediate'
import { promptOf } from './prompts'
import { rateComments } from './rating'
import { tokensOf } from './tokens'
import { speechRate, voiceProduct } from './voice'
import { checkFinish, cutIntoScenes, writeStory } from './writing'

export const googleHome = 'https://generativelanguage.googleapis.com/v1beta'

const modelOf = (order: Order, tools: Tools, { fetch }: Wire) =>
  createGoogleGenerativeAI({ apiKey: tools.key, baseURL: tools.baseUrl ?? googleHome, fetch })(order.model)

const writerOf = (order: Order, tools: Tools, wire: Wire) => ({
  model: modelOf(order, tools, wire),
  abortSignal: wire.abortSignal,
})

const story = immediate('google', (order, tools, wire) => writeStory(writerOf(order, tools, wire), order))

const scenes = immediate('google', (order, tools, wire) => cutIntoScenes(writerOf(order, tools, wire), order))

const sentiment = immediate('google', (order, tools, wire) => {
  // What it thinks is paid for, and a comment takes little thought.
  const providerOptions = { google: { thinkingConfig: { thinkingBudget: 0 } } }
  return rateComments({ ...writerOf(order, tools, wire), providerOptions }, order)
})

/** These models answer one picture to a request, as a file beside the text. */
const onePicture = (order: Order, tools: Tools, at: number) =>
  payOnce(
    'google',
    tools,
    async (wire) => {
      const { files, finishReason, usage } = await generateText({
        model: modelOf(order, tools, wire),
        prompt: promptOf(order),
        seed: (order.settings.seed + at) & 0x7fffffff,
        providerOptions: {
          google: { responseModalities: ['IMAGE'], imageConfig: { aspectRatio: order.settings.ratio } },
        },
        maxRetries: 0,
        abortSignal: wire.abortSignal,
      })
      const picture = files.find(({ mediaType }) => mediaType.startsWith('image/'))
      if (!picture) {
        checkFinish(finishReason, usage)
        throw new DriverError('failed', 'google: the answer has no picture')
      }
      return { file: await savePicture(picture.uint8Array, `image-${at + 1}`, tools), tokens: tokensOf(usage) }
    },
    at,
  )

const image: ImmediateDriver = {
  mode: 'immediate',
  run: async (order, tools) => {
    const orders = Array.from({ length: order.candidates }, (_, at) => onePicture(order, tools, at))
    const settled = await Promise.allSettled(orders)
    const made = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    const faults = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as DriverError] : []))
    const uncertain = faults.filter(({ fault }) => fault === 'ambiguous')
    const spoilt = faults.filter((fault) => fault instanceof PaidFault && fault.fault === 'failed')
    // With nothing to show, the fault that may cost money is the one to know of, and what does cost money the next.
    if (made.length === 0 && uncertain.length === 0 && spoilt[0])
      throw new PaidFault('failed', spoilt[0].message, { images: spoilt.length })
    if (made.length === 0) throw uncertain[0] ?? faults[0]
    const files: OutputFile[] = made.map(({ file }) => file)
    const sum = (key: 'inputTokens' | 'outputTokens') =>
      made.reduce((total, { tokens }) => total + (tokens[key] ?? 0), 0)
    // Pictures that never arrived, or are none, may be on the bill all the same.
    const images = files.length + uncertain.length + spoilt.length
    return { files, usage: { inputTokens: sum('inputTokens'), outputTokens: sum('outputTokens'), images } }
  },
}

/** Two of the prebuilt voices: an informative, lower one and a firm, higher one. */
const voices: Record<Voice, string> = { Bin: 'Charon', Otani: 'Kore' }

const speech = z.object({
  candidates: z
    .array(
      z.object({
        finishReason: z.string().optional(),
        content: z
          .object({
            parts: z
              .array(z.object({ inlineData: z.object({ mimeType: z.string(), data: z.string() }).optional() }))
              .default([]),
          })
          .optional(),
      }),
    )
    .default([]),
  promptFeedback: z.object({ blockReason: z.string().optional() }).optional(),
  usageMetadata: z
    .object({ promptTokenCount: z.number().optional(), candidatesTokenCount: z.number().optional() })
    .optional(),
})

const blocked = ['SAFETY', 'PROHIBITED_CONTENT', 'BLOCKLIST', 'SPII', 'RECITATION']

/** By hand: the client library has no speech for this provider. */
const voice = immediate('google', async (order, tools, { fetch }) => {
  const answer = await fetch(addressOf(tools.baseUrl ?? googleHome, `models/${order.model}:generateContent`), {
    headers: { 'x-goog-api-key': tools.key, 'content-type': 'application/json' },
    body: JSON.stringify({
      contents: [{ role: 'user', parts: [{ text: order.prompt }] }],
      generationConfig: {
        responseModalities: ['AUDIO'],
        speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: voices[order.settings.voice] } } },
      },
    }),
  })
  return speechIn(await answer.json(), order, tools)
})

async function speechIn(body: unknown, order: Order, tools: Tools): Promise<Product> {
  const answer = speech.safeParse(body)
  if (!answer.success) throw new DriverError('ambiguous', 'google: the answer is not what was announced')
  const { candidates, promptFeedback, usageMetadata } = answer.data
  const [candidate] = candidates
  const reason = promptFeedback?.blockReason ?? candidate?.finishReason
  if (promptFeedback?.blockReason || blocked.includes(reason ?? '')) {
    throw new DriverError('moderated', `google: ${reason}`)
  }
  const audio = candidate?.content?.parts.find(({ inlineData }) => inlineData)?.inlineData
  if (!audio) throw new DriverError('failed', `google: the answer has no speech (${reason ?? 'no reason given'})`)
  const rate = Number(/rate=(\d{4,6})\b/.exec(audio.mimeType)?.[1] ?? speechRate)
  const product = await voiceProduct(Buffer.from(audio.data, 'base64'), order, tools, rate)
  const { promptTokenCount: inputTokens, candidatesTokenCount: outputTokens } = usageMetadata ?? {}
  return { ...product, usage: { ...product.usage, ...tokensOf({ inputTokens, outputTokens }) } }
}

export const google = { story, scenes, sentiment, image, voice }
