import type { Endpoint } from 'payload'
import { callerOf, idempotencyKeyOf, readableRow } from '@/requests/caller'
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
    callerOf(req)
    const input = parse(generationInput, await bodyOf(req), req)
    const { doc, isNew } = await requestGeneration(req, input, idempotencyKeyOf(req))
    return Response.json({ doc }, { status: isNew ? 201 : 200 })
  },
}

const quote: Endpoint = {
  path: '/quote',
  method: 'post',
  handler: async (req) => {
    callerOf(req)
    return Response.json(await readQuote(req, parse(generationInput, await bodyOf(req), req)))
  },
}

const models: Endpoint = {
  path: '/models',
  method: 'get',
  handler: async (req) => {
    callerOf(req)
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
    const { id } = await readableRow(req, 'generations', req.routeParams?.id)
    return eventStream(req.payload, { ids: [id] }, req.signal)
  },
}

const webhook: Endpoint = { path: '/:id/webhook', method: 'post', handler: receiveWebhook }

const resolve: Endpoint = {
  path: '/:id/resolve',
  method: 'post',
  handler: async (req) => Response.json({ doc: await resolveGeneration(req, req.routeParams?.id) }),
}

export const generationEndpoints = [create, quote, models, cancel, events, webhook, resolve]
