import type { PayloadRequest } from 'payload'
import { modelOf } from '@/generation/models'
import { quote } from '@/generation/prices'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { CodedError } from '@/lib/errors'
import { idOf } from '@/lib/ids'
import { languageOf } from '@/lib/language'
import type { Prompt } from '@/payload-types'
import { generationSettings, unavailable } from './availability'
import { type Fault, fillTemplate, type Variable } from './fillTemplate'
import type { GenerationInput } from './generationInput'
import { draftOrder, mostCandidates, preferredModel } from './order'
import { type Estimate, type Placed, placeOrder } from './placeOrder'
import { ownProject, ownScene } from './projectOf'

/**
 * What an order would be made with and cost at most. A model that was named is the one that is used; without one it is
 * the project's own choice, or this machine's driver where that cannot be had.
 * @throws CodedError 404 project or scene not there for the caller, 403 a collaborator, 400 what does not fit together
 */
export async function estimate(req: PayloadRequest, input: GenerationInput): Promise<Estimate> {
  const language = languageOf(req)
  const project = await ownProject(req, input.project)
  const scene = input.scene ? (await ownScene(req, input.scene)).scene : undefined
  if (scene && idOf(scene.project) !== project.id) refuse('scene', errors.noSuchReference, language)
  const product = input.product ? await readable(req, 'products', input.product) : undefined
  const filled = input.template ? { ...input, prompt: await promptOf(req, input) } : input
  const draft = await draftOrder(input.kind, { project, scene, product, input: filled, req })
  const settings = await generationSettings(req.payload)
  const wanted = input.model ?? preferredModel(input.kind, project)
  const fault = await unavailable(req.payload, settings, wanted, input.kind)
  if (fault === 'wrong-kind') refuse('model', errors.modelKind, language)
  const local = !input.model && fault && modelOf('local').names[input.kind]
  const model = local ? 'local' : wanted
  if (draft.candidates > mostCandidates(input.kind, model)) refuse('candidates', errors.tooManyCandidates, language)
  return {
    model,
    driver: modelOf(model).driver,
    draft,
    quote: quote(model, { kind: input.kind, ...draft }),
    unavailable: local ? undefined : fault,
  }
}

function refuse(path: string, text: (typeof errors)['noSuchReference'], language: string): never {
  const message = say(text, language)
  throw new CodedError('VALIDATION_FAILED', message, { errors: [{ message, path }] })
}

async function readable(req: PayloadRequest, collection: 'products', id: string) {
  const found = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!found) refuse('product', errors.noSuchReference, languageOf(req))
  return found
}

/** The text of a saved prompt, its variables filled in. */
async function promptOf(req: PayloadRequest, { template, variables }: GenerationInput): Promise<string> {
  const language = languageOf(req)
  const found: Prompt | null = await req.payload.findByID({
    collection: 'prompts',
    id: template as string,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!found) return refuse('template', errors.noSuchReference, language)
  const filled = fillTemplate(found.content, (found.variables ?? []) as Variable[], variables ?? {})
  if ('text' in filled) return filled.text
  const words: Record<Fault['fault'], (typeof errors)['required']> = {
    missing: errors.required,
    'not-a-number': errors.queryValue,
    'not-a-choice': errors.queryValue,
    unknown: errors.undeclaredVariable,
  }
  throw new CodedError('VALIDATION_FAILED', say(errors.validation, language), {
    errors: filled.faults.map(({ path, fault }) => ({ path, message: say(words[fault], language) })),
  })
}

/**
 * Orders a generation for a project: checks what it needs, sets its highest cost aside and queues it.
 * @throws CodedError as `estimate` and `placeOrder`
 */
export const requestGeneration = (req: PayloadRequest, input: GenerationInput, key?: string): Promise<Placed> =>
  placeOrder(req, { body: input, key }, async () => {
    const { project, scene, product, template } = input
    return { ...(await estimate(req, input)), kind: input.kind, subject: { project, scene, product, template } }
  })
