import { Brands } from './Brands'
import { Media } from './Media'
import { Personas } from './Personas'
import { Products } from './Products'

export const catalog = [Brands, Products, Personas, Media]
