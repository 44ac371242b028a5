import { reasons } from '@/i18n/words/reasons'
import { idOf } from '@/lib/ids'
import type { ContentPlan, ContentSubmission } from '@/payload-types'
import { defineMachine, type Effect, type Guard, type Move } from '@/state/machine'
import { audienceOfParent } from '../operations/audienceOfParent'

type Content = ContentPlan | ContentSubmission
type Slug = 'content-plans' | 'content-submissions'

export const planStatuses = ['draft', 'submitted', 'revision-requested', 'approved'] as const
export const submissionStatuses = [...planStatuses, 'published'] as const

/** A request for changes becomes a revision that names who asked and for what. */
const openRevision =
  (slug: Slug): Effect<Content> =>
  async ({ doc, reason, req }) => {
    await req.payload.create({
      collection: 'content-revisions',
      data: {
        campaign: idOf(doc.campaign),
        target: { relationTo: slug, value: doc.id } as never,
        revisionNumber: doc.currentRevisionNumber ?? 1,
        feedback: reason,
        feedbackBy: req.user?.id,
        status: 'open',
        revisionData: 'planData' in doc ? doc.planData : undefined,
      },
      overrideAccess: true,
      depth: 0,
      req,
    })
  }

/** Handing in again answers every open request. */
const resolveRevisions: Effect<Content> = async ({ doc, req }) => {
  const open = await req.payload.find({
    collection: 'content-revisions',
    where: { and: [{ 'target.value': { equals: doc.id } }, { status: { equals: 'open' } }] },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  for (const { id } of open.docs) {
    await req.payload.update({
      collection: 'content-revisions',
      id,
      data: { status: 'resolved' },
      overrideAccess: true,
      depth: 0,
      req,
    })
  }
}

const nextRevision = (doc: Content, to: string) =>
  to === 'revision-requested' ? { currentRevisionNumber: (doc.currentRevisionNumber ?? 0) + 1 } : {}

const review = (slug: Slug): Record<'revision-requested' | 'approved', Move<Content>> => ({
  'revision-requested': { by: ['brand', 'staff'], needsReason: true, effects: [openRevision(slug)] },
  approved: { by: ['brand', 'staff'] },
})

const hasPlan: Guard<ContentPlan> = ({ doc }) =>
  doc.planData && Object.keys(doc.planData).length > 0 ? [] : [{ text: reasons.planEmpty }]
const hasAddress: Guard<ContentSubmission> = ({ doc }) => [
  ...(doc.publishedUrl ? [] : [{ text: reasons.publishedUrlMissing }]),
  ...(doc.publishedAt ? [] : [{ text: reasons.publishedAtMissing }]),
]

export const contentPlanMachine = defineMachine<(typeof planStatuses)[number], ContentPlan>({
  initial: 'draft',
  moves: {
    draft: { submitted: { by: ['staff'], guards: [hasPlan] } },
    submitted: review('content-plans'),
    'revision-requested': { submitted: { by: ['staff'], guards: [hasPlan], effects: [resolveRevisions] } },
    approved: {},
  },
  follow: nextRevision,
  audience: audienceOfParent,
})

export const contentSubmissionMachine = defineMachine<(typeof submissionStatuses)[number], ContentSubmission>({
  initial: 'draft',
  moves: {
    draft: { submitted: { by: ['staff'] } },
    submitted: review('content-submissions'),
    'revision-requested': { submitted: { by: ['staff'], effects: [resolveRevisions] } },
    approved: { published: { by: ['staff'], guards: [hasAddress] } },
    published: {},
  },
  follow: nextRevision,
  audience: audienceOfParent,
})
