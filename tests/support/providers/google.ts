import type { Answer, Incoming, Protocol, World } from './protocol'
import { samplePicture, sampleSpeech } from './samples'
import { asksForRatings, ratingsOf, storyText, twoScenes } from './texts'
import { googleFaults, googleKeyOf } from './veo'

async function part({ json }: Incoming, { ratings }: World['scenario']): Promise<object> {
  const { responseModalities = [], responseSchema } = json.generationConfig ?? {}
  if (responseModalities.includes('IMAGE')) {
    return { inlineData: { mimeType: 'image/png', data: (await samplePicture()).toString('base64') } }
  }
  if (responseModalities.includes('AUDIO')) {
    return { inlineData: { mimeType: 'audio/L16;codec=pcm;rate=24000', data: sampleSpeech().toString('base64') } }
  }
  if (asksForRatings(responseSchema)) return { text: ratingsOf(json.contents[0].parts[0].text, ratings) }
  return { text: responseSchema ? JSON.stringify({ scenes: twoScenes }) : storyText }
}

async function generate(request: Incoming, { scenario }: World): Promise<Answer> {
  const usageMetadata = { promptTokenCount: 31, candidatesTokenCount: 57, totalTokenCount: 88 }
  if (scenario.outcome === 'moderated') {
    return { status: 200, json: { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' }, usageMetadata } }
  }
  const parts = scenario.outcome === 'failed' ? [] : [await part(request, scenario)]
  const candidate = { content: { role: 'model', parts }, finishReason: 'STOP', index: 0 }
  return { status: 200, json: { candidates: [candidate], usageMetadata, modelVersion: 'stand-in' } }
}

export const google: Protocol = {
  keyOf: googleKeyOf,
  faults: googleFaults,
  paid: ({ method, path, json }) =>
    method === 'POST' && /^\/models\/[^/]+:generateContent$/.test(path)
      ? { reference: json.contents?.[0]?.parts?.[0]?.text }
      : undefined,
  accept: (request, _job, world) =>
    request.json.contents?.[0]?.parts?.[0]?.text ? generate(request, world) : googleFaults.refuse,
}
