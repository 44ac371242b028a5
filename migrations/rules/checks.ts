/** What a row may say: each column for itself (`columnChecks.ts`), and columns that must agree with each other. */
import { sql } from '@payloadcms/db-postgres'
import { columnChecks } from './columnChecks'

type Check = [table: string, name: string, condition: string]

const stages = `array['creating', 'submitted', 'recruiting', 'proposing', 'revising', 'confirmed', 'planning', 'producing',
  'content-review', 'live', 'monitoring', 'completed']`

const issued = (condition: string) => `status = 'draft' or coalesce(${condition}, false)`
const amendment = (column: string) => issued(`kind <> 'amendment' or ${column} is not null`)

const agreements: Check[] = [
  // A campaign that was cancelled keeps the stage it had come to.
  [
    'campaigns',
    'current_stage_agrees',
    `status = 'cancelled' or current_stage = array_position(${stages}, status::text)`,
  ],
  [
    'content_revisions_rels',
    'target_agrees',
    `path <> 'target' or num_nonnulls(content_plans_id, content_submissions_id) = 1`,
  ],
  ['tax_invoices', 'invoice_number_required', issued('invoice_number is not null')],
  ['tax_invoices', 'approval_number_form', issued(`approval_number ~ '^\\d{8}[A-Za-z0-9]{16}$'`)],
  ['tax_invoices', 'issued_date_agrees', issued('issued_date >= write_date')],
  ['tax_invoices', 'amount_required', issued('amount is not null')],
  ['tax_invoices', 'tax_amount_required', issued('tax_amount is not null')],
  ['tax_invoices', 'total_amount_required', issued('total_amount is not null')],
  ['tax_invoices', 'supplier_business_number_required', issued(`supplier_business_number ~ '^\\d{10}$'`)],
  ['tax_invoices', 'supplier_company_name_required', issued(`supplier_company_name <> ''`)],
  ['tax_invoices', 'business_number_required', issued(`business_number <> ''`)],
  ['tax_invoices', 'amendment_reason_required', amendment('amendment_reason')],
  ['tax_invoices', 'original_id_required', amendment('original_id')],
  ['tax_invoices', 'original_approval_number_required', amendment('original_approval_number')],
  ['payments', 'voided_at_agrees', `(status = 'voided') = (voided_at is not null)`],
  ['settlements', 'completed_at_agrees', `(status = 'completed') = (completed_at is not null)`],
  ['settlements', 'exchange_rate_agrees', '(exchange_rate is null) = (exchange_rate_date is null)'],
  [
    'comment_analyses',
    'total_comments_agrees',
    'total_comments = positive_comments + negative_comments + neutral_comments + unrated_comments',
  ],
  ['usage_ledger', 'calls_agrees', `entry = 'release' or calls >= 0`],
  ['campaign_costs', 'cost_range', `cost < 'Infinity'`],
]

/** Columns that the product always fills, and that nobody may empty. */
const filled: [table: string, ...columns: string[]][] = [
  ['campaigns', 'current_stage'],
  ['content_plans', 'current_revision_number'],
  ['content_submissions', 'current_revision_number'],
  [
    'comment_analyses',
    'total_comments',
    'positive_comments',
    'negative_comments',
    'neutral_comments',
    'unrated_comments',
  ],
  ['scenes', 'order', 'scene_id'],
  ['stories', 'version'],
  ['assets', 'version', 'usage_count'],
  ['prompts', 'usage_count'],
  ['generations', 'candidates', 'progress_percentage', 'retry_count', 'max_retries', 'faults'],
  ['usage_limits', 'usage', 'alerted_percent'],
  ['subscriptions', 'failed_payments', 'amount_refunded'],
  ['mails', 'attempts'],
  ['resource_leads', 'download_count'],
  ['users', 'login_method'],
]

/** Checks that the new ones say better: these let NaN and fractions through. */
const superseded: Check[] = [
  ...Object.entries({
    campaigns: ['budget', 'cancellation_fee'],
    influencers: ['followers', 'avg_views', 'avg_likes', 'avg_comments', 'base_fee'],
    content_plans: ['current_revision_number'],
    content_submissions: ['current_revision_number'],
    content_submissions_files: ['duration'],
    products: ['price'],
    performance_metrics: [
      ...['views', 'likes', 'comments', 'shares', 'saves', 'impressions', 'clicks', 'conversions', 'followers'],
      'sales_amount',
    ],
    settlements: ['amount'],
    profiles: ['monthly_api_limit', 'monthly_storage_limit'],
    usage_ledger: ['amount'],
    usage_limits: ['limit', 'usage'],
    billing_products_prices: ['amount'],
    subscriptions: ['amount_refunded'],
    resource_leads: ['download_count'],
  }).flatMap(([table, columns]) =>
    columns.map((column): Check => [table, `${table}_${column}_not_negative`, `"${column}" >= 0`]),
  ),
  ['campaigns', 'campaigns_stage_range', 'current_stage between 1 and 12'],
  ['campaigns', 'campaigns_usp_range', 'targeting_usp_importance between 1 and 5'],
  ['content_revisions', 'content_revisions_number', 'revision_number >= 1'],
  ['generations', 'generations_progress_percentage_range', 'progress_percentage between 0 and 100'],
  ['generations', 'generations_candidates_range', 'candidates between 1 and 4'],
  ['scenes', 'scenes_order_range', '"order" >= 1'],
  ['scenes', 'scenes_duration_seconds_range', 'duration_seconds between 1 and 60'],
  ['feedback', 'feedback_rating_range', 'rating between 1 and 5'],
  ['assets', 'assets_version_range', 'version >= 1'],
  [
    'projects',
    'projects_video_preference_ratio_known',
    `video_preference_ratio in ('1:1', '4:3', '3:4', '16:9', '9:16')`,
  ],
  ['exchange_rates', 'exchange_rates_rate_positive', 'rate > 0'],
  ['comment_analyses', 'comment_analyses_sentiment_score_range', 'sentiment_score between -1 and 1'],
]

/** Whole won. A type without places would round a fraction in silence, before any check sees it. */
const won: [table: string, ...columns: string[]][] = [
  ['tax_invoices', 'amount', 'tax_amount', 'total_amount'],
  ['tax_invoices_lines', 'supply_amount', 'tax_amount'],
  ['settlements', 'amount_in_won'],
]

const checks: Check[] = [
  ...Object.entries(columnChecks).flatMap(([table, conditions]) =>
    Object.entries(conditions).map(([name, condition]): Check => [table, name, condition]),
  ),
  ...agreements,
]
const each = (lists: [table: string, ...columns: string[]][]) =>
  lists.flatMap(([table, ...columns]) => columns.map((column) => [table, column] as const))
const notNull = each(filled)

/** What follows from other columns is put right; a place in a film that two scenes have is given to the older one. */
const repair = `
update campaigns set current_stage = array_position(${stages}, status::text)
  where status <> 'cancelled' and current_stage is distinct from array_position(${stages}, status::text);
update scenes s set "order" = n.place
  from (select id, row_number() over (partition by project_id order by "order", created_at, id) as place
        from scenes where deleted_at is null) n
  where n.id = s.id and s."order" is distinct from n.place;
`

const statements = `
${alter(each(won), ([, column]) => `alter column ${column} type numeric(15,2)`)}
${alter(superseded, ([, name]) => `drop constraint ${name}`)}
${alter(checks, ([, name, condition]) => `add constraint ${name} check (${condition})`)}
${alter(notNull, ([, column]) => `alter column "${column}" set not null`)}

-- Looked at when a statement ends, so that one statement may move many; never left to the end of a transaction.
alter table scenes add constraint order_unique exclude using btree (project_id with =, "order" with =)
  where (deleted_at is null) deferrable initially immediate;

-- Of the plan or the submission it is about, a revision has exactly one. It is a row of its own, written after the
-- revision and rewritten with it: that there is one is seen when the transaction ends.
create unique index content_revisions_target on content_revisions_rels (parent_id) where path = 'target';
create function require_target() returns trigger language plpgsql as $$
declare
  revision uuid;
begin
  if tg_table_name = 'content_revisions' then revision := new.id; else revision := old.parent_id; end if;
  if exists (select 1 from content_revisions where id = revision)
    and not exists (select 1 from content_revisions_rels where parent_id = revision and path = 'target') then
    raise exception 'A revision is of a plan or of a submission' using errcode = '23514', table = 'content_revisions',
      constraint = 'target_required';
  end if;
  return null;
end $$;
create constraint trigger target_required after insert on content_revisions deferrable initially deferred
  for each row execute function require_target();
create constraint trigger target_required after update or delete on content_revisions_rels deferrable initially deferred
  for each row execute function require_target();

-- What an invoice says together is what its lines say. They are written once more after the row that is issued.
create function require_lines() returns trigger language plpgsql as $$
begin
  if (select coalesce(sum(supply_amount), 0) <> new.amount or coalesce(sum(tax_amount), 0) <> new.tax_amount or count(*) = 0
      from tax_invoices_lines where _parent_id = new.id) then
    raise exception 'An invoice says what its lines say' using errcode = '23514', table = 'tax_invoices',
      constraint = 'lines_agrees';
  end if;
  return null;
end $$;
create constraint trigger lines_agrees after update of status on tax_invoices deferrable initially deferred
  for each row when (new.status = 'issued') execute function require_lines();
`

export const down = `
drop function require_lines() cascade;
drop function require_target() cascade;
drop index content_revisions_target;
alter table scenes drop constraint order_unique;
${alter(notNull, ([, column]) => `alter column "${column}" drop not null`)}
${alter(checks, ([, name]) => `drop constraint ${name}`)}
${alter(superseded, ([, name, condition]) => `add constraint ${name} check (${condition})`)}
${alter(each(won), ([, column]) => `alter column ${column} type numeric(15,0)`)}
`

/** One statement for each table, so that its rows are read once. */
function alter<Entry extends readonly [table: string, ...unknown[]]>(
  entries: Entry[],
  action: (entry: Entry) => string,
) {
  return byTable(entries)
    .map(([table, some]) => `alter table ${table} ${some.map(action).join(', ')};`)
    .join('\n')
}

function byTable<Entry extends readonly [table: string, ...unknown[]]>(entries: Entry[]): [string, Entry[]][] {
  const tables = [...new Set(entries.map(([table]) => table))]
  return tables.map((table) => [table, entries.filter(([of]) => of === table)])
}

type Database = { execute: (statement: ReturnType<typeof sql>) => Promise<{ rows: Record<string, unknown>[] }> }

/**
 * @throws Error when rows of before break a rule: which rules, how many rows and one of them; nothing is changed then
 */
export async function up(db: Database): Promise<void> {
  await db.execute(sql.raw(repair))
  const broken = await brokenRules(db)
  if (broken.length > 0)
    throw new Error(
      `The database now refuses what these rows say; put them right, and start again: ${broken.join(', ')}.`,
    )
  await db.execute(sql.raw(statements))
}

async function brokenRules(db: Database): Promise<string[]> {
  const all: Check[] = [
    ...checks,
    ...notNull.map(([table, column]): Check => [table, column, `"${column}" is not null`]),
  ]
  const broken: string[] = []
  for (const [table, rules] of byTable(all)) {
    const key = table === 'campaign_costs' ? 'campaign_id' : 'id'
    const { rows } = await db.execute(
      sql.raw(`select rule, count(*) as rows, min(${key}::text) as one
        from (select * from ${table} where (${rules.map(([, , condition]) => `(${condition})`).join(' and ')}) is false) t
        cross join lateral (values ${rules.map(([, name, condition]) => `('${name}', ${condition})`).join(', ')}) r (rule, holds)
        where holds is false group by rule order by rule`),
    )
    broken.push(...rows.map((row) => said(table, row)))
  }
  const { rows } = await db.execute(
    sql.raw(`select 'target' as rule, count(*) as rows, min(id::text) as one from content_revisions r
      where (select count(*) from content_revisions_rels where parent_id = r.id and path = 'target') <> 1 having count(*) > 0`),
  )
  return [...broken, ...rows.map((row) => said('content_revisions', row))]
}

const said = (table: string, { rule, rows, one }: Record<string, unknown>) =>
  `${table}.${rule} (${rows} rows, one of them ${one})`
