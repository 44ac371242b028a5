import { access } from './access'
import { docsEndpoints } from './docs/endpoints'
import { healthEndpoints } from './health'
import { openapiEndpoint } from './openapi/endpoint'

export const endpoints = [access, openapiEndpoint, ...docsEndpoints, ...healthEndpoints]
