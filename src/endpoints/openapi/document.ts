import { type Endpoint, formatNames, type SanitizedCollectionConfig, type SanitizedConfig } from 'payload'
import { nobody } from '@/access/rules'
import { analysisOperations } from './analytics/analyses'
import { analyticsSchemas } from './analytics/figures'
import { metricOperations } from './analytics/metrics'
import { authOperations } from './auth'
import { billingOperations } from './billing/operations'
import { collectionOperations } from './collections'
import { errorResponses } from './errors'
import { exportOperations } from './exports'
import { globalPaths } from './globals'
import { english } from './labels'
import { mailOperations } from './mails'
import { moveOperations } from './moves'
import { headers, parameters } from './parameters'
import { rootPaths } from './roots'
import { entitySchema, sessionSchema } from './schemas'
import { settlementOperations } from './settlement/operations'
import { settlementSchemas } from './settlement/schemas'
import { securitySchemes, sharedSchemas } from './shared'
import { siteOperations } from './site/operations'
import { generationOperations } from './studio/generations'
import { projectOperations } from './studio/projects'
import { studioSchemas } from './studio/schemas'
import type { Entity, Method, Operation, Paths, Schema } from './types'
import { restoredSchema, versionOperations, versionSchema } from './versions'

/** Collections that Payload keeps for itself. */
const isInternal = (slug: string) => slug.startsWith('payload-')

const describe: Record<string, (entity: Entity) => Operation | undefined> = {
  ...collectionOperations,
  ...exportOperations,
  ...authOperations,
  ...moveOperations,
  ...versionOperations,
  ...generationOperations,
  ...projectOperations,
  ...metricOperations,
  ...analysisOperations,
  ...settlementOperations,
  ...billingOperations,
  ...siteOperations,
  ...mailOperations,
}

/** The OpenAPI 3.1 document of the API that this configuration makes. */
export function openapi(config: SanitizedConfig): Schema {
  const entities = config.collections.filter(({ slug }) => !isInternal(slug)).map(entityOf)
  const names = new Map(entities.map(({ slug, name }) => [slug, name]))
  const globals = config.globals.map((global) => ({ global, name: formatNames(global.slug).singular }))
  const schemas = Object.assign(
    { ...sharedSchemas },
    ...entities.map((entity) => schemasOf(config, entity, names)),
    ...globals.map(({ global, name }) => ({
      [name]: entitySchema(config, global, 'answer', names),
      [`${name}Update`]: entitySchema(config, global, 'update', names),
    })),
  )
  Object.assign(schemas, studioSchemas(schemas), settlementSchemas(schemas), analyticsSchemas)
  const paths = merge(
    ...entities.map(collectionPaths),
    ...globals.map(({ global, name }) => globalPaths(global, name)),
    endpointPaths('', config.endpoints, (endpoint) => endpoint.custom?.openapi),
    rootPaths,
  )
  return {
    openapi: '3.1.0',
    info: {
      title: 'Madang API',
      version: '1',
      description:
        'Campaigns with influencers: brands, products, campaigns through twelve stages, content, settlement. A studio: projects from script to film, made by models whose cost is set aside before it is spent. All times are UTC, calendar dates are `YYYY-MM-DD`, amounts are in major units of their currency. An answer for another language than Korean: `Accept-Language: zh` or `en`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'This installation' }],
    security: Object.keys(securitySchemes).map((name) => ({ [name]: [] })),
    tags: [
      ...entities.map(({ slug, many }) =>
        many === slug.replaceAll('-', ' ') ? { name: slug } : { name: slug, description: many },
      ),
      { name: 'globals', description: 'Settings there is one of' },
      { name: 'system', description: 'Health, permissions, GraphQL, this description' },
    ],
    paths,
    components: {
      schemas,
      responses: errorResponses,
      parameters,
      headers,
      securitySchemes,
    },
  }
}

function entityOf(collection: SanitizedCollectionConfig): Entity {
  const { slug, labels } = collection
  const pascal = slug.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
  const word = (label: typeof labels.plural) => (english(label) ?? slug).toLowerCase()
  const name = formatNames(slug).singular
  return { collection, slug, name, plural: pascal, one: word(labels.singular), many: word(labels.plural) }
}

/** A collection's documents as they are read, made and changed; a body nobody may send is left out. */
function schemasOf(config: SanitizedConfig, { collection, name }: Entity, names: Map<string, string>) {
  const { access, auth, versions } = collection
  const document = entitySchema(config, collection, 'answer', names)
  const schemas: Record<string, Schema> = { [name]: document }
  if (access.create !== nobody) schemas[`${name}Create`] = entitySchema(config, collection, 'create', names)
  if (access.update !== nobody) schemas[`${name}Update`] = entitySchema(config, collection, 'update', names)
  if (auth) schemas[`${name}Session`] = sessionSchema(document)
  if (versions) schemas[`${name}Version`] = versionSchema(document, name)
  if (versions) schemas[`${name}Restored`] = restoredSchema(document)
  return schemas
}

const collectionPaths = (entity: Entity): Paths =>
  endpointPaths(`/${entity.slug}`, entity.collection.endpoints || [], (endpoint) => {
    const name = `${endpoint.method} ${endpoint.path}`
    return endpoint.custom?.openapi ?? (describe[`${entity.slug} ${name}`] ?? describe[name])?.(entity)
  })

/** One path for each registered endpoint that has a description; of two with the same address the first one answers. */
function endpointPaths(
  base: string,
  endpoints: Endpoint[],
  operationOf: (endpoint: Endpoint) => Operation | undefined,
): Paths {
  const paths: Paths = {}
  for (const endpoint of endpoints) {
    const operation = operationOf(endpoint)
    if (!operation) continue
    const path = `/api${base}${endpoint.path === '/' ? '' : endpoint.path}`.replace(/:(\w+)\??/g, '{$1}')
    paths[path] = { [endpoint.method as Method]: operation, ...paths[path] }
  }
  return paths
}

const methods: Method[] = ['get', 'post', 'patch', 'put', 'delete']
const segments = (path: string) => path.split('/').length

/** All parts in one, each from the shortest address to the longest. */
function merge(...parts: Paths[]): Paths {
  const all: Paths = {}
  for (const part of parts) {
    for (const [path, item] of Object.entries(part).sort(([a], [b]) => segments(a) - segments(b))) {
      all[path] = Object.fromEntries(methods.flatMap((method) => (item[method] ? [[method, item[method]]] : [])))
    }
  }
  return all
}
