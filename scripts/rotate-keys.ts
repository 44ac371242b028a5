// npm run rotate-keys: brings every encrypted value to the first key of ENCRYPTION_KEYS while Madang runs.
import { attachedEnvironment } from './lib/attached.ts'
import { Problem } from './lib/problem.ts'

rotate().then(
  (unreadable) => process.exit(unreadable > 0 ? 1 : 0),
  (error: unknown) => {
    console.error(error instanceof Problem ? error.message : error)
    process.exit(1)
  },
)

/** Rotates every column and prints what it did; returns how many values no key in the ring reads. */
async function rotate(): Promise<number> {
  Object.assign(process.env, attachedEnvironment()) // before anything of the product is loaded: it reads the environment once
  const { getPayload } = await import('payload')
  const { default: config } = await import('@payload-config')
  const { currentKeyId } = await import('../src/lib/crypto.ts')
  const { encryptedColumns, rotateColumn } = await import('./lib/rotation.ts')
  const payload = await getPayload({ config, disableOnInit: true })
  const results: Awaited<ReturnType<typeof rotateColumn>>[] = []
  for (const column of encryptedColumns(payload)) results.push(await rotateColumn(payload.db.pool, column))

  console.log(`Key "${currentKeyId}":`)
  for (const { column, rotated } of results) console.log(`  ${column.padEnd(40)} ${rotated} rotated`)
  const unreadable = results.flatMap(({ column, unreadable }) => unreadable.map((row) => ({ column, ...row })))
  for (const { column, id, why } of unreadable) console.error(`${column} of row ${id} was left as it is: ${why}`)
  if (unreadable.length === 0) console.log('Every value has this key: the others can leave ENCRYPTION_KEYS.')
  return unreadable.length
}
