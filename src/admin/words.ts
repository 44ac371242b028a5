import { asLanguage, say, type Triple } from '@/i18n/triple'
import { type admin, moveWords } from '@/i18n/words/admin'
import { collections } from '@/i18n/words/collections'
import { options } from '@/i18n/words/options'

const sets = options as unknown as Record<string, Record<string, Triple> | undefined> // one of its keys is a single word

/** A status as people read it. */
export const statusWord = (slug: string, status: string, language: string): string =>
  say(sets[`${slug}.status`]?.[status] ?? options.unknown, language)

/** What the button of a move says: the deed, not the state it leads to. */
export const moveWord = (slug: string, from: string, to: string, language: string): string => {
  const deeds = (moveWords as Record<string, Record<string, Triple> | undefined>)[slug]
  return (deeds?.[`${from}>${to}`] ?? deeds?.[to])?.[asLanguage(language)] ?? statusWord(slug, to, language)
}

/** The name of a collection, for one of its rows or for all of them. */
export const collectionWord = (
  slug: string,
  language: string,
  number: 'singular' | 'plural' = 'singular',
): string | undefined =>
  (collections as Record<string, Record<'singular' | 'plural', Triple> | undefined>)[slug]?.[number][
    asLanguage(language)
  ]

/** Actions of the audit log, by the keys of our own words. */
export const actionWords: Record<string, keyof typeof admin> = {
  create: 'actionCreate',
  update: 'actionUpdate',
  transition: 'actionTransition',
  trash: 'actionTrash',
  restore: 'actionRestore',
  delete: 'actionDelete',
  'role-change': 'actionRoleChange',
  export: 'actionExport',
  resend: 'actionResend',
}

export type Tone = 'calm' | 'active' | 'good' | 'careful' | 'bad'

const tones: Record<string, Tone> = {
  creating: 'calm',
  draft: 'calm',
  pending: 'calm',
  invited: 'calm',
  revising: 'careful',
  'revision-requested': 'careful',
  'on-hold': 'careful',
  open: 'careful',
  live: 'good',
  approved: 'good',
  published: 'good',
  contracted: 'good',
  paid: 'good',
  resolved: 'good',
  completed: 'good',
  cancelled: 'bad',
  declined: 'bad',
  dropped: 'bad',
}

/** How a status feels: decides the colour of its badge. */
export const toneOf = (status: string): Tone => tones[status] ?? 'active'
