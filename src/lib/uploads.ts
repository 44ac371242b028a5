import path from 'node:path'
import { env } from './env'

/** Where the files of an upload collection lie on this machine. */
export const folderOf = (slug: string): string => path.join(env.DATA_DIR, slug)

/** Where one of them is; the name is one of a row, and leads nowhere else. */
export const fileOf = (slug: string, filename: string): string => path.join(folderOf(slug), path.basename(filename))
