import type { Payload } from 'payload'
import type { Pool } from 'pg'
import type { GenerationStatus } from '../Generations/machine'

/** What is told of a generation while it runs. */
export type Progress = {
  id: string
  scene: string | null
  kind: string
  status: GenerationStatus
  progressPercentage: number
  queuePosition: number | null
  estimatedCompletionAt: string | null
}

type Row = Omit<Progress, 'estimatedCompletionAt'> & { startedAt: Date | null; usual: string | null; slots: number }

/**
 * The queue position counts what waits for the same model and came earlier; the time of completion follows from how
 * long the model's last twenty orders of that kind took.
 */
const statement = (condition: string) => `
  select g.id, g.scene_id as scene, g.kind::text, g.status::text, g.progress_percentage::float as "progressPercentage", g.started_at as "startedAt",
    case when g.status = 'pending' then 1 + (
      select count(*) from generations o where o.status = 'pending' and o.model = g.model and (o.queued_at, o.id) < (g.queued_at, g.id)
    )::int end as "queuePosition",
    (select avg(extract(epoch from l.finished_at - l.started_at)) from (
      select finished_at, started_at from generations d
      where d.model = g.model and d.kind = g.kind and d.status = 'completed' order by d.finished_at desc limit 20
    ) l) as usual
  from generations g where ${condition}`

export async function progressOf(payload: Payload, by: { ids: string[] } | { project: string }): Promise<Progress[]> {
  const pool: Pick<Pool, 'query'> = payload.db.pool
  const { rows } =
    'ids' in by
      ? await pool.query<Row>(statement('g.id = any($1::uuid[])'), [by.ids])
      : await pool.query<Row>(
          statement(
            `g.project_id = $1 and (g.status in ('pending', 'processing') or g.updated_at > now() - interval '30 seconds')`,
          ),
          [by.project],
        )
  return rows.map(({ startedAt, usual, ...row }) => ({
    ...row,
    estimatedCompletionAt: completion(row, startedAt, usual),
  }))
}

function completion(
  { status, queuePosition, progressPercentage }: Pick<Row, 'status' | 'queuePosition' | 'progressPercentage'>,
  startedAt: Date | null,
  usual: string | null,
): string | null {
  const now = Date.now()
  if (status === 'processing' && startedAt && progressPercentage >= 10) {
    const elapsed = now - startedAt.getTime()
    return new Date(now + (elapsed * (100 - progressPercentage)) / progressPercentage).toISOString()
  }
  if (!usual || (status !== 'processing' && status !== 'pending')) return null
  const seconds = Number(usual)
  if (status === 'processing') return new Date((startedAt?.getTime() ?? now) + seconds * 1000).toISOString()
  return new Date(now + seconds * 1000 * (queuePosition ?? 1)).toISOString()
}

const ended: GenerationStatus[] = ['completed', 'failed', 'cancelled', 'uncertain']
const interval = 250
const beat = 15_000

/**
 * Server-sent events about generations: one for each that changed, at once and then as it happens. It ends when
 * everything watched has ended (for a project: when the client goes).
 */
export function eventStream(
  payload: Payload,
  by: { ids: string[] } | { project: string },
  signal?: AbortSignal | null,
): Response {
  const encoder = new TextEncoder()
  const told = new Map<string, string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let spoken = Date.now()
  let closed = false
  const stop = () => {
    closed = true
    clearTimeout(timer)
  }
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      signal?.addEventListener('abort', stop)
      const say = (text: string) => {
        spoken = Date.now()
        controller.enqueue(encoder.encode(text))
      }
      const look = async () => {
        if (closed) return
        try {
          const found = await progressOf(payload, by)
          if (closed) return
          for (const { id, ...state } of found) {
            const text = JSON.stringify({ id, ...state })
            if (told.get(id) === text) continue
            told.set(id, text)
            say(`id: ${id}\nevent: generation\ndata: ${text}\n\n`)
          }
          if ('ids' in by && (found.length === 0 || found.every(({ status }) => ended.includes(status)))) {
            stop()
            return controller.close()
          }
          if (Date.now() - spoken > beat) say(': still here\n\n')
        } catch (error) {
          payload.logger.warn({ err: error, msg: 'Events could not be read; trying again' })
        }
        timer = setTimeout(look, interval)
      }
      void look()
    },
    cancel: stop,
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      // Proxies that buffer would hold events back.
      'X-Accel-Buffering': 'no',
    },
  })
}
