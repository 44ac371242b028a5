import type { Payload } from 'payload'
import { migrations } from '../../../migrations/index'
import { doneMigrations } from './done.ts'

/** Prints every migration: whether the database has it, and those that only another version knows. */
export async function status(payload: Payload) {
  const done = await doneMigrations(payload)
  const known = migrations.map(({ name }) => name)
  for (const name of [...new Set([...known, ...done])].sort()) {
    const unknown = known.includes(name) ? '' : ' (this version does not know it)'
    console.log(`${done.includes(name) ? 'done   ' : 'pending'} ${name}${unknown}`)
  }
}
