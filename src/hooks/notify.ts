import type { PayloadRequest } from 'payload'
import { asLanguage, say } from '@/i18n/triple'
import { collections } from '@/i18n/words/collections'
import { notices } from '@/i18n/words/notices'
import { options } from '@/i18n/words/options'

type Moved = { slug: string; id: string; title: string; to: string; reason?: string }

/**
 * Tells each person once, in that person's language, that a document moved. Written in the request's transaction:
 * a move that fails tells nobody.
 */
export async function notify(req: PayloadRequest, audience: string[], moved: Moved) {
  const people = [...new Set(audience)].filter((id) => id && id !== req.user?.id)
  if (people.length === 0) return
  const { docs } = await req.payload.db.find<{ id: string; language?: string; isActive?: boolean }>({
    collection: 'users',
    where: { id: { in: people } },
    select: { language: true, isActive: true },
    pagination: false,
    limit: people.length,
    req,
  })
  for (const person of docs) {
    if (person.isActive === false) continue
    const language = asLanguage(person.language)
    const entity = say(collections[moved.slug as keyof typeof collections].singular, language)
    const state = options[`${moved.slug}.status` as keyof typeof options] as Record<
      string,
      (typeof collections)['users']['singular']
    >
    const values = {
      entity,
      title: moved.title,
      state: say(state[moved.to] ?? options.unknown, language),
      reason: moved.reason ?? '',
    }
    await req.payload.db.create({
      collection: 'notifications',
      data: {
        user: person.id,
        type: `${moved.slug}.${moved.to}`,
        category: moved.slug,
        title: say(moved.title ? notices.movedTitled : notices.moved, language, values).slice(0, 200),
        body: moved.reason ? say(notices.because, language, values) : undefined,
        data: { id: moved.id, to: moved.to },
        ctaLabel: say(notices.open, language),
        ctaHref: `/admin/collections/${moved.slug}/${moved.id}`,
      },
      req,
      returning: false,
    })
  }
}
