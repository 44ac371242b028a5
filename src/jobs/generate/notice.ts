import type { ClientBase } from 'pg'
import { asLanguage, say } from '@/i18n/triple'
import { collections } from '@/i18n/words/collections'
import { notices } from '@/i18n/words/notices'
import { options } from '@/i18n/words/options'
import type { Row } from './row'

/** Tells the person who ordered how it ended, in the transaction of the end itself; an uncertain one the admins too. */
export async function noticeOf(client: ClientBase, row: Row, state: 'completed' | 'failed' | 'uncertain') {
  const { rows: people } = await client.query<{ id: string; language: string | null }>(
    `select id, language::text from users
     where (id = $1 or ($2 and role = 'admin')) and is_active is not false and deleted_at is null`,
    [row.user, state === 'uncertain'],
  )
  for (const person of people) {
    const language = asLanguage(person.language)
    const values = {
      entity: say(collections.generations.singular, language),
      title: say(options.kind[row.kind], language),
      state: say(options['generations.status'][state], language),
    }
    await client.query(
      `insert into notifications (user_id, type, category, title, data, cta_label, cta_href)
       values ($1, $2, 'generations', $3, jsonb_build_object('id', $4::text, 'to', $5::text), $6, $7)`,
      [
        person.id,
        `generations.${state}`,
        say(notices.movedTitled, language, values).slice(0, 200),
        row.id,
        state,
        say(notices.open, language),
        placeOf(row, state),
      ],
    )
  }
}

/** Where there is something to see of it, or to do about it. */
function placeOf({ id, project, analysis }: Row, state: 'completed' | 'failed' | 'uncertain'): string {
  if (state !== 'uncertain' && project) return `/admin/collections/projects/${project}/storyboard`
  if (state !== 'uncertain' && analysis) return `/admin/collections/comment-analyses/${analysis}`
  return `/admin/collections/generations/${id}`
}
