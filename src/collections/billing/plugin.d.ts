import type { CollectionSlug, Config } from 'payload'

type Options = {
  stripeSecretKey: string
  isTestKey?: boolean
  sync: {
    collection: CollectionSlug
    stripeResourceType: 'products'
    stripeResourceTypeSingular: 'product'
    fields: never[]
  }[]
}

/** Payload's Stripe plugin, as far as it is used here. */
export declare const stripePlugin: (options: Options) => (config: Config) => Config
