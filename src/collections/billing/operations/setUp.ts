import { env } from '@/lib/env'

/** Whether plans can be bought: with a key alone, money would come in and nobody would hear of it. */
export const checkoutIsSetUp = (): boolean => Boolean(env.STRIPE_SECRET_KEY && env.STRIPE_WEBHOOK_SECRET)
