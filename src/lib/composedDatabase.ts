import type { BaseDatabaseAdapter, Collection } from 'payload'
import { composed } from './composed'

/** Everything of the adapter that writes text, or looks for it. */
const methods = [
  'count',
  'countGlobalVersions',
  'countVersions',
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'find',
  'findDistinct',
  'findGlobal',
  'findGlobalVersions',
  'findOne',
  'findVersions',
  'queryDrafts',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const satisfies (keyof BaseDatabaseAdapter)[]

const parts = ['data', 'versionData', 'where', 'joins'] as const
type Asked = { collection?: string } & Partial<Record<(typeof parts)[number], unknown>>

const none: ReadonlySet<string> = new Set()
/** Where a stored file lies: rows from before names were composed still lead to the file that is on the disk. */
const places: ReadonlySet<string> = new Set(['filename', 'url', 'thumbnailURL', 'sizes'])

/**
 * The floor under every door: what is written or looked for through Payload's adapter is composed (see `composed`), also
 * where no operation of a collection was asked, as in jobs and logs. Passwords come down here as hashes.
 */
export function composeText<Adapter extends Record<(typeof methods)[number], unknown>>(
  db: Adapter,
  payload: { collections: Record<string, Pick<Collection, 'config'>> },
): Adapter {
  for (const name of methods) {
    const method = db[name] as (asked: Asked) => Promise<unknown>
    const wrapped = (asked: Asked) => {
      const upload = asked.collection && payload.collections[asked.collection]?.config.upload
      const texts = parts.flatMap((part) =>
        asked[part] ? [[part, composed(asked[part], upload ? places : none)]] : [],
      )
      return method.call(db, { ...asked, ...Object.fromEntries(texts) })
    }
    Object.assign(db, { [name]: wrapped })
  }
  return db
}
