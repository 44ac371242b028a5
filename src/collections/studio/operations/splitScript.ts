import { setTimeout as sleep } from 'node:timers/promises'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { type ModelName, modelNames } from '@/generation/models'
import type { Generation, Scene } from '@/payload-types'
import { idempotencyKeyOf } from '@/requests/caller'
import { parse } from '@/requests/parse'
import { ownProject } from './projectOf'
import { requestGeneration } from './requestGeneration'

/** What its endpoint takes. */
export const splitScriptBody = z.strictObject({
  script: z.string().trim().min(1).max(2000).optional(),
  splitRule: z.string().max(1200).optional(),
  model: z.enum(modelNames as [ModelName, ...ModelName[]]).optional(),
  replace: z.boolean().optional(),
})

const patience = 30_000

/**
 * Cuts a project's script into scenes. It is a generation like any other; the answer waits for it a while:
 * 201 with the scenes, or 202 with the generation that still works on them.
 * @throws CodedError 422 without a script, or where scenes would be lost
 */
export async function splitScript(req: PayloadRequest, id: unknown, given: unknown): Promise<Response> {
  const project = await ownProject(req, id)
  const { script, splitRule, model, replace } = parse(splitScriptBody, given, req)
  const key = idempotencyKeyOf(req)
  const settings = { ...(splitRule ? { splitRule } : {}), ...(replace ? { replace } : {}) }
  const input = { kind: 'scenes' as const, project: project.id, prompt: script, settings, model: model ?? 'local' }
  if (script && script !== project.script)
    await req.payload.update({
      collection: 'projects',
      id: project.id,
      data: { script },
      depth: 0,
      overrideAccess: false,
      req,
    })
  const { doc } = await requestGeneration(req, input, key)
  const ended = await outcome(req, doc)
  if (ended.status !== 'completed') return Response.json({ doc: ended }, { status: 202 })
  const { docs } = await req.payload.find({
    collection: 'scenes',
    where: { and: [{ project: { equals: project.id } }, { generation: { equals: doc.id } }] },
    sort: 'order',
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return Response.json({ docs: docs as Scene[] }, { status: 201 })
}

/** The generation when it has ended, or as it is when patience has. */
async function outcome(req: PayloadRequest, doc: Generation): Promise<Generation> {
  const until = Date.now() + patience
  let current = doc
  for (
    let wait = 30;
    Date.now() < until && ['pending', 'processing'].includes(current.status);
    wait = Math.min(wait * 1.5, 500)
  ) {
    await sleep(wait)
    current = await req.payload.findByID({ collection: 'generations', id: doc.id, depth: 0, overrideAccess: true })
  }
  return current
}
