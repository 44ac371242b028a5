import { createRequire } from 'node:module'
import path from 'node:path'

/** Finds installed packages from where the product runs, so that a bundler leaves their files alone. */
export const installed = createRequire(path.resolve('package.json'))
