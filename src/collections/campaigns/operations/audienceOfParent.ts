import type { PayloadRequest } from 'payload'
import { idOf } from '@/lib/ids'
import { campaignAudience } from '../Campaigns/audience'

/** The people of the campaign that a row hangs on. */
export async function audienceOfParent({
  doc,
  req,
}: {
  doc: { campaign: string | { id: string } }
  req: PayloadRequest
}): Promise<string[]> {
  const campaign = await req.payload.findByID({
    collection: 'campaigns',
    id: idOf(doc.campaign),
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    trash: true,
    req,
  })
  return campaign ? campaignAudience({ doc: campaign, req }) : []
}
