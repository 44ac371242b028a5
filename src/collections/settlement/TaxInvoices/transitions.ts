import { audienceOfParent } from '@/collections/campaigns/operations/audienceOfParent'
import { idOf } from '@/lib/ids'
import type { TaxInvoice } from '@/payload-types'
import { defineMachine } from '@/state/machine'
import { complete, fitsSettlement } from './guards'
import { issue } from './issue'

export const taxInvoiceStatuses = ['draft', 'issued'] as const
type Status = (typeof taxInvoiceStatuses)[number]

/** A tax invoice is prepared, and issued once; what was wrong with it is put right by an amendment. */
export const taxInvoiceMachine = defineMachine<Status, TaxInvoice>({
  initial: 'draft',
  moves: { draft: { issued: { by: ['admin'], guards: [complete, fitsSettlement] } }, issued: {} },
  follow: issue,
  audience: async ({ doc, req }) => {
    const settlement = await req.payload.findByID({
      collection: 'settlements',
      id: idOf(doc.settlement),
      depth: 0,
      overrideAccess: true,
      req,
    })
    return audienceOfParent({ doc: { campaign: idOf(settlement.campaign) }, req })
  },
})
