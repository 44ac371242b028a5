import type { ClientBase } from 'pg'
import type { GenerationStatus } from '../Generations/machine'

type Values = Record<string, string | number | boolean | Date | null>

/** What is set when a job that nobody knew of turns up: its time, and its place at the model, count from now. */
export const begunAgain = (): Values => ({
  started_at: new Date(),
  left_model_at: null,
  failed_polls: 0,
  fail_reason: null,
  last_error_message: null,
})

/**
 * Moves a generation in the caller's transaction, if it stands where the move begins; writes the log's row with it.
 * What a move sets besides is given by column.
 * @returns whether this call moved it: of two racing callers one does
 */
export async function moveGeneration(
  client: ClientBase,
  id: string,
  from: GenerationStatus[],
  to: GenerationStatus,
  values: Values = {},
  by: { user?: string; reason?: string } = {},
): Promise<boolean> {
  const columns = Object.keys(values)
  const sets = columns.map((column, index) => `"${column}" = $${index + 4}`)
  const moved = await client.query<{ from: string }>(
    `with before as (select id, status::text as status from generations where id = $1 and status::text = any($2) for no key update)
     update generations g set ${['status = $3', ...sets].join(', ')}
     from before where g.id = before.id returning before.status as from`,
    [id, from, to, ...columns.map((column) => values[column])],
  )
  const origin = moved.rows[0]?.from
  if (origin === undefined) return false
  await client.query(
    `insert into audit_logs (action, entity_type, entity_id, old_values, new_values, user_id, reason, created_at)
     values ('transition', 'generations', $1, jsonb_build_object('status', $2::text), jsonb_build_object('status', $3::text), $4, $5, now())`,
    [id, origin, to, by.user ?? null, by.reason ?? null],
  )
  return true
}
