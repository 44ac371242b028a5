/**
 * References that must agree: a row and what it refers to belong to the same brand, campaign, project. Whatever a
 * composite key can say it says, beside the plain key of the same reference; the rest is watched by triggers.
 */

type Action = 'cascade' | 'set null' | 'restrict' | 'no action'
type Key = {
  table: string
  reference: string
  columns: string[]
  parent: string
  parentColumns: string[]
  /** What happens to the row when its parent goes: the same as by the plain key. */
  action: Action
}

const key = (table: string, reference: string, parent: string, same: string[], action: Action): Key => ({
  table,
  reference,
  columns: [`${reference}_id`, ...same.map((name) => `${name}_id`)],
  parent,
  parentColumns: ['id', ...same.map((name) => `${name}_id`)],
  action,
})

/** Plans, submissions and metrics are of somebody who is on the campaign: whoever has any is dropped, not deleted. */
const ofMember = (table: string): Key => ({
  table,
  reference: 'influencer',
  columns: ['campaign_id', 'influencer_id'],
  parent: 'campaign_influencers',
  parentColumns: ['campaign_id', 'influencer_id'],
  action: 'no action',
})

const keys: Key[] = [
  key('campaigns', 'product', 'products', ['brand'], 'cascade'),
  key('personas', 'product', 'products', ['brand'], 'set null'),
  ...['content_plans', 'content_submissions', 'performance_metrics'].map(ofMember),
  key('performance_metrics', 'content_submission', 'content_submissions', ['campaign', 'influencer'], 'cascade'),
  key('settlements', 'campaign', 'campaigns', ['brand'], 'restrict'),
  key('settlements_lines', 'campaign_influencer', 'campaign_influencers', ['influencer'], 'restrict'),
  key('tax_invoices', 'settlement', 'settlements', ['brand'], 'restrict'),
  key('tax_invoices', 'original', 'tax_invoices', ['settlement'], 'restrict'),
  key('payments', 'settlement', 'settlements', ['brand'], 'restrict'),
  key('stories', 'parent_story', 'stories', ['project'], 'set null'),
  key('scenes', 'story', 'stories', ['project'], 'set null'),
  key('scenes', 'generation', 'generations', ['project'], 'set null'),
  key('generations', 'scene', 'scenes', ['project'], 'set null'),
  key('assets', 'scene', 'scenes', ['project'], 'set null'),
  // Not one key of three columns: where one of them is empty it would say nothing of the others.
  key('assets', 'generation', 'generations', ['project'], 'set null'),
  key('assets', 'generation', 'generations', ['scene'], 'set null'),
  key('feedback', 'generation', 'generations', ['project'], 'set null'),
]

type Watch = {
  trigger: string
  /** The reference, as the constraint of a key would name it. */
  table: string
  constraint: string
  /** The row (`r`), its list or link (`l`), and what that refers to (`t`). */
  from: string
  agrees: string
  /** The columns that a write to these tables could put in disagreement; of `r` one, where it has a list. */
  on: { r: [table: string, columns: string]; l?: [table: string, columns: string]; t?: [table: string, column: string] }
  /** They stand still until the writer is done. A log's rows cannot be locked, and never change. */
  lock?: string
}

const revisionOf = (noun: string, parent: string): Watch => ({
  trigger: `revision_agrees_with_${noun}`,
  table: 'content_revisions',
  constraint: 'target_id_agrees_campaign',
  from: `content_revisions r join content_revisions_rels l on l.parent_id = r.id join ${parent} t on t.id = l.${parent}_id`,
  agrees: 't.campaign_id = r.campaign_id',
  on: {
    r: ['content_revisions', 'campaign_id'],
    l: ['content_revisions_rels', `parent_id, ${parent}_id`],
    t: [parent, 'campaign_id'],
  },
})
const fileHandedIn = (name: string): Watch => ({
  trigger: `${name}_agrees_with_submission`,
  table: 'content_submissions_files',
  constraint: `${name}_id_agrees_campaign`,
  from: `content_submissions r join content_submissions_files l on l._parent_id = r.id join assets t on t.id = l.${name}_id`,
  agrees: 't.campaign_id is null or t.campaign_id = r.campaign_id',
  on: {
    r: ['content_submissions', 'campaign_id'],
    l: ['content_submissions_files', `_parent_id, ${name}_id`],
    t: ['assets', 'campaign_id'],
  },
})

const watches: Watch[] = [
  revisionOf('plan', 'content_plans'),
  revisionOf('submission', 'content_submissions'),
  fileHandedIn('file'),
  fileHandedIn('thumbnail'),
  {
    trigger: 'line_agrees_with_settlement',
    table: 'settlements_lines',
    constraint: 'campaign_influencer_id_agrees_campaign',
    from: 'settlements r join settlements_lines l on l._parent_id = r.id join campaign_influencers t on t.id = l.campaign_influencer_id',
    agrees: 't.campaign_id = r.campaign_id',
    on: {
      r: ['settlements', 'campaign_id'],
      l: ['settlements_lines', '_parent_id, campaign_influencer_id'],
      t: ['campaign_influencers', 'campaign_id'],
    },
  },
  {
    trigger: 'audio_agrees_with_document',
    table: 'project_documents_audio_segments',
    constraint: 'audio_id_agrees_project',
    from: 'project_documents r join project_documents_audio_segments l on l._parent_id = r.id join assets t on t.id = l.audio_id',
    agrees: 't.project_id is null or t.project_id = r.project_id',
    on: {
      r: ['project_documents', 'project_id'],
      l: ['project_documents_audio_segments', '_parent_id, audio_id'],
      t: ['assets', 'project_id'],
    },
  },
  {
    // A key would need one more index on every partition of the metrics, for the few rows that have an analysis.
    trigger: 'analysis_agrees_with_metric',
    table: 'comment_analyses',
    constraint: 'performance_metric_id_agrees_campaign',
    from: 'comment_analyses r join performance_metrics t on t.id = r.performance_metric_id and t.metric_date = r.metric_date',
    agrees: 't.campaign_id = r.campaign_id',
    on: {
      r: ['comment_analyses', 'performance_metric_id, metric_date, campaign_id'],
      t: ['performance_metrics', 'campaign_id'],
    },
  },
  {
    // Payload writes the lines of a settlement anew with each save: no key can lead to them.
    trigger: 'payment_agrees_with_lines',
    table: 'payments',
    constraint: 'influencer_id_agrees_settlement',
    from: 'payments r join settlements t on t.id = r.settlement_id',
    agrees: `r.influencer_id is null
      or exists (select from settlements_lines l where l._parent_id = t.id and l.influencer_id = r.influencer_id)`,
    on: { r: ['payments', 'settlement_id, influencer_id'] },
  },
  {
    // A hold comes before its generation, and the ledger outlives it: what is there is compared.
    trigger: 'entry_agrees_with_generation',
    table: 'usage_ledger',
    constraint: 'generation_id_agrees_project',
    from: 'usage_ledger r join generations t on t.id = r.generation_id',
    agrees: '(t.project_id, t.user_id) is not distinct from (r.project_id, r.user_id)',
    on: { r: ['usage_ledger', 'generation_id'] },
    lock: '',
  },
]

const nameOf = ({ table, reference, columns }: Key) =>
  `${table}_${reference}_id_agrees_${columns.find((name) => name !== `${reference}_id`)?.replace(/_id$/, '')}`
const uniqueOf = ({ parent, parentColumns }: Key) => `${parent} (${parentColumns.join(', ')})`
const onDelete = ({ action, reference }: Key) => (action === 'set null' ? `set null (${reference}_id)` : action)

/**
 * What the keys lead to, and what the triggers compare: a column of a unique key is held by whoever refers to the row. That
 * an influencer is once on a campaign is said already.
 */
const uniques = [
  ...new Set(keys.filter(({ parentColumns }) => parentColumns[0] === 'id').map(uniqueOf)),
  'content_plans (id, campaign_id)',
  'assets (id, campaign_id)',
  'assets (id, project_id)',
].map((definition) => ({ name: `${definition.replaceAll(/\W+/g, '_')}key`, definition }))

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`

/** What is referred to keeps its place until the writer is done, and can be edited meanwhile: no two wait for each other. */
const keepPlaces = 'for share of r for key share of t'

const triggers = watches.flatMap(({ trigger, table, constraint, from, agrees, on, lock = keepPlaces }) => {
  const ask = (alias: string, watched: string, event: string, { name = trigger, when = '' } = {}) => {
    const question = `select ${agrees} from ${from} where ${alias}.id = ($1).id ${lock}`
    const args = [`${table}_${constraint}`, table, question].map(literal).join(', ')
    return `create trigger ${name} after ${event} on ${watched} for each row ${when} execute function refuse_disagreement(${args});`
  }
  // Payload writes every column: only a value that is another one is a change.
  const moved = (column: string) => `when (old.${column} is distinct from new.${column})`
  const [row, columns] = on.r
  return [
    on.l
      ? ask('r', row, `update of ${columns}`, { when: moved(columns) })
      : ask('r', row, `insert or update of ${columns}`),
    ...(on.l ? [ask('l', on.l[0], `insert or update of ${on.l[1]}`)] : []),
    ...(on.t ? [ask('t', on.t[0], `update of ${on.t[1]}`, { name: `${trigger}_back`, when: moved(on.t[1]) })] : []),
  ]
})

/** Rows that are there already are not touched: one sentence says which of them disagree, and the migration ends. */
const refuseExisting = (reference: string, ids: string) => `
do $$
declare
  found text;
begin
  select string_agg(id, ', ') into found from (${ids} order by 1 limit 5) first_few;
  if found is not null then
    raise exception 'Correct these rows first, "${reference}" of theirs belongs to something else than they do (up to five ids): %', found;
  end if;
end $$;`
const existingKey = ({ table, reference, columns, parent, parentColumns }: Key) =>
  refuseExisting(
    `${table}.${reference}_id`,
    `select r.id::text from ${table} r where ${columns.map((name) => `r.${name} is not null`).join(' and ')}
     and not exists (select from ${parent} p where ${columns.map((name, at) => `p.${parentColumns[at]} = r.${name}`).join(' and ')})`,
  )

export const up = `
${keys.map(existingKey).join('')}
${watches.map(({ table, constraint, from, agrees }) => refuseExisting(`${table}_${constraint}`, `select r.id::text from ${from} where (${agrees}) is false`)).join('')}
${uniques.map(({ name, definition }) => `create unique index ${name} on ${definition};`).join('\n')}
${keys
  .map(
    (one) =>
      `alter table ${one.table} add constraint ${nameOf(one)} foreign key (${one.columns.join(', ')}) references ${one.parent} (${one.parentColumns.join(', ')}) on delete ${onDelete(one)};`,
  )
  .join('\n')}

-- Asks the same question whichever of the rows is written, $1: the third argument. The others name the reference.
create function refuse_disagreement() returns trigger language plpgsql as $$
declare
  agrees boolean;
begin
  for agrees in execute tg_argv[2] using new loop
    if agrees is false then
      raise exception 'a row of % refers to what belongs elsewhere', tg_argv[1]
        using errcode = 'foreign_key_violation', constraint = tg_argv[0], table = tg_argv[1];
    end if;
  end loop;
  return null;
end $$;
${triggers.join('\n')}
`

export const down = `
drop function refuse_disagreement() cascade;
${keys.map((one) => `alter table ${one.table} drop constraint ${nameOf(one)};`).join('\n')}
${uniques.map(({ name }) => `drop index ${name};`).join('\n')}
`
