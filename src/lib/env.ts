import { z } from 'zod'

const number = (fallback: number, min = 0) => z.coerce.number().int().min(min).default(fallback)
const flag = (fallback: '0' | '1') =>
  z
    .enum(['0', '1'], 'must be 0 or 1')
    .default(fallback)
    .transform((value) => value === '1')
const address = z.url('must be an address like https://example.com').optional()
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address')

const schema = z.object({
  DATABASE_URL: postgresUrl,
  DATABASE_MIGRATE_URL: postgresUrl.optional(),
  DATABASE_APP_ROLE: z.string().optional(),
  DATABASE_POOL: number(40, 4),
  DATABASE_POOL_WAIT_MS: number(10_000, 1),
  DATABASE_CONNECT_TIMEOUT_MS: number(5000, 1),
  DATABASE_LOCK_TIMEOUT_MS: number(15_000),
  DATABASE_STATEMENT_TIMEOUT_MS: number(20_000),
  DATABASE_IDLE_TRANSACTION_TIMEOUT_MS: number(60_000),
  DATABASE_BATCH_TIMEOUT_MS: number(600_000),
  PAYLOAD_SECRET: z.string().min(32, 'must have at least 32 characters'),
  ENCRYPTION_KEYS: z
    .string()
    .regex(
      /^[\w-]+:[A-Za-z0-9+/]{43}=(,[\w-]+:[A-Za-z0-9+/]{43}=)*$/,
      'must be a list like id:base64 of 32 bytes, newest first, separated by commas',
    ),
  DATA_DIR: z.string().min(1).default('.data'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: number(3000).pipe(z.number().max(65535)),
  PUBLIC_URL: z.url('must be an address like https://example.com').optional(),
  TRUST_PROXY: number(0),
  RATE_LIMIT_PER_MINUTE: number(1200),
  LOGIN_FAILURES_PER_ADDRESS: number(30),
  BODY_LIMIT_KB: number(1024, 1),
  REQUEST_TIMEOUT_SECONDS: number(120, 1),
  UPLOAD_LIMIT_MB: number(50, 1),
  FFMPEG_PATH: z.string().min(1).optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: address,
  GOOGLE_API_KEY: z.string().optional(),
  GOOGLE_BASE_URL: address,
  ELEVENLABS_API_KEY: z.string().optional(),
  ELEVENLABS_BASE_URL: address,
  MODELARK_API_KEY: z.string().optional(),
  MODELARK_BASE_URL: address,
  FAL_KEY: z.string().optional(),
  FAL_BASE_URL: address,
  REPLICATE_API_TOKEN: z.string().optional(),
  REPLICATE_BASE_URL: address,
  STRIPE_SECRET_KEY: z.string().min(1).optional(),
  STRIPE_WEBHOOK_SECRET: z.string().min(1).optional(),
  STRIPE_BASE_URL: address,
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must be an address like smtp://user:password@mail.example.com:587')
    .optional(),
  MAIL_FROM: z.email('must be an e-mail address').default('madang@localhost.localdomain'),
  MAIL_TIMEOUT_SECONDS: number(60, 1),
  WORKER_CONCURRENCY: number(4, 1).pipe(z.number().max(64)),
  WORKER_POLL_MS: number(3000, 20),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  DEMO: flag('1'),
  DEMO_PASSWORD: z.string().min(10, 'must have at least 10 characters').optional(),
  ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
  ADMIN_PASSWORD: z.string().min(10, 'must have at least 10 characters').optional(),
})

/** Everything the environment decides, typed; see `.env.example` for what each variable does. */
export type Env = z.infer<typeof schema>

const known = new Set(Object.keys(schema.shape))
/** Prefixes that only we use: a name that starts so and is not known is a typing error. */
const ours =
  /^(DATABASE|ENCRYPTION|RATE_LIMIT|LOGIN_FAILURES|BODY_LIMIT|REQUEST|UPLOAD_LIMIT|ADMIN|DEMO|WORKER|STRIPE|SMTP|MAIL)(_|$)/

/**
 * Reads the environment once.
 * @throws Error with one sentence that names every wrong or unknown variable.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const unknown = Object.keys(given).filter((name) => ours.test(name) && !known.has(name))
  const parsed = schema.safeParse(given)
  const faults = [
    ...unknown.map((name) => `${name} is not a setting of Madang`),
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${wording(issue)}`)),
  ]
  if (parsed.success && faults.length === 0) return parsed.data
  throw new Error(`The environment is not usable: ${faults.join('; ')}. See .env.example.`)
}

const wording = (issue: z.core.$ZodIssue) =>
  issue.code === 'invalid_type' && issue.input === undefined ? 'is missing' : issue.message

export const env = parseEnv(process.env)

/** Sets a variable for a native library within this process that takes it from nowhere else. */
export function setForLibraries(name: 'FONTCONFIG_FILE', value: string) {
  process.env[name] = value
}

/** Whether people reach us over https, so that cookies must not travel without it. */
export const isSecure = env.PUBLIC_URL?.startsWith('https:') ?? false

/** Origins whose pages may use the session cookie. */
export const origins = env.PUBLIC_URL
  ? [new URL(env.PUBLIC_URL).origin]
  : [...new Set([env.HOST, '127.0.0.1', 'localhost'])].map((host) => `http://${host}:${env.PORT}`)
