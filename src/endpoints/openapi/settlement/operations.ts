import { amendment } from '@/collections/settlement/operations/amendInvoice'
import { taxDecision } from '@/collections/settlement/operations/decideTax'
import { rateDay } from '@/collections/settlement/operations/freezeRate'
import { json, operation } from '../operation'
import { segment } from '../parameters'
import { body, one, several } from '../parts'
import type { Entity, Operation } from '../types'
import { ref } from '../types'

const settlement = '00000000-0000-4000-8000-00000000f0f0'

const paper =
  (kind: 'pdf' | 'xml', type: string, schema: object, description: string) =>
  ({ slug }: Entity) =>
    operation({
      id: `${kind}OfTaxInvoice`,
      summary: `A tax invoice as ${kind.toUpperCase()}`,
      description,
      tag: slug,
      parameters: ['id'],
      answer: { type, schema: schema as never, description: 'The file' }, // a schema of a file has no shape
      errors: [404],
    })

/** The endpoints of the settlement's collections beside those that every collection has. */
export const settlementOperations: Record<string, (entity: Entity) => Operation> = {
  'settlements get /:id/statement': ({ slug }) =>
    operation({
      id: 'statement',
      summary: 'A settlement as one statement, with the papers behind every amount',
      description:
        'What the brand owes and has paid, what was invoiced, withheld and paid out. Amounts are in the currency of the settlement, taxes in won; taxes and payouts of influencers are shown to staff alone.',
      tag: slug,
      parameters: ['id', 'ifNoneMatch'],
      answer: { schema: ref('schemas', 'Statement'), etag: true },
      errors: [404],
    }),
  'settlements post /:id/lines/:line/tax': ({ slug }) =>
    operation({
      id: 'decideTax',
      summary: 'Decide how the fee of one influencer is taxed',
      description:
        'For staff. The decision, its basis and the person are kept; the taxes follow, each rounded down to ten won. Not after the influencer was paid.',
      tag: slug,
      parameters: ['id', segment('line')],
      body: body(taxDecision, { treatment: 'resident', basis: 'Demo: lives and works in Seoul.' }),
      answer: { schema: one('Settlement') },
      errors: [400, 403, 404, 413, 422],
    }),
  'settlements post /:id/rate': ({ slug }) =>
    operation({
      id: 'freezeRate',
      summary: 'Freeze the rate to won of a settlement in another currency',
      description:
        'For admins, where no rate was known when the settlement was made, or a wrong one: the rate of `date`, or of today. Not once an invoice is issued or a payment recorded.',
      tag: slug,
      parameters: ['id'],
      body: body(rateDay, { date: '2030-04-01' }),
      answer: { schema: one('Settlement') },
      errors: [400, 403, 404, 413, 422],
    }),
  'tax-invoices get /:id/pdf': paper(
    'pdf',
    'application/pdf',
    { type: 'string', contentMediaType: 'application/pdf' },
    'The printable form.',
  ),
  'tax-invoices get /:id/xml': paper(
    'xml',
    'application/xml',
    { type: 'string' },
    'For hand-over to an issuing service: unsigned.',
  ),
  'tax-invoices post /:id/amend': ({ slug }) =>
    operation({
      id: 'amendTaxInvoice',
      summary: 'Draft the amendment of an issued tax invoice',
      description:
        'For staff. One draft or two, each with the approval number of the original: `error` (all negative, and a corrected one), `amount-change` (the difference in `lines`), `return`, `cancellation`, `local-credit` (all negative, and the same without tax), `duplicate`.',
      tag: slug,
      parameters: ['id'],
      body: body(amendment, { reason: 'cancellation', date: '2030-04-02' }),
      answer: { status: 201, schema: several('TaxInvoice') },
      errors: [400, 403, 404, 413, 422],
    }),
  'payments post /': ({ slug }) =>
    operation({
      id: 'createPayment',
      summary: 'Record a payment',
      description:
        'For admins: money from the brand (`receipt`), or to an influencer (`payout`). Never more than what is still owed, however many are recorded at once. The same `Idempotency-Key` is the same payment.',
      tag: slug,
      parameters: ['idempotencyKey'],
      body: json(ref('schemas', 'PaymentCreate'), {
        settlement,
        paidAmount: 100000,
        paidAt: '2030-04-30T01:00:00.000Z',
        paymentMethod: 'Demo transfer',
      }),
      answer: { status: 201, schema: one('Payment') },
      also: { 200: { description: 'The same key was used before: the same payment', schema: one('Payment') } },
      errors: [400, 403, 413, 422, 503],
    }),
}
