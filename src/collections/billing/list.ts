import { BillingProducts } from './BillingProducts'
import { StripeEvents } from './StripeEvents'
import { Subscriptions } from './Subscriptions'

export const billing = [BillingProducts, Subscriptions, StripeEvents]
