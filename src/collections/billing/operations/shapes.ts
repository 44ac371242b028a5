import { z } from 'zod'

/**
 * What is read of Stripe's objects, as far as it can be stored. Versions of Stripe's API differ, objects come expanded or
 * as their id, and anything may be missing; what is here is of the kind that it says, or the event is of an odd shape.
 */
const id = z.string().regex(/^[\w-]{1,100}$/, 'is no id')
const word = z.string().max(100)
/** Seconds since 1970, until 2100; Stripe says 0 or nothing where there is no moment. */
const seconds = z.int().min(0).max(4_102_444_799)
/** In the smallest unit of its currency. */
const amount = z.int().min(0).max(999_999_999_999)
const reference = z
  .union([id, z.looseObject({ id }).transform((object) => object.id)])
  .nullish()
  .transform((known) => known ?? null)
const metadata = z.looseObject({ user: word.nullish(), product: word.nullish() }).nullish()

/** The event itself; what it is about is read by its type. */
export const envelopeShape = z.looseObject({
  id,
  type: z.string().regex(/^[\w.]{1,100}$/, 'is no type'),
  created: seconds.min(1),
  data: z.looseObject({ object: z.looseObject({}) }),
})

export const subscriptionShape = z.looseObject({
  object: z.literal('subscription'),
  id,
  status: word,
  customer: reference,
  metadata,
  items: z
    .looseObject({
      data: z.array(
        z.looseObject({
          current_period_end: seconds.nullish(),
          price: z
            .looseObject({
              id: id.nullish(),
              product: reference,
              currency: word.nullish(),
              unit_amount: amount.nullish(),
              recurring: z.looseObject({ interval: word, interval_count: z.int() }).nullish(),
            })
            .nullish(),
        }),
      ),
    })
    .nullish(),
  /** Until 2025 here, later with the items. */
  current_period_end: seconds.nullish(),
  trial_end: seconds.nullish(),
  cancel_at: seconds.nullish(),
  cancel_at_period_end: z.boolean().nullish(),
  canceled_at: seconds.nullish(),
})

export const sessionShape = z.looseObject({
  mode: word,
  subscription: reference,
  payment_intent: reference,
  customer: reference,
  metadata,
  payment_status: word,
  amount_total: amount.nullish(),
  currency: word.nullish(),
})

const subscriptionDetails = z.looseObject({ subscription: reference, metadata }).nullish()

export const invoiceShape = z.looseObject({
  customer: reference,
  amount_paid: amount,
  attempt_count: z.int().min(0).max(10_000),
  next_payment_attempt: seconds.nullish(),
  parent: z.looseObject({ subscription_details: subscriptionDetails }).nullish(),
  /** Until 2025 here, later with the parent. */
  subscription: reference,
  subscription_details: z.looseObject({ metadata }).nullish(),
  lines: z.looseObject({ data: z.array(z.looseObject({ metadata })) }).nullish(),
})
export type Invoice = z.infer<typeof invoiceShape>

export const chargeShape = z.looseObject({
  payment_intent: reference,
  customer: reference,
  metadata,
  currency: word,
  amount_refunded: amount,
  refunded: z.boolean(),
  /** Until 2025. */
  invoice: reference,
})
export type Charge = z.infer<typeof chargeShape>

export const disputeShape = z.looseObject({
  status: word,
  payment_intent: reference,
  amount,
  currency: word,
})

/** Why an event has no effect, in a sentence for admins. */
export class Ignored extends Error {}

/** @throws Ignored which names the first thing that is odd */
export function read<Shape extends z.ZodType>(shape: Shape, object: unknown): z.infer<Shape> {
  const parsed = shape.safeParse(object)
  if (parsed.success) return parsed.data
  const [first] = parsed.error.issues
  throw new Ignored(`odd shape: ${first?.path.join('.') || 'the object'}: ${first?.message}`)
}
