import type { PayloadRequest } from 'payload'
import { asLanguage, say } from '@/i18n/triple'
import { notices } from '@/i18n/words/notices'
import { query, sql } from '@/lib/db'
import type { Alert } from './budget'

type Person = { id: string; language: string | null }

/** Tells the person whose limit it is, and the admins when it is everybody's, that it is used up to a mark. */
export async function sendAlerts(req: PayloadRequest, user: string, alerts: Alert[]) {
  for (const { limit, percent, user: owner } of alerts) {
    const people = await query<Person>(
      req,
      owner
        ? sql`select id, language::text from users where id = ${user} and is_active is not false`
        : sql`select id, language::text from users where role = 'admin' and is_active is not false and deleted_at is null`,
    )
    for (const person of people) {
      const language = asLanguage(person.language)
      await req.payload.db.create({
        collection: 'notifications',
        data: {
          user: person.id,
          type: 'usage-limits.alert',
          category: 'usage-limits',
          title: say(owner ? notices.limitReached : notices.houseLimitReached, language, { percent }),
          data: { id: limit, percent },
          ctaLabel: say(notices.open, language),
          ctaHref: `/admin/collections/usage-limits/${limit}`,
        },
        returning: false,
      })
    }
  }
}
