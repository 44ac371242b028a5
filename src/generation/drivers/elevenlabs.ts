import { createElevenLabs } from '@ai-sdk/elevenlabs'
import { experimental_generateSpeech as generateSpeech } from 'ai'
import type { Voice } from '../kinds'
import { addressOf } from './http'
import { immediate } from './immediate'
import { voiceProduct } from './voice'

const home = 'https://api.elevenlabs.io'

/** Of the premade voices that every account has, both good in Korean, Chinese and English: Adam, low, and Rachel, calm. */
const voices: Record<Voice, string> = { Bin: 'pNInz6obpgDQGcFmaJgB', Otani: '21m00Tcm4TlvDq8ikWAM' }

const voice = immediate('elevenlabs', async (order, tools, wire) => {
  const provider = createElevenLabs({
    apiKey: tools.key,
    // The library knows no other address than its own.
    fetch: (input, init) => wire.fetch(addressOf(tools.baseUrl ?? home, String(input).slice(home.length)), init),
  })
  const { audio } = await generateSpeech({
    model: provider.speech(order.model),
    text: order.prompt,
    voice: voices[order.settings.voice],
    outputFormat: 'pcm_24000',
    providerOptions: {
      elevenlabs: { voiceSettings: { stability: order.settings.stability }, seed: order.settings.seed >>> 0 },
    },
    maxRetries: 0,
    abortSignal: wire.abortSignal,
  })
  return voiceProduct(audio.uint8Array, order, tools)
})

export const elevenlabs = { voice }
