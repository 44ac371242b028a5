import type { TaskConfig } from 'payload'
import { maintain } from './handler'

/** Keeps three months of partitions ahead and removes what has expired; says what it did. */
export const maintenance: TaskConfig<{ input: object; output: { partitions: number; sessions: number } }> = {
  slug: 'maintenance',
  retries: 2,
  inputSchema: [],
  outputSchema: [
    { name: 'partitions', type: 'number' },
    { name: 'sessions', type: 'number' },
  ],
  handler: async ({ req }) => ({ output: await maintain(req.payload) }),
}
