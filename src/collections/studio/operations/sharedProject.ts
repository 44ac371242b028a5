import type { PayloadRequest } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid, query, sql } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { serveFile } from '@/requests/serveFile'
import { assetPath } from './assetFile'

type Row = { id: string; title: string; description: string | null; seconds: string | null; ratio: string }
type SceneRow = {
  order: number
  title: string | null
  narration: string | null
  seconds: string
  image: string | null
  clip: string | null
}

export type SharedProject = {
  title: string
  description: string | null
  ratio: string
  scenes: {
    order: number
    title: string | null
    narration: string | null
    seconds: number
    image: string | null
    clip: string | null
  }[]
  film: string | null
}

/** What a stranger with the link sees of a project: its film and its scenes, and nothing about whose they are. */
export async function sharedProject(req: PayloadRequest, token: unknown): Promise<SharedProject> {
  const project = await byToken(req, token)
  const file = (id: string | null) => id && `/api/projects/shared/${token}/files/${id}`
  const scenes = await query<SceneRow>(
    req,
    sql`select s."order"::int as "order", s.title, s.audio_description as narration, s.duration_seconds::text as seconds,
               image.id as image, clip.id as clip
        from scenes s
        left join assets image on image.scene_id = s.id and image.asset_type = 'image' and image.is_selected and image.deleted_at is null
        left join assets clip on clip.scene_id = s.id and clip.asset_type = 'clip' and clip.is_selected and not clip.stale and clip.deleted_at is null
        where s.project_id = ${project.id} and s.deleted_at is null order by s."order", s.id`,
  )
  const [film] = await query<{ id: string }>(
    req,
    sql`select id from assets where project_id = ${project.id} and scene_id is null and asset_type = 'film' and deleted_at is null
        order by version desc limit 1`,
  )
  return {
    title: project.title,
    description: project.description,
    ratio: project.ratio,
    scenes: scenes.map(({ image, clip, seconds, ...scene }) => ({
      ...scene,
      seconds: Number(seconds),
      image: file(image),
      clip: file(clip),
    })),
    film: file(film?.id ?? null),
  }
}

async function byToken(req: PayloadRequest, token: unknown): Promise<Row> {
  const [found] =
    typeof token === 'string' && token.length >= 16
      ? await query<Row>(
          req,
          sql`select id, title, description, duration_seconds::text as seconds, video_preference_ratio::text as ratio
              from projects where share_token = ${token} and is_public and deleted_at is null`,
        )
      : []
  if (!found) throw new CodedError('NOT_FOUND', say(errors.notFound, languageOf(req)))
  return found
}

/** A file that the shared page shows: the chosen picture or clip of a scene, or the newest film. In parts, as players ask for it. */
export async function sharedFile(req: PayloadRequest): Promise<Response> {
  const { token, file } = req.routeParams ?? {}
  const project = await byToken(req, token)
  const [row] = isUuid(file)
    ? await query<{ filename: string; type: string }>(
        req,
        sql`select a.filename, a.mime_type as type from assets a left join scenes s on s.id = a.scene_id
            where a.id = ${file} and a.project_id = ${project.id} and a.deleted_at is null and s.deleted_at is null
              and ((a.asset_type in ('image', 'clip') and a.is_selected) or (a.asset_type = 'film' and a.scene_id is null))`,
      )
    : []
  if (!row) throw new CodedError('NOT_FOUND', say(errors.notFound, languageOf(req)))
  return serveFile(req, assetPath(row.filename), { 'Content-Type': row.type, 'Cache-Control': 'private, max-age=300' })
}
