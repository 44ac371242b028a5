/** Settlement's rules in the database: money and days, who goes with whom, papers and payments that nobody can change. */

type Retype = [table: string, column: string, type: string]

const types: Retype[] = [
  ['campaigns', 'targets_sales', 'numeric(15,2)'],
  ['settlements', 'amount_in_won', 'numeric(15,0)'],
  ['settlements', 'exchange_rate', 'numeric(18,8)'],
  ['exchange_rates', 'rate', 'numeric(18,8)'],
  ['payments', 'paid_amount', 'numeric(15,2)'],
  ['comment_analyses', 'sentiment_score', 'numeric(3,2)'],
  ['comment_analyses_comments', 'score', 'numeric(4,3)'],
  ...['amount', 'tax_amount', 'total_amount'].map((column): Retype => ['tax_invoices', column, 'numeric(15,0)']),
  ...['supply_amount', 'tax_amount'].map((column): Retype => ['tax_invoices_lines', column, 'numeric(15,0)']),
  ...['douyin', 'xiaohongshu', 'weibo', 'bilibili'].map(
    (platform): Retype => ['policies', `reference_cpm_${platform}`, 'numeric(15,2)'],
  ),
]

const days = [
  'settlements.exchange_rate_date',
  'exchange_rates.rate_date',
  'tax_invoices.write_date',
  'tax_invoices.issued_date',
  'tax_invoices_lines.supply_date',
  'comment_analyses.metric_date',
].map((path) => path.split('.') as [string, string])

const checks: [table: string, name: string, condition: string][] = [
  ['payments', 'paid_amount_positive', 'paid_amount > 0'],
  ['payments', 'payout_has_influencer', `(direction = 'payout') = (influencer_id is not null)`],
  ['exchange_rates', 'rate_positive', 'rate > 0'],
  ['exchange_rates', 'two_currencies', 'base::text <> quote::text'],
  ['tax_invoices', 'total_adds_up', 'total_amount = amount + tax_amount'],
  ['tax_invoices', 'issued_whole', `status = 'draft' or (approval_number is not null and issued_date is not null)`],
  ['comment_analyses', 'sentiment_score_range', 'sentiment_score between -1 and 1'],
]

type Rule = [table: string, column: string, parent: string, action: 'cascade' | 'restrict']

const references: Rule[] = [
  ...['tax_invoices', 'payments'].flatMap((table): Rule[] => [
    [table, 'settlement_id', 'settlements', 'restrict'],
    [table, 'brand_id', 'brands', 'restrict'],
  ]),
  ['tax_invoices', 'original_id', 'tax_invoices', 'restrict'],
  ['tax_invoices', 'file_id', 'assets', 'restrict'],
  ['payments', 'influencer_id', 'influencers', 'restrict'],
  ['payments', 'receipt_id', 'assets', 'restrict'],
  ['comment_analyses', 'campaign_id', 'campaigns', 'cascade'],
]
const onDelete = ([table, column, parent]: Rule, action: string) => {
  const name = `${table}_${column}_${parent}_id_fk`
  return `alter table ${table} drop constraint ${name}, add constraint ${name} foreign key (${column}) references ${parent}(id) on delete ${action};`
}

const indexes: [name: string, definition: string][] = [
  ['unique tax_invoices_approval', 'tax_invoices (approval_number) where approval_number is not null'],
  ['settlements_open', `settlements (due_date) where status in ('pending', 'invoiced', 'on-hold')`],
]
const bare = (name: string) => name.replace('unique ', '')

/** Rows that brand users may read with SQL, as in the API; what is encrypted or staff's is not granted. */
const ownRows: Record<string, { rows: string; columns: string[] }> = {
  tax_invoices: {
    rows: 'brand_id in (select current_user_brands())',
    columns: [
      'id',
      'invoice_number',
      'approval_number',
      'kind',
      'status',
      'settlement_id',
      'brand_id',
      'write_date',
      'issued_date',
      'amount',
      'tax_amount',
      'total_amount',
      'created_at',
    ],
  },
  // What was paid out would tell what was withheld.
  payments: {
    rows: `direction = 'receipt' and brand_id in (select current_user_brands())`,
    columns: [
      'id',
      'status',
      'settlement_id',
      'brand_id',
      'direction',
      'influencer_id',
      'paid_amount',
      'currency',
      'paid_at',
      'created_at',
    ],
  },
  comment_analyses: {
    rows: 'campaign_id in (select current_user_campaigns())',
    columns: [
      'id',
      'performance_metric_id',
      'metric_date',
      'campaign_id',
      'total_comments',
      'positive_comments',
      'negative_comments',
      'neutral_comments',
      'unrated_comments',
      'sentiment_score',
      'method',
      'analyzed_at',
      'created_at',
    ],
  },
}

const stateful = ['tax_invoices', 'payments']

export const up = `
${types.map(([table, column, type]) => `alter table ${table} alter column ${column} type ${type};`).join('\n')}
${days.map(([table, column]) => `alter table ${table} alter column ${column} type date using (${column} at time zone 'UTC')::date;`).join('\n')}
${checks.map(([table, name, condition]) => `alter table ${table} add constraint ${table}_${name} check (${condition});`).join('\n')}
${references.map((rule) => onDelete(rule, rule[3])).join('\n')}
${indexes.map(([name, definition]) => `create ${name.startsWith('unique') ? 'unique ' : ''}index ${bare(name)} on ${definition};`).join('\n')}
update settlements set amount_in_won = amount where currency = 'KRW';
create sequence tax_invoice_numbers;
grant usage on sequence tax_invoice_numbers to madang_app;

-- The metrics are partitioned by day, which is part of their key.
alter table comment_analyses add constraint comment_analyses_metric_fk
  foreign key (performance_metric_id, metric_date) references performance_metrics (id, metric_date) on update cascade on delete cascade;
${stateful
  .map(
    (table) => `
create trigger enforce_state after insert on ${table} for each row execute function enforce_state();
create trigger enforce_state_move before update of status on ${table}
  for each row when (old.status is distinct from new.status) execute function enforce_state();
create trigger append_only_truncate before truncate on ${table} for each statement execute function refuse_change();`,
  )
  .join('')}

-- An issued invoice stays as it is, whoever asks.
create trigger issued_for_good before update or delete on tax_invoices
  for each row when (old.status = 'issued') execute function refuse_change();

-- Its lines too. The transaction that issues it writes them once more, and is known by the row that it has just written.
create function refuse_issued_lines() returns trigger language plpgsql as $$
declare
  parents uuid[] := case tg_op when 'INSERT' then array[new._parent_id] when 'DELETE' then array[old._parent_id]
    else array[old._parent_id, new._parent_id] end;
begin
  if exists (
    select 1 from tax_invoices t where t.id = any (parents) and t.status = 'issued'
      and t.xmin::text <> (pg_current_xact_id()::xid)::text
  ) then
    raise exception '% of an issued invoice cannot be changed', tg_table_name using errcode = 'MD002';
  end if;
  return coalesce(new, old);
end $$;
create trigger issued_for_good before insert or update or delete on tax_invoices_lines
  for each row execute function refuse_issued_lines();
create trigger append_only_truncate before truncate on tax_invoices_lines
  for each statement execute function refuse_change();

-- Of a payment only its voiding can be written, and its ciphertext anew when the keys are rotated.
create function refuse_payment_change() returns trigger language plpgsql as $$
declare
  free text[] := array['status', 'voided_at', 'updated_at', 'payment_method', 'transaction_id'];
begin
  if tg_op = 'UPDATE' and (to_jsonb(old) - free) = (to_jsonb(new) - free)
      and coalesce(new.payment_method like 'enc:%', old.payment_method is null)
      and coalesce(new.transaction_id like 'enc:%', old.transaction_id is null) then
    return new;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'MD002';
end $$;
create trigger recorded_for_good before update or delete on payments
  for each row execute function refuse_payment_change();
revoke delete on payments from madang_app;
${Object.entries(ownRows)
  .map(
    ([table, { rows, columns }]) => `
alter table ${table} enable row level security;
create policy application on ${table} to madang_app using (true) with check (true);
create policy own_brand on ${table} for select to brand_users using (${rows});
grant select (${columns.join(', ')}) on ${table} to brand_users;`,
  )
  .join('')}
select install_touch_triggers();
`

export const down = `
${Object.keys(ownRows)
  .map(
    (table) =>
      `drop policy own_brand on ${table}; drop policy application on ${table}; alter table ${table} disable row level security;`,
  )
  .join('\n')}
drop function refuse_payment_change() cascade;
drop function refuse_issued_lines() cascade;
drop trigger issued_for_good on tax_invoices;
drop trigger append_only_truncate on tax_invoices_lines;
${stateful.map((table) => `drop trigger append_only_truncate on ${table}; drop trigger enforce_state_move on ${table}; drop trigger enforce_state on ${table};`).join('\n')}
alter table comment_analyses drop constraint comment_analyses_metric_fk;
drop sequence tax_invoice_numbers;
${indexes.map(([name]) => `drop index ${bare(name)};`).join('\n')}
${references.map((rule) => onDelete(rule, 'set null')).join('\n')}
${checks.map(([table, name]) => `alter table ${table} drop constraint ${table}_${name};`).join('\n')}
${days.map(([table, column]) => `alter table ${table} alter column ${column} type timestamp(3) with time zone using ${column}::timestamp at time zone 'UTC';`).join('\n')}
${types.map(([table, column]) => `alter table ${table} alter column ${column} type numeric;`).join('\n')}
`
