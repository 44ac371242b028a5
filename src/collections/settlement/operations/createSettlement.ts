import type { PayloadRequest } from 'payload'
import { dueDate } from '@/accounting/calendar'
import { contractedStatuses } from '@/collections/campaigns/Campaigns/stages'
import { seoulDate } from '@/lib/days'
import { idOf } from '@/lib/ids'
import { type Currency, shareOut, sumOf } from '@/lib/money'
import type { Campaign, Settlement } from '@/payload-types'
import type { Effect } from '@/state/machine'
import { frozen, inWon, rateOn } from './exchange'
import { taxedLine } from './taxLine'

/** The settlement of a completed campaign, in the transaction of its last move: one line per influencer on board. */
export const createSettlement: Effect<Campaign> = async ({ doc, req }) => {
  const members = await contracted(doc, req)
  const fees = members.map(({ adFee }) => adFee ?? 0)
  await create({ doc, req, kind: 'completion', members, fees })
}

/** What a cancelled campaign still owes, shared among the influencers in proportion to their fees; nothing for nothing. */
export const settleCancellation: Effect<Campaign> = async ({ doc, req }) => {
  const { cancellationFee } = await req.payload.findByID({
    collection: 'campaigns',
    id: doc.id,
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (!cancellationFee) return
  const members = await contracted(doc, req)
  const fees = shareOut(
    cancellationFee,
    members.map(({ adFee }) => adFee ?? 0),
    doc.currency as Currency,
  )
  await create({ doc, req, kind: 'cancellation', members, fees })
}

type Member = Awaited<ReturnType<typeof contracted>>[number]

async function contracted(campaign: Campaign, req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection: 'campaign-influencers',
    where: { and: [{ campaign: { equals: campaign.id } }, { status: { in: [...contractedStatuses] } }] },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs
}

type Parts = {
  doc: Campaign
  req: PayloadRequest
  kind: NonNullable<Settlement['kind']>
  members: Member[]
  fees: number[]
}

async function create({ doc, req, kind, members, fees }: Parts) {
  const currency = doc.currency as Currency
  const today = seoulDate(new Date())
  const { settlementDueDays } = await req.payload.findGlobal({ slug: 'policies', depth: 0, overrideAccess: true, req })
  const known = await rateOn(req, currency, 'KRW', today)
  const rate = known && frozen(known)
  const amount = sumOf(fees, currency)
  const statuses = await taxStatuses(
    members.map(({ influencer }) => idOf(influencer)),
    req,
  )
  await req.payload.create({
    collection: 'settlements',
    data: {
      status: 'pending',
      kind,
      campaign: doc.id,
      brand: idOf(doc.brand),
      currency,
      amount,
      exchangeRate: currency === 'KRW' ? undefined : rate?.rate,
      exchangeRateDate: currency === 'KRW' ? undefined : rate?.date,
      amountInWon: rate && inWon(amount, currency, rate.rate),
      dueDate: dueDate(today, settlementDueDays),
      lines: members.map(({ id, influencer }, index) =>
        taxedLine(
          {
            influencer: idOf(influencer),
            campaignInfluencer: id,
            fee: fees[index] as number,
            taxTreatment: statuses.get(idOf(influencer)) ?? 'needs-review',
          },
          currency,
          rate?.rate,
        ),
      ),
    },
    overrideAccess: true,
    depth: 0,
    req,
  })
}

async function taxStatuses(ids: string[], req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection: 'influencers',
    where: { id: { in: ids } },
    select: { taxStatus: true },
    depth: 0,
    pagination: false,
    trash: true,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ id, taxStatus }) => [id, taxStatus]))
}
