import { isDeepStrictEqual } from 'node:util'
import type { PayloadRequest } from 'payload'
import type { Rating } from '@/generation/drivers/driver'
import type { FailReason } from '@/i18n/words/failures'
import { lockRows } from '@/lib/db'
import { inTransaction } from '@/requests/inTransaction'
import type { Row } from './row'

/**
 * Puts ratings onto the comments they were given for; the collection's own hook keeps what people decided, and counts.
 * Nothing is written when the comments are no longer those that were sent, or gone with their analysis.
 */
export function storeRatings(
  req: PayloadRequest,
  row: Row,
  ratings: Rating[],
): Promise<{ analysis: string } | { reason: FailReason }> {
  return inTransaction(req, async () => {
    const { analysis: id } = row
    if (!id) return { reason: 'comments-changed' as const }
    // Read only once it is locked: nobody changes a comment between the comparison and the write.
    await lockRows(req, 'comment-analyses', [id])
    const analysis = await req.payload.findByID({
      collection: 'comment-analyses',
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
      req,
    })
    const texts = analysis?.comments?.map(({ text }) => text)
    if (!analysis || !isDeepStrictEqual(texts, row.inputs.comments)) return { reason: 'comments-changed' as const }
    req.context.judgements = { method: row.model as 'gpt' | 'gemini', found: ratings }
    await req.payload.update({
      collection: 'comment-analyses',
      id,
      data: { comments: analysis.comments },
      depth: 0,
      overrideAccess: true,
      req,
    })
    return { analysis: id }
  })
}
