import { AuthEvents } from './AuthEvents'
import { Profiles } from './Profiles'
import { Users } from './Users'

export const identity = [Users, Profiles, AuthEvents]
