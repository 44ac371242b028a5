import type { Field, Plugin } from 'payload'
import { fields as fieldWords } from '@/i18n/words/fields'
import { env } from '@/lib/env'
import { stripePlugin } from './plugin.js'

/**
 * Payload's Stripe plugin, for what ties a plan to a product at Stripe: the product's id and the way to it from the
 * form. Its hooks are left out, because they call Stripe inside the write's transaction and refuse to save without it
 * (see decision 0018), and so are its routes: that for webhooks answers before it looks at a signature.
 */
export const linkToStripe: Plugin = (config) => {
  const hooks = new Map(config.collections?.map(({ slug, hooks }) => [slug, hooks]))
  const { endpoints } = config
  const linked = stripePlugin({
    stripeSecretKey: env.STRIPE_SECRET_KEY ?? '',
    isTestKey: env.STRIPE_SECRET_KEY?.startsWith('sk_test_'),
    sync: [
      {
        collection: 'billing-products',
        stripeResourceType: 'products',
        stripeResourceTypeSingular: 'product',
        fields: [],
      },
    ],
    // The plugin adds to what it is given: it gets copies, of the hooks as well.
  })({ ...config, collections: config.collections?.map((one) => ({ ...one, hooks: { ...one.hooks } })) })
  return {
    ...linked,
    endpoints,
    collections: linked.collections?.map((collection) => ({
      ...collection,
      hooks: hooks.get(collection.slug),
      fields: collection.fields.flatMap(inOurWords),
    })),
  }
}

/** Its id of the product in our words; the switch for its own synchronising has nothing to switch. */
function inOurWords(field: Field): Field[] {
  if (!('name' in field)) return [field]
  if (field.name === 'skipSync') return []
  return [field.name === 'stripeID' ? ({ ...field, label: fieldWords.stripeID } as Field) : field]
}
