import {
  type CollectionSlug,
  type Endpoint,
  executeAccess,
  type GlobalSlug,
  type GraphQLExtension,
  isolateObjectProperty,
  type JsonObject,
  NotFound,
  type PayloadRequest,
  restoreVersionOperation,
  restoreVersionOperationGlobal,
  type SanitizedGlobalConfig,
  sanitizePopulateParam,
} from 'payload'
import { auditGlobal } from '@/hooks/audit'
import { globalVersionById, holdGlobal } from '@/hooks/guardGlobal'
import { versionById } from '@/hooks/guardVersions'
import { comesBackAsDraft, hasDrafts, headsOf, headsOfGlobal, saveDraft } from '@/hooks/heads'
import { isUuid } from '@/lib/db'
import { inTransaction } from './inTransaction'

/**
 * Bringing back a version of a page, by REST and by GraphQL. Payload writes a version to the row with the status that it
 * had: an old draft would take the page off the site. A draft is therefore brought back as a draft wherever the page is
 * on the site. Payload reads `draft` before its hooks run, so this is said where the request comes in.
 */
export const restoreVersion = (slug: CollectionSlug): Omit<Endpoint, 'root'> => ({
  path: '/versions/:id',
  method: 'post',
  handler: async (req) => {
    const options = optionsOf(req)
    const doc = await restoreVersionOperation({
      ...options,
      collection: collectionOf(req, slug),
      draft: await asDraft(req, slug, options),
      req,
    })
    return Response.json({ ...doc, message: req.t('version:restoredSuccessfully') })
  },
})

/** {@link restoreVersion} for a single page. */
export const restoreGlobalVersion = (slug: GlobalSlug): Omit<Endpoint, 'root'> => ({
  path: '/versions/:id',
  method: 'post',
  handler: async (req) => {
    const doc = await restoreGlobal(req, slug, optionsOf(req))
    return Response.json({ doc, message: req.t('version:restoredSuccessfully') })
  },
})

/** Lets GraphQL bring back versions as {@link restoreVersion} does. */
export const restoringBothHeads: GraphQLExtension = (_graphql, { collections, config, globals, Mutation }) => {
  const restores = Object.entries(Mutation.fields).filter(([name]) => name.startsWith('restoreVersion'))
  for (const [, field] of restores) {
    const collection = config.collections.find(({ slug }) => collections[slug]?.graphQL?.type === field.type)
    // Payload keeps the types of globals by their place in the configuration.
    const global = config.globals.find((_, index) => globals.graphQL && globals.graphQL[index]?.type === field.type)
    const { resolve } = field
    if (collection && hasDrafts(collection))
      field.resolve = async (source: unknown, args: Asked, context: { req: PayloadRequest }) =>
        resolve(source, { ...args, draft: await asDraft(context.req, collection.slug, args) }, context)
    else if (global && hasDrafts(global))
      field.resolve = (_: unknown, args: Asked, { req }: { req: PayloadRequest }) =>
        restoreGlobal(isolateObjectProperty(req, 'transactionID'), global.slug, { ...args, depth: 0 })
  }
  return {}
}

type Asked = { id: string; draft?: boolean }
type Options = Asked & { depth?: number; populate?: ReturnType<typeof sanitizePopulateParam> }

const optionsOf = ({ query, routeParams }: PayloadRequest): Options => ({
  id: String(routeParams?.id),
  draft: query.draft === 'true',
  depth: query.depth === undefined ? undefined : Number(query.depth) || 0,
  populate: sanitizePopulateParam(query.populate),
})

function collectionOf(req: PayloadRequest, slug: CollectionSlug) {
  const collection = req.payload.collections[slug]
  if (!collection) throw new NotFound(req.t)
  return collection
}

/** Whether a version comes back as a draft. Who may bring it back is asked by the operation itself. */
async function asDraft(req: PayloadRequest, slug: CollectionSlug, { id, draft }: Asked): Promise<boolean> {
  const version = isUuid(id) ? await versionById(req, slug, id) : undefined
  const heads = version?.parent ? await headsOf(req, slug, version.parent) : undefined
  return version && heads ? comesBackAsDraft(heads, version.version, draft) : draft === true
}

/** Payload writes a global's version to the row even as a draft, so drafts are brought back here. */
async function restoreGlobal(req: PayloadRequest, slug: GlobalSlug, { draft, ...options }: Options) {
  const global = req.payload.globals.config.find((one) => one.slug === slug)
  if (!global) throw new NotFound(req.t)
  await executeAccess({ req }, global.access.update)
  const version = isUuid(options.id) ? await globalVersionById(req, global, options.id) : undefined
  if (!version) throw new NotFound(req.t)
  return comesBackAsDraft(await headsOfGlobal(req, global), version, draft)
    ? inTransaction(req, () => restoreAsDraft(req, global, version, options.depth))
    : restoreVersionOperationGlobal({ ...options, globalConfig: global, req })
}

async function restoreAsDraft(req: PayloadRequest, global: SanitizedGlobalConfig, version: JsonObject, depth?: number) {
  await executeAccess({ req }, global.access.readVersions)
  await holdGlobal(req, global, () => 'newest')
  const newest = { slug: global.slug, draft: true, depth: 0, req } as const
  const previousDoc = await req.payload.findGlobal(newest)
  await saveDraft(req, version, { global })
  const data = await req.payload.findGlobal(newest)
  const { context } = req
  await auditGlobal({ context, data, doc: data, global, overrideAccess: false, previousDoc, req })
  return depth ? req.payload.findGlobal({ ...newest, depth, overrideAccess: false }) : data
}
