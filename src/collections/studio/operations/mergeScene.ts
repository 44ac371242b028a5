import type { PayloadRequest } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { reasons } from '@/i18n/words/reasons'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import type { Scene } from '@/payload-types'
import { inTransaction } from '@/requests/inTransaction'
import { ownScene, scenesOf } from './projectOf'

const longest = 60

/**
 * Takes the next scene's words and time into this one, which keeps its picture; the next scene goes to the trash, from
 * where it can be brought back.
 * @throws CodedError 422 for the last scene, or where the two would be too long for one
 */
export async function mergeScene(req: PayloadRequest, id: unknown): Promise<Scene> {
  const { scene, project } = await ownScene(req, id)
  return inTransaction(req, async () => {
    const scenes = await scenesOf(req, project.id)
    const next = scenes[scenes.findIndex((one) => one.id === scene.id) + 1]
    const text = [scene.audioDescription, next?.audioDescription].filter(Boolean).join(' ')
    const seconds = scene.durationSeconds + (next?.durationSeconds ?? 0)
    const reason = !next
      ? reasons.lastScene
      : seconds > longest || text.length > 2000
        ? reasons.mergedTooLong
        : undefined
    if (!next || reason) {
      const language = languageOf(req)
      throw new CodedError('TRANSITION_BLOCKED', say(errors.notReady, language), {
        reasons: [say(reason ?? reasons.lastScene, language)],
      })
    }
    const merged = await req.payload.update({
      collection: 'scenes',
      id: scene.id,
      data: { audioDescription: text, durationSeconds: seconds },
      depth: 0,
      overrideAccess: false,
      req,
    })
    await req.payload.update({
      collection: 'scenes',
      id: next.id,
      data: { deletedAt: new Date().toISOString() },
      depth: 0,
      overrideAccess: false,
      req,
    })
    return merged
  })
}
