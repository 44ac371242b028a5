import { createOpenAI } from '@ai-sdk/openai'
import { generateImage, experimental_generateSpeech as generateSpeech } from 'ai'
import type { Ratio, Voice } from '../kinds'
import type { Order, Tools } from './driver'
import { savePicture, usable } from './files'
import { immediate, type Wire } from './immediate'
import { promptOf } from './prompts'
import { rateComments } from './rating'
import { tokensOf } from './tokens'
import { voiceProduct } from './voice'
import { cutIntoScenes, writeStory } from './writing'

/** The three shapes that the image model knows; the film crops what is nearest. */
const sizes: Record<Ratio, `${number}x${number}`> = {
  '1:1': '1024x1024',
  '4:3': '1536x1024',
  '16:9': '1536x1024',
  '3:4': '1024x1536',
  '9:16': '1024x1536',
}

/** Two voices that are easily told apart: a low, calm one and a bright one. */
const voices: Record<Voice, string> = { Bin: 'ash', Otani: 'coral' }

const openaiOf = (order: Order, tools: Tools, { fetch }: Wire) =>
  createOpenAI({
    apiKey: tools.key,
    // Always given: without one the library would read an address from the environment.
    baseURL: tools.baseUrl ?? 'https://api.openai.com/v1',
    // The provider's support can find a request by it.
    headers: { 'X-Client-Request-Id': order.id },
    fetch,
  })

const writerOf = (order: Order, tools: Tools, wire: Wire) => ({
  model: openaiOf(order, tools, wire).responses(order.model),
  abortSignal: wire.abortSignal,
  providerOptions: { openai: { store: false } },
})

const story = immediate('openai', (order, tools, wire) => writeStory(writerOf(order, tools, wire), order))

const scenes = immediate('openai', (order, tools, wire) => cutIntoScenes(writerOf(order, tools, wire), order))

const sentiment = immediate('openai', (order, tools, wire) => {
  // What it thinks is paid for, and a comment takes little thought.
  const providerOptions = { openai: { store: false, reasoningEffort: 'minimal' } }
  return rateComments({ ...writerOf(order, tools, wire), providerOptions }, order)
})

const image = immediate('openai', async (order, tools, wire) => {
  const { images, usage } = await generateImage({
    model: openaiOf(order, tools, wire).image(order.model),
    prompt: promptOf(order),
    n: order.candidates,
    // All in one request, which is paid for or not as a whole.
    maxImagesPerCall: order.candidates,
    size: sizes[order.settings.ratio],
    // `auto` would leave the price to the provider.
    providerOptions: { openai: { quality: 'medium' } },
    maxRetries: 0,
    abortSignal: wire.abortSignal,
  })
  const wanted = images.slice(0, order.candidates)
  const files = await usable(wanted.map(({ uint8Array }, at) => savePicture(uint8Array, `image-${at + 1}`, tools)))
  return { files, usage: { ...tokensOf(usage), images: wanted.length } }
})

const voice = immediate('openai', async (order, tools, wire) => {
  const { audio } = await generateSpeech({
    model: openaiOf(order, tools, wire).speech(order.model),
    text: order.prompt,
    voice: voices[order.settings.voice],
    outputFormat: 'pcm',
    instructions: order.settings.stability > 0.5 ? 'Speak calmly and evenly.' : 'Speak vividly.',
    maxRetries: 0,
    abortSignal: wire.abortSignal,
  })
  return voiceProduct(audio.uint8Array, order, tools)
})

export const openai = { story, scenes, sentiment, image, voice }
