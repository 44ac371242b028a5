/** The twelve stages of a campaign in order; `currentStage` is the place in this list, from 1. */
export const stages = [
  'creating',
  'submitted',
  'recruiting',
  'proposing',
  'revising',
  'confirmed',
  'planning',
  'producing',
  'content-review',
  'live',
  'monitoring',
  'completed',
] as const

export type Stage = (typeof stages)[number]
export type CampaignStatus = Stage | 'cancelled'

/** The place of a status among the stages, from 1; `cancelled` has none. */
export const stageNumber = (status: string): number | undefined => {
  const index = stages.indexOf(status as Stage)
  return index < 0 ? undefined : index + 1
}

/** Whether a campaign in this status has reached `stage`. */
export const hasReached = (status: string, stage: Stage): boolean =>
  (stageNumber(status) ?? stages.length + 1) >= (stageNumber(stage) as number)

/** Statuses in which an influencer is really on board. */
export const contractedStatuses = ['contracted', 'delivered', 'completed'] as const
