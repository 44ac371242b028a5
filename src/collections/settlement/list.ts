import { Settlements } from './Settlements'

export const settlement = [Settlements]
