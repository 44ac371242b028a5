import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { generationSettings, unavailable } from '@/collections/studio/operations/availability'
import { type Draft, usualSettings } from '@/collections/studio/operations/order'
import { type Estimate, type Placed, placeOrder } from '@/collections/studio/operations/placeOrder'
import { type ReadQuote, readable } from '@/collections/studio/operations/readQuote'
import { fits, mostCharacters, mostComments, numbered } from '@/generation/comments'
import { modelOf } from '@/generation/models'
import { quote } from '@/generation/prices'
import { asLanguage } from '@/i18n/triple'
import { analysis as words } from '@/i18n/words/analysis'
import { languageOf } from '@/lib/language'
import type { CommentAnalysis } from '@/payload-types'
import { idempotencyKeyOf, readableRow, requireActor } from '@/requests/caller'
import { bodyOf, parse } from '@/requests/parse'

/** What its endpoint takes. */
export const analyzeBody = z.strictObject({
  model: z.enum(['gpt', 'gemini']),
  /** Only says what it would cost: nothing is ordered. */
  dryRun: z.boolean().optional(),
})
type Model = z.infer<typeof analyzeBody>['model']

/**
 * Has a text model rate the comments of an analysis, as an order of the studio. The comments go out as they are now: when
 * one has changed by the time the answer comes, nothing is written.
 * @throws CodedError 401, 404, 403 not staff, 400; 422 more comments than one order takes; 402, 429, 503 as `placeOrder`
 */
export async function analyzeByModel(req: PayloadRequest, id: unknown): Promise<Placed | { quote: ReadQuote }> {
  const analysis = await readableRow(req, 'comment-analyses', id)
  requireActor(req, 'staff')
  const { model, dryRun } = parse(analyzeBody, await bodyOf(req), req)
  const key = idempotencyKeyOf(req)
  if (dryRun) return { quote: readable(req, await estimate(req, analysis, model)) }
  return placeOrder(req, { body: { kind: 'sentiment', analysis: analysis.id, model }, key }, async () => ({
    ...(await estimate(req, analysis, model)),
    kind: 'sentiment',
    subject: { analysis: analysis.id },
  }))
}

async function estimate(req: PayloadRequest, analysis: CommentAnalysis, model: Model): Promise<Estimate> {
  const draft = draftOf(req, analysis)
  const prompt = numbered(draft.inputs.comments)
  return {
    model,
    driver: modelOf(model).driver,
    draft,
    quote: quote(model, { ...draft, kind: 'sentiment', prompt }),
    unavailable: await unavailable(req.payload, await generationSettings(req.payload), model, 'sentiment'),
  }
}

/** The prompt is what people know the order by; what the model gets are the comments. */
function draftOf(req: PayloadRequest, { title, metricDate, comments }: CommentAnalysis) {
  const texts = comments.map(({ text }) => text)
  const values = { comments: mostComments, characters: mostCharacters, count: texts.length }
  return {
    prompt: [title, metricDate].filter(Boolean).join(' · '),
    settings: { ...usualSettings, language: asLanguage(languageOf(req)), seed: 0 },
    candidates: 1,
    inputs: { comments: texts },
    missing: fits(texts) ? [] : [{ text: words.tooMuch, values }],
  } satisfies Draft
}
