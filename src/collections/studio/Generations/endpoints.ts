import type { Endpoint } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { isUuid } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { languageOf } from '@/lib/language'
import { bodyOf, parse } from '@/requests/parse'
import { cancelGeneration } from '../operations/cancelGeneration'
import { generationInput } from '../operations/generationInput'
import { listModels } from '../operations/listModels'
import { readQuote } from '../operations/readQuote'
import { receiveWebhook } from '../operations/receiveWebhook'
import { requestGeneration } from '../operations/requestGeneration'
import { resolveGeneration } from '../operations/resolveGeneration'
import { eventStream } from '../operations/watch'

const create: Endpoint = {
  path: '/',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw new CodedError('UNAUTHENTICATED', say(errors.unauthenticated, languageOf(req)))
    const input = parse(generationInput, await bodyOf(req), req)
    const key = req.headers.get('idempotency-key')
    if (key && (key.length > 200 || !/^[\x21-\x7e]+$/.test(key)))
      throw new CodedError('VALIDATION_FAILED', say(errors.idempotencyKey, languageOf(req)), { errors: [] })
    const { doc, isNew } = await requestGeneration(req, input, key)
    return Response.json({ doc }, { status: isNew ? 201 : 200 })
  },
}

const quote: Endpoint = {
  path: '/quote',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw new CodedError('UNAUTHENTICATED', say(errors.unauthenticated, languageOf(req)))
    return Response.json(await readQuote(req, parse(generationInput, await bodyOf(req), req)))
  },
}

const models: Endpoint = {
  path: '/models',
  method: 'get',
  handler: async (req) => {
    if (!req.user) throw new CodedError('UNAUTHENTICATED', say(errors.unauthenticated, languageOf(req)))
    return Response.json({ docs: await listModels(req) })
  },
}

const cancel: Endpoint = {
  path: '/:id/cancel',
  method: 'post',
  handler: async (req) => Response.json({ doc: await cancelGeneration(req, req.routeParams?.id) }),
}

const events: Endpoint = {
  path: '/:id/events',
  method: 'get',
  handler: async (req) => {
    if (!req.user) throw new CodedError('UNAUTHENTICATED', say(errors.unauthenticated, languageOf(req)))
    const id = req.routeParams?.id
    const found = isUuid(id)
      ? await req.payload.findByID({
          collection: 'generations',
          id,
          depth: 0,
          disableErrors: true,
          overrideAccess: false,
          req,
        })
      : null
    if (!found) throw new CodedError('NOT_FOUND', say(errors.notFound, languageOf(req)))
    return eventStream(req.payload, { ids: [found.id] }, req.signal)
  },
}

const webhook: Endpoint = { path: '/:id/webhook', method: 'post', handler: receiveWebhook }

const resolve: Endpoint = {
  path: '/:id/resolve',
  method: 'post',
  handler: async (req) => Response.json({ doc: await resolveGeneration(req, req.routeParams?.id) }),
}

export const generationEndpoints = [create, quote, models, cancel, events, webhook, resolve]
