import type { AuthStrategy, Payload } from 'payload'
import { giveUpRequest, outageMet } from '@/lib/requestScope'

/**
 * Has every way to log in tell "nobody" from "could not be looked up". Payload swallows the errors of both its own and
 * ours, and a database that is away would log everybody out.
 */
export function honestStrategies(payload: Payload) {
  payload.authStrategies = payload.authStrategies.map(honest)
}

const honest = (strategy: AuthStrategy): AuthStrategy => ({
  ...strategy,
  authenticate: async (args) => {
    try {
      const result = await strategy.authenticate(args)
      const fault = result.user ? undefined : outageMet()
      return fault ? giveUpRequest(fault) : result
    } catch (error) {
      return giveUpRequest(error)
    }
  },
})
