import type { PayloadRequest } from 'payload'
import { idOf } from '@/lib/ids'
import type { Campaign } from '@/payload-types'

/** Who must know about a campaign: its manager, and the owner and members of its brand. */
export async function campaignAudience({
  doc,
  req,
}: {
  doc: Pick<Campaign, 'brand' | 'manager'>
  req: PayloadRequest
}): Promise<string[]> {
  const brand = await req.payload.findByID({
    collection: 'brands',
    id: idOf(doc.brand),
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    trash: true,
    req,
  })
  return [doc.manager, brand?.owner, ...(brand?.members ?? [])].flatMap((person) => (person ? [idOf(person)] : []))
}
