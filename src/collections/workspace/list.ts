import { Notifications } from './Notifications'

export const workspace = [Notifications]
