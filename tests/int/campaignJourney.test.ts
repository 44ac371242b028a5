import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stages } from '@/collections/campaigns/Campaigns/stages'
import { journeySteps, startJourney } from '../factories/journey'
import { type App, startApp } from '../support/app'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

describe('a campaign from brief to settlement', () => {
  it('passes all twelve stages, each role making its own moves, with one audit row and a word to the people each time', async () => {
    const journey = await startJourney(app)
    const { id } = journey.campaign
    for (const [to, by, prepare] of journeySteps) {
      await prepare?.(journey)
      const answer = await journey[by].move('campaigns', id, to)
      expect(answer.body, to).toMatchObject({ id, status: to, currentStage: stages.indexOf(to as never) + 1 })
      expect(answer.status).toBe(200)
    }
    const { rows: log } = await app.sql(
      'super',
      `select action, old_values->>'status' as "from", new_values->>'status' as "to", user_id from audit_logs where entity_id = $1 order by created_at`,
      [id],
    )
    expect(log.filter(({ action }) => action === 'transition').map(({ to }) => to)).toEqual(stages.slice(1))
    expect(log.filter(({ action }) => action === 'update').length).toBe(1) // the manager, set once
    const { rows: told } = await app.sql('super', `select user_id, type from notifications where data->>'id' = $1`, [
      id,
    ])
    // The brand's owner made three of the moves, the manager the other eight: each is told of the other's.
    expect(told.filter(({ user_id }) => user_id === journey.owner.user?.id).length).toBe(8)
    expect(told.filter(({ user_id }) => user_id === journey.staff.user?.id).length).toBe(3)
  })

  it('makes the settlement in the transaction of the last move', async () => {
    const journey = await startJourney(app)
    for (const [to, by, prepare] of journeySteps) {
      await prepare?.(journey)
      await journey[by].move('campaigns', journey.campaign.id, to)
    }
    const { body } = await journey.owner.get(`/settlements?where[campaign][equals]=${journey.campaign.id}`)
    expect(body.docs).toHaveLength(1)
    expect(body.docs[0]).toMatchObject({ amount: 333_333, currency: 'KRW', status: 'pending', brand: journey.brand.id })
    expect(body.docs[0].lines).toMatchObject([{ influencer: journey.influencer.id, fee: 333_333 }])
  })
})
