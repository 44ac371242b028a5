import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { lockRows, query, sql } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import type { Scene } from '@/payload-types'
import { inTransaction } from '@/requests/inTransaction'
import { parse } from '@/requests/parse'
import { ownProject, scenesOf } from './projectOf'

/** What its endpoint takes. */
export const reorderBody = z.strictObject({ scenes: z.array(z.uuid()).min(1).max(500) })

/**
 * Puts a project's scenes into the order given, which names each of them once.
 * @throws CodedError 412 when somebody has added or removed a scene in the meantime
 */
export async function reorderScenes(req: PayloadRequest, id: unknown, given: unknown): Promise<Scene[]> {
  const project = await ownProject(req, id)
  const { scenes } = parse(reorderBody, given, req)
  return inTransaction(req, async () => {
    await lockRows(req, 'projects', [project.id])
    const known = (await scenesOf(req, project.id)).map((scene) => scene.id)
    const isWhole = known.length === scenes.length && new Set(scenes).size === known.length
    if (!isWhole || scenes.some((one) => !known.includes(one)))
      throw new CodedError('STALE_WRITE', say(errors.staleWrite, languageOf(req)))
    await query(
      req,
      sql`update scenes s set "order" = o.place
          from unnest(array[${sql.join(
            scenes.map((one) => sql`${one}::uuid`),
            sql`, `,
          )}]) with ordinality as o(id, place)
          where o.id = s.id and s."order" is distinct from o.place`,
    )
    return scenesOf(req, project.id)
  })
}
