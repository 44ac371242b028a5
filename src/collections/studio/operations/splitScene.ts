import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import type { Scene } from '@/payload-types'
import { inTransaction } from '@/requests/inTransaction'
import { parse } from '@/requests/parse'
import { ownScene } from './projectOf'

/** What its endpoint takes. */
export const splitSceneBody = z.strictObject({ at: z.number().int().min(1) })

/**
 * Cuts a scene in two where its narration is cut: `at` characters into it. The first part keeps the scene's picture;
 * the second is a new scene right after it, with the same prompt to start from. No other scene is touched but by number.
 * @throws CodedError 400 where nothing would be left on one side
 */
export async function splitScene(req: PayloadRequest, id: unknown, given: unknown): Promise<Scene[]> {
  const { scene, project } = await ownScene(req, id)
  const { at } = parse(splitSceneBody, given, req)
  const characters = [...(scene.audioDescription ?? '')]
  const [before, after] = [characters.slice(0, at).join('').trim(), characters.slice(at).join('').trim()]
  if (!before || !after) {
    const message = say(errors.splitNowhere, languageOf(req))
    throw new CodedError('VALIDATION_FAILED', message, { errors: [{ message, path: 'at' }] })
  }
  const share = before.length / (before.length + after.length)
  const seconds = (part: number) => Math.max(1, Math.round(scene.durationSeconds * part * 10) / 10)
  return inTransaction(req, async () => {
    const first = await req.payload.update({
      collection: 'scenes',
      id: scene.id,
      data: { audioDescription: before, durationSeconds: seconds(share) },
      depth: 0,
      overrideAccess: false,
      req,
    })
    const second = await req.payload.create({
      collection: 'scenes',
      data: {
        project: project.id,
        story: scene.story,
        order: (scene.order ?? 1) + 1,
        title: after.slice(0, 40),
        audioDescription: after,
        durationSeconds: seconds(1 - share),
        visualDescription: scene.visualDescription,
        imagePrompt: scene.imagePrompt,
        negativePrompt: scene.negativePrompt,
        styleKeywords: scene.styleKeywords,
        noSubject: scene.noSubject,
      } as never, // what hooks stamp is missing on purpose
      depth: 0,
      overrideAccess: false,
      req,
    })
    return [first, second]
  })
}
