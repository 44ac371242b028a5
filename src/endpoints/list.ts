import { access } from './access'
import { analyticsEndpoints } from './analytics'
import { docsEndpoints } from './docs/endpoints'
import { healthEndpoints } from './health'
import { openapiEndpoint } from './openapi/endpoint'
import { shortsEndpoints } from './shorts'
import { stripeEndpoints } from './stripe/endpoints'
import { unsubscribeEndpoints } from './unsubscribe'

export const endpoints = [
  access,
  openapiEndpoint,
  ...analyticsEndpoints,
  ...docsEndpoints,
  ...healthEndpoints,
  ...shortsEndpoints,
  ...stripeEndpoints,
  ...unsubscribeEndpoints,
]
