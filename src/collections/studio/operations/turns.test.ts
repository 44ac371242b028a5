import { describe, expect, it } from 'vitest'
import { Turns } from './turns'

describe('turns', () => {
  it('go to those who wait, in their order, and to nobody beyond the line', async () => {
    const turns = new Turns({ atOnce: 2, inLine: 2, patience: 60_000 })
    const [first, second] = [await turns.take(), await turns.take()]
    const order: string[] = []
    const third = turns.take().then((done) => {
      order.push('third')
      return done
    })
    const fourth = turns.take().then((done) => {
      order.push('fourth')
      return done
    })
    expect(await turns.take()).toBeUndefined()
    expect(order).toEqual([])
    first?.()
    const done = await third
    second?.()
    ;(await fourth)?.()
    expect(order).toEqual(['third', 'fourth'])
    done?.()
    // Both are free again, and no more than both.
    expect([await turns.take(), await turns.take()].every(Boolean)).toBe(true)
  })

  it('are not waited for for ever, and whoever left takes none', async () => {
    const turns = new Turns({ atOnce: 1, inLine: 1, patience: 20 })
    const done = await turns.take()
    expect(await turns.take()).toBeUndefined()
    done?.()
    expect(await turns.take()).toBeDefined()
  })
})
