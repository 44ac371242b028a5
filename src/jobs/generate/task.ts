import type { TaskConfig } from 'payload'
import { advance } from './advance'

/**
 * Drives one generation a step on. Without retries: what may be tried again, and when, is decided in the step itself,
 * and a generation whose job was lost is adopted by the next worker.
 */
export const generate: TaskConfig<{ input: { generation: string }; output: object }> = {
  slug: 'generate',
  retries: 0,
  inputSchema: [{ name: 'generation', type: 'text', required: true }],
  outputSchema: [],
  handler: async ({ input, req }) => {
    await advance(req.payload, input.generation)
    return { output: {} }
  },
}
