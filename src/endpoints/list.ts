import { access } from './access'
import { analyticsEndpoints } from './analytics'
import { docsEndpoints } from './docs/endpoints'
import { healthEndpoints } from './health'
import { openapiEndpoint } from './openapi/endpoint'

export const endpoints = [access, openapiEndpoint, ...analyticsEndpoints, ...docsEndpoints, ...healthEndpoints]
