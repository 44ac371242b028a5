import type { PayloadRequest } from 'payload'
import { reasons } from '@/i18n/words/reasons'
import { query, sql } from '@/lib/db'
import type { Project } from '@/payload-types'
import type { Sentence } from '@/state/machine'

type PlannedScene = {
  scene: string
  clip?: string
  image?: string
  voice?: string
  caption: string
  seconds: number
  fade?: number
}

/** What a film will be made of and how long it will be, in seconds. */
export type FilmPlan = { scenes: PlannedScene[]; seconds: number; missing: Sentence[] }

type Row = {
  id: string
  label: string
  caption: string | null
  seconds: string
  clip: string | null
  image: string | null
  voice: string | null
  spoken: string | null
  fade: string | null
}

/** A breath after what was said, before the next picture. */
const pause = 0.4

/** Chosen assets of a project's scenes, in order; each scene lasts as planned, or as long as what is said in it. */
export async function filmPlan(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
  project: Project,
): Promise<FilmPlan> {
  const chosen = (type: string) =>
    sql.raw(`left join assets ${type} on ${type}.scene_id = s.id and ${type}.asset_type = '${type}' and ${type}.is_selected
             and not ${type}.stale and ${type}.deleted_at is null`)
  const rows = await query<Row>(
    req,
    sql`select s.id, coalesce(s.title, s.scene_id) as label, s.audio_description as caption, s.duration_seconds::text as seconds,
               clip.id as clip, image.id as image, narration.id as voice, narration.duration_seconds::text as spoken,
               case when s.transition_type = 'fade' then coalesce(nullif(s.transition_duration, 0), 0.5)::text end as fade
        from scenes s ${chosen('clip')} ${chosen('image')} ${chosen('narration')}
        where s.project_id = ${project.id} and s.deleted_at is null order by s."order", s.id`,
  )
  const scenes = rows.map(
    (row): PlannedScene => ({
      scene: row.id,
      ...(row.clip ? { clip: row.clip } : {}),
      ...(row.image ? { image: row.image } : {}),
      ...(row.voice ? { voice: row.voice } : {}),
      ...(row.fade ? { fade: Number(row.fade) } : {}),
      caption: row.caption ?? '',
      seconds: Math.round(Math.max(Number(row.seconds), row.spoken ? Number(row.spoken) + pause : 0) * 100) / 100,
    }),
  )
  const bare = rows.filter(({ clip, image }) => !clip && !image)
  return {
    scenes,
    seconds: Math.round(scenes.reduce((sum, scene) => sum + scene.seconds, 0) * 100) / 100,
    missing: [
      ...(rows.length === 0 ? [{ text: reasons.noScenes }] : []),
      ...bare.slice(0, 5).map(({ label }) => ({ text: reasons.sceneWithoutPicture, values: { scene: label } })),
    ],
  }
}
