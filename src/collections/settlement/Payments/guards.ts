import { reasons } from '@/i18n/words/reasons'
import { lockRows } from '@/lib/db'
import { idOf } from '@/lib/ids'
import type { Payment } from '@/payload-types'
import type { Guard } from '@/state/machine'

/** What a settlement's state rests on stays: nothing of a completed one, and no receipt of a paid one. */
export const notRelied: Guard<Payment> = async ({ doc, req }) => {
  // The settlement stands still meanwhile: it must not be found paid by what is being taken away.
  await lockRows(req, 'settlements', [idOf(doc.settlement)])
  const { status } = await req.payload.findByID({
    collection: 'settlements',
    id: idOf(doc.settlement),
    select: { status: true },
    depth: 0,
    overrideAccess: true,
    req,
  })
  const isRelied = status === 'completed' || (status === 'paid' && doc.direction === 'receipt')
  return isRelied ? [{ text: reasons.paymentRelied }] : []
}
