import type { TaskConfig } from 'payload'
import { type Maintained, maintain } from './handler'

/** Keeps three months of partitions ahead and removes what has expired; says what it did. */
export const maintenance: TaskConfig<{ input: object; output: Maintained }> = {
  slug: 'maintenance',
  retries: 2,
  inputSchema: [],
  outputSchema: ['partitions', 'sessions', 'files', 'jobs', 'costs', 'mails'].map((name) => ({
    name,
    type: 'number' as const,
  })),
  handler: async ({ req }) => ({ output: await maintain(req.payload) }),
}
