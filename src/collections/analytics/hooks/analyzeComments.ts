import type { CollectionBeforeChangeHook } from 'payload'
import { idOf } from '@/lib/ids'
import type { CommentAnalysis } from '@/payload-types'
import { scoreComment } from '@/sentiment/score'
import { summarize } from '@/sentiment/summary'
import { keyTopics } from '@/sentiment/topics'

type Comment = NonNullable<CommentAnalysis['comments']>[number]

declare module 'payload' {
  interface RequestContext {
    /** What a text model found, instead of the offline one: one for each comment, in their order. */
    judgements?: { method: 'gpt' | 'gemini'; found: Pick<Comment, 'sentiment' | 'score'>[] }
  }
}

/**
 * Rates every comment that has not been rated yet (a changed text is a new comment), keeps what a person decided of the
 * same text, and counts.
 */
export const analyzeComments: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (!isReadable(data.comments)) return data
  const before = new Map<string, Comment>(
    (originalDoc?.comments ?? []).map((comment: Comment) => [comment.id, comment]),
  )
  const judged = req.context.judgements
  const comments = data.comments.map((comment, index) => {
    const known = comment.id ? before.get(comment.id) : undefined
    const found = judged?.found[index] ?? ratingOf(comment, known)
    return { ...comment, ...found, ...decisionOn(comment, known, req.user) }
  })
  const { total, positive, negative, neutral, unrated, score } = summarize(
    comments.map(({ override, sentiment }) => override ?? sentiment ?? 'unrated'),
  )
  return {
    ...data,
    comments,
    totalComments: total,
    positiveComments: positive,
    negativeComments: negative,
    neutralComments: neutral,
    unratedComments: unrated,
    sentimentScore: score,
    keyTopics: keyTopics(comments.map(({ text, language }) => ({ text, language: language ?? 'other' }))),
    method: judged?.method ?? originalDoc?.method ?? 'offline',
    analyzedAt: !judged && isSame(comments, originalDoc?.comments) ? originalDoc.analyzedAt : new Date().toISOString(),
  }
}

/** Whether nothing was rated or decided anew. */
const isSame = (comments: Comment[], before: Comment[] | undefined) =>
  before?.length === comments.length &&
  comments.every(({ id, text, sentiment, override }, index) => {
    const known = before[index]
    return id === known?.id && text === known?.text && sentiment === known.sentiment && override === known.override
  })

/** Hooks come before the fields' own rules, which refuse everything else. */
const isReadable = (comments: unknown): comments is Comment[] =>
  Array.isArray(comments) && comments.every((comment) => typeof comment?.text === 'string')

function ratingOf(comment: Comment, known: Comment | undefined): Pick<Comment, 'sentiment' | 'score' | 'language'> {
  const isKnown = known && known.text === comment.text && known.language === (comment.language ?? known.language)
  if (isKnown && known.sentiment) return { sentiment: known.sentiment, score: known.score, language: known.language }
  const { label, score, language } = scoreComment(comment.text, comment.language ?? undefined)
  return { sentiment: label, score, language }
}

/** What a person decided otherwise than the model, and who; nobody has decided yet on a text that has changed since. */
function decisionOn(comment: Comment, known: Comment | undefined, user: { id: string } | null | undefined) {
  const none = { override: null, overriddenBy: null }
  if (!comment.override) return none
  const { override } = comment
  if (override !== known?.override) return { override, overriddenBy: user?.id ?? null }
  return known.text === comment.text ? { override, overriddenBy: known.overriddenBy && idOf(known.overriddenBy) } : none
}
