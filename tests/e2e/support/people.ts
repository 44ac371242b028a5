import { people as demo } from '../../../scripts/seed/people'

/** The password of every account of a run. */
export const password = 'only-for-tests-1'

/** The first admin, named by the environment as an operator would. */
export const admin = { email: 'admin@test.example' }

export const { marketer, cosmetics, food } = demo
