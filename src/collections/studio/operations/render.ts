import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { ratios, resolutions } from '@/generation/kinds'
import { idempotencyKeyOf } from '@/requests/caller'
import { parse } from '@/requests/parse'
import { ownProject } from './projectOf'
import { requestGeneration } from './requestGeneration'

/** What its endpoint takes. */
export const renderBody = z.strictObject({
  ratio: z.enum(ratios).optional(),
  resolution: z.enum(resolutions).optional(),
})

/** Makes the film of a project out of what was chosen for its scenes: 201 with the generation that works on it. */
export async function render(req: PayloadRequest, id: unknown, given: unknown): Promise<Response> {
  const project = await ownProject(req, id)
  const settings = parse(renderBody, given, req)
  const input = { kind: 'film' as const, project: project.id, model: 'local' as const, settings }
  const { doc, isNew } = await requestGeneration(req, input, idempotencyKeyOf(req))
  return Response.json({ doc }, { status: isNew ? 201 : 200 })
}
