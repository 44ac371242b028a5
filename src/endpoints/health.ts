import type { Endpoint, Payload } from 'payload'
import { say } from '@/i18n/triple'
import { errors } from '@/i18n/words/errors'
import { query, sql } from '@/lib/db'
import { CodedError } from '@/lib/errors'
import { databaseFault } from '@/lib/faults'
import { languageOf } from '@/lib/language'
import { migrations } from '../../migrations/index'
import { operation } from './openapi/operation'

const patience = 2000
const undefinedTable = '42P01'

type Check = 'ok' | 'failed'

/** The process runs and answers; nothing else is asked. */
const live: Endpoint = {
  path: '/health/live',
  method: 'get',
  handler: () => Response.json({ status: 'ok' }),
  custom: {
    openapi: operation({
      id: 'live',
      summary: 'Whether the process answers',
      tag: 'system',
      answer: { schema: { type: 'object', required: ['status'], properties: { status: { const: 'ok' } } } },
      open: true,
    }),
  },
}

/** The process can work: the database answers in time and has every migration. */
const ready: Endpoint = {
  path: '/health/ready',
  method: 'get',
  handler: async (req) => {
    const done = await doneMigrations(req.payload)
    const checks: Record<'database' | 'migrations', Check> = {
      database: done ? 'ok' : 'failed',
      migrations: done && migrations.every(({ name }) => done.has(name)) ? 'ok' : 'failed',
    }
    if (Object.values(checks).includes('failed')) {
      throw new CodedError('UNAVAILABLE', say(errors.unavailable, languageOf(req)), { checks })
    }
    return Response.json({ status: 'ok', checks })
  },
  custom: {
    openapi: operation({
      id: 'ready',
      summary: 'Whether it can work: the database answers and is migrated',
      tag: 'system',
      answer: {
        schema: {
          type: 'object',
          required: ['status', 'checks'],
          properties: {
            status: { const: 'ok' },
            checks: {
              type: 'object',
              required: ['database', 'migrations'],
              properties: { database: { const: 'ok' }, migrations: { const: 'ok' } },
            },
          },
        },
      },
      errors: [503],
      open: true,
    }),
  },
}

/** Names of the migrations the database has; `undefined` when it does not answer in time. */
async function doneMigrations(payload: Payload): Promise<Set<string> | undefined> {
  const asked = query<{ name: string }>({ payload }, sql`select name from payload_migrations`)
  const late = new Promise<never>((_, fail) => setTimeout(fail, patience, new Error('The database is late')).unref())
  try {
    return new Set((await Promise.race([asked, late])).map(({ name }) => name))
  } catch (error) {
    payload.logger.warn({ err: error, msg: 'Not ready' })
    return databaseFault(error)?.code === undefinedTable ? new Set() : undefined
  } finally {
    asked.catch(() => {}) // too late to matter
  }
}

export const healthEndpoints: Endpoint[] = [live, ready]
