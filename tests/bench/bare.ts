// What the product is measured against: node:http and pg, statements prepared by name, the same rows and the same JSON.
// No access checks, no validation, no audit, no notifications.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import pg from 'pg'
import { decrypt, encrypt } from '../../src/lib/crypto'
import { gram } from '../../src/lib/grams'

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.DATABASE_POOL),
  idleTimeoutMillis: 1000,
})

const plain = (value: unknown) => value
const number = (value: unknown) => (value === null ? null : Number(value))
const time = (value: unknown) => (value as Date | null)?.toISOString() ?? null
const sealed = (context: string) => (value: unknown) => value && decrypt(value as string, context)

/** Field, column and how its value is read. */
const fields: [field: string, column: string, read: (value: unknown) => unknown][] = [
  ['id', 'id', plain],
  ['name', 'name', plain],
  ['realName', 'real_name', sealed('influencers.realName')],
  ['phone', 'phone', sealed('influencers.phone')],
  ['platform', 'platform', plain],
  ['category', 'category', plain],
  ['region', 'region', plain],
  ['followers', 'followers', number],
  ['avgViews', 'avg_views', number],
  ['avgLikes', 'avg_likes', number],
  ['avgComments', 'avg_comments', number],
  ['engagementRate', 'engagement_rate', number],
  ['baseFee', 'base_fee', number],
  ['currency', 'currency', plain],
  ['profileImage', 'profile_image_id', plain],
  ...['douyin', 'xiaohongshu', 'weibo', 'bilibili', 'instagram', 'youtube', 'tiktok'].map(
    (name) => [`${name}Url`, `${name}_url`, plain] as [string, string, typeof plain],
  ),
  ['internalNotes', 'internal_notes', plain],
  ['isActive', 'is_active', plain],
  ['updatedAt', 'updated_at', time],
  ['createdAt', 'created_at', time],
  ['deletedAt', 'deleted_at', time],
]
const columns = fields.map(([, column]) => column).join(', ')
const docOf = (row: Record<string, unknown>) =>
  Object.fromEntries(fields.map(([field, column, read]) => [field, read(row[column])]))

const live = `from influencers where deleted_at is null`
const statements = {
  byId: `select ${columns} from influencers where id = $1 and deleted_at is null`,
  list: `select ${columns} ${live} order by followers desc, created_at desc limit $1`,
  filtered: `select ${columns} ${live} and platform = $2 order by followers desc, created_at desc limit $1`,
  search: `select ${columns} ${live} and name ilike $2 order by followers desc, created_at desc limit $1`,
  searchShort: `select ${columns} ${live} and search_grams ilike $3 and name ilike $2 order by followers desc, created_at desc limit $1`,
  count: `select count(*)::int as total ${live}`,
  create: `insert into influencers (name, real_name, phone, platform, category, region, followers, updated_at, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, now(), now()) returning ${columns}`,
  move: `update campaigns set status = 'submitted', current_stage = 2, updated_at = now()
    where id = $1 and status = 'creating' returning id, status, current_stage as "currentStage"`,
}

async function query<Row extends pg.QueryResultRow>(name: keyof typeof statements, values: unknown[] = []) {
  // A search is planned for what is searched: a plan made once for any pattern would be a slow one.
  const prepared = name.startsWith('search') ? undefined : name
  const { rows } = await pool.query<Row>({ name: prepared, text: statements[name], values })
  return rows
}

async function list({ searchParams }: URL) {
  const limit = Number(searchParams.get('limit'))
  const platform = searchParams.get('where[platform][equals]')
  const part = searchParams.get('where[name][contains]')
  const [rows, total] = await Promise.all([
    platform
      ? query('filtered', [limit, platform])
      : part && part.length < 3
        ? query('searchShort', [limit, `%${part}%`, `%${gram(part)}%`])
        : part
          ? query('search', [limit, `%${part}%`])
          : query('list', [limit]),
    searchParams.get('pagination') === 'false'
      ? undefined
      : query<{ total: number }>('count').then(([row]) => row?.total),
  ])
  const totalDocs = total ?? rows.length
  const totalPages = total === undefined ? 1 : Math.ceil(total / limit)
  return {
    docs: rows.map(docOf),
    hasNextPage: totalPages > 1,
    hasPrevPage: false,
    limit,
    nextPage: totalPages > 1 ? 2 : null,
    page: 1,
    pagingCounter: 1,
    prevPage: null,
    totalDocs,
    totalPages,
  }
}

async function create(req: IncomingMessage) {
  const { name, realName, phone, platform, category, region, followers } = JSON.parse(await textOf(req))
  const secrets = [encrypt(realName, 'influencers.realName'), encrypt(phone, 'influencers.phone')]
  const [row] = await query('create', [name, ...secrets, platform, category, region, followers])
  return { doc: docOf(row ?? {}), message: 'created' }
}

async function textOf(req: IncomingMessage) {
  let text = ''
  for await (const part of req) text += part
  return text
}

async function answer(req: IncomingMessage, res: ServerResponse) {
  const url = new URL(req.url ?? '', 'http://bare')
  const [, , collection, id] = url.pathname.split('/')
  if (req.method === 'POST') {
    if (!id) return send(res, 201, await create(req))
    await textOf(req)
    const [moved] = await query('move', [id])
    return send(res, moved ? 200 : 409, moved)
  }
  if (collection === 'influencers' && !id) return send(res, 200, await list(url))
  const [row] = await query('byId', [id])
  send(res, row ? 200 : 404, row && docOf(row))
}

function send(res: ServerResponse, status: number, body: unknown) {
  const text = JSON.stringify(body) ?? ''
  res.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text)
}

const server = createServer((req, res) => {
  answer(req, res).catch((error: Error) => send(res, 500, { message: error.message }))
})
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as { port: number }).port}` })
})
process.once('SIGTERM', () => process.exit(0))
