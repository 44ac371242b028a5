import { query, sql } from '@/lib/db'
import { idOf } from '@/lib/ids'

type Limit = { user?: unknown; project?: unknown; type?: string; unit?: string; period?: string }

/** What was used of a limit since its day or month began, by the ledger; and when that was. A limit per call uses up nothing. */
export async function usageOf(
  req: Parameters<typeof query>[0],
  { user, project, type = 'all', unit = 'calls', period = 'month' }: Limit,
): Promise<{ usage: number; windowStart: string | null }> {
  if (period === 'call') return { usage: 0, windowStart: null }
  const person = user ? idOf(user as string) : null
  const of = project ? idOf(project as string) : null
  const [row] = await query<{ usage: string; start: Date | string }>(
    req,
    sql`with w as (select usage_window(${period}, ${person}::uuid) as start)
        select (select coalesce(sum(case when ${unit} = 'usd' then
                    case entry when 'hold' then amount when 'release' then -amount else 0 end
                  else case entry when 'charge' then 0 else calls end end), 0)
                from usage_ledger l
                where l.created_at >= w.start
                  and (${person}::uuid is null or l.user_id = ${person}::uuid)
                  and (${of}::uuid is null or l.project_id = ${of}::uuid)
                  and (case when ${type} = 'all' then l.model::text <> 'local' else l.model::text = ${type} end))::text as usage,
               w.start as start
        from w`,
  )
  return { usage: Number(row?.usage ?? 0), windowStart: row ? new Date(row.start).toISOString() : null }
}
