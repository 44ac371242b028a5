import path from 'node:path'
import { env } from '@/lib/env'

/** Where an asset's file is on this machine. */
export const assetPath = (filename: string): string => path.join(env.DATA_DIR, 'assets', path.basename(filename))
