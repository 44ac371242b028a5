/**
 * Sums of the performance metrics by day, kept for each campaign, each brand and the house, so that a dashboard reads
 * days and not rows. Every statement that changes metrics appends what it changed to `metric_deltas`: no two writers
 * wait for one another. Readers add both tables up; `fold_metric_deltas` moves the deltas into the sums now and then.
 */

const counters = ['views', 'likes', 'comments', 'shares', 'saves', 'impressions', 'clicks', 'conversions']
/** What a row may leave unsaid: how many rows did say it is kept too, or "unknown" would become "none". */
const optional = ['impressions', 'clicks', 'conversions', 'sales_amount']

const keys = ['scope', 'day', 'platform', 'is_estimate', 'currency']
const sums = ['rows', ...counters, 'sales_amount', ...optional.map((name) => `${name}_rows`)]

const columns = [...keys, ...sums].join(', ')
const type = (name: string) => (name === 'sales_amount' ? 'numeric(20,2)' : 'bigint')

/** The sums of rows of `performance_metrics` joined with a sign; nothing where nothing changed. */
const signedSums = [
  'sum(r.sign)',
  ...counters.map((name) => `sum(r.sign * coalesce(r.${name}, 0))`),
  'sum(r.sign * coalesce(r.sales_amount, 0))',
  ...optional.map((name) => `sum(r.sign) filter (where r.${name} is not null)`),
].map((sum) => `coalesce(${sum}, 0)`)

const house = `'00000000-0000-0000-0000-000000000000'::uuid`

/** Appends the deltas of signed rows to their campaign, and to brand and house while the campaign is not in the trash. */
const append = (rows: string, into = 'metric_deltas') => `
  insert into ${into} (${columns})
  select * from (
    select s.scope, r.metric_date, r.platform, r.source = 'estimate', r.currency, ${signedSums.join(', ')}
    from (${rows}) r
    join campaigns c on c.id = r.campaign_id
    cross join lateral (
      select c.id as scope
      union all select unnest(array[c.brand_id, ${house}]) where c.deleted_at is null
    ) s
    group by 1, 2, 3, 4, 5
  ) changed (${columns})
  where (${sums.map((name) => `changed.${name}`).join(', ')}) <> (${sums.map(() => '0').join(', ')});`

const hold = (rows: string) =>
  `perform 1 from campaigns where id in (select campaign_id from ${rows}) order by id for share;`

/** What a campaign has at the moment, given to or taken from another scope. */
const carry = (scope: string, sign: '' | '-', campaign: string) => `
    insert into metric_deltas (${columns})
    select ${scope}, day, platform, is_estimate, currency, ${sums.map((name) => `${sign}sum(${name})`).join(', ')}
    from (select * from metric_rollups union all select * from metric_deltas) known
    where known.scope = ${campaign} group by day, platform, is_estimate, currency;`

const table = (name: string) => `
create table ${name} (
  scope uuid not null,
  day date not null,
  platform enum_performance_metrics_platform not null,
  is_estimate boolean not null,
  currency enum_performance_metrics_currency not null,
  ${sums.map((sum) => `${sum} ${type(sum)} not null default 0`).join(',\n  ')}
);`

export const up = `
${table('metric_rollups')}
alter table metric_rollups add primary key (${keys.join(', ')});
create index metric_rollups_empty on metric_rollups (scope) where rows = 0;
${table('metric_deltas')}
create index metric_deltas_scope on metric_deltas (scope, day);

-- What a campaign's contracted influencers cost, in its currency: their fees are encrypted and cannot be added up here.
create table campaign_costs (
  campaign_id uuid primary key references campaigns (id) on delete cascade,
  cost numeric(15,2) not null check (cost >= 0)
);
create index campaigns_live_period on campaigns (campaign_start_date, campaign_end_date) where deleted_at is null;

create function note_metric_changes() returns trigger language plpgsql as $$
begin
  -- Whether a campaign counts must not change before this statement is committed.
  if tg_op = 'INSERT' then ${hold('new_rows')} ${append('select 1 as sign, n.* from new_rows n')}
  elsif tg_op = 'UPDATE' then ${hold('new_rows')} ${hold('old_rows')} ${append('select 1 as sign, n.* from new_rows n union all select -1, o.* from old_rows o')}
  else ${hold('old_rows')} ${append('select -1 as sign, o.* from old_rows o')}
  end if;
  return null;
end $$;
create trigger note_inserted after insert on performance_metrics
  referencing new table as new_rows for each statement execute function note_metric_changes();
create trigger note_updated after update on performance_metrics
  referencing old table as old_rows new table as new_rows for each statement execute function note_metric_changes();
create trigger note_deleted after delete on performance_metrics
  referencing old table as old_rows for each statement execute function note_metric_changes();

-- A campaign in the trash counts for nobody; one that changes its brand takes its numbers along.
create function note_campaign_changes() returns trigger language plpgsql as $$
begin
  if old.deleted_at is null then ${carry('old.brand_id', '-', 'old.id')} ${carry(house, '-', 'old.id')}
  end if;
  if tg_op = 'DELETE' then ${carry('old.id', '-', 'old.id')}
    return old;
  end if;
  if new.deleted_at is null then ${carry('new.brand_id', '', 'new.id')} ${carry(house, '', 'new.id')}
  end if;
  return new;
end $$;
create trigger note_campaign_moved before update of deleted_at, brand_id on campaigns for each row
  when ((old.deleted_at is null) <> (new.deleted_at is null) or old.brand_id is distinct from new.brand_id)
  execute function note_campaign_changes();
create trigger note_campaign_deleted before delete on campaigns
  for each row execute function note_campaign_changes();

-- Also where a member goes with the influencer: the schedule writes the cost anew.
create function forget_cost() returns trigger language plpgsql as $$
begin
  delete from campaign_costs where campaign_id = old.campaign_id;
  return null;
end $$;
create trigger forget_cost after delete on campaign_influencers for each row execute function forget_cost();

-- One at a time; whoever comes second has nothing to do. Answers how many sums were touched.
create function fold_metric_deltas() returns bigint language plpgsql as $$
declare
  folded bigint;
begin
  if not pg_try_advisory_xact_lock(hashtext('fold_metric_deltas')) then
    return 0;
  end if;
  with taken as (delete from metric_deltas returning *),
  summed as (
    select ${keys.join(', ')}, ${sums.map((name) => `sum(${name}) as ${name}`).join(', ')}
    from taken group by ${keys.join(', ')}
  ),
  kept as (
    insert into metric_rollups (${columns}) select ${columns} from summed
    on conflict (${keys.join(', ')}) do update set
      ${sums.map((name) => `${name} = metric_rollups.${name} + excluded.${name}`).join(',\n      ')}
    returning 1
  )
  select count(*) into folded from kept;
  delete from metric_rollups where rows = 0;
  return folded;
end $$;

-- From the rows themselves: after a load that went past the triggers.
create function rebuild_metric_rollups() returns void language plpgsql as $$
begin
  lock table performance_metrics in share mode;
  delete from metric_deltas;
  delete from metric_rollups;
  ${append('select 1 as sign, p.* from performance_metrics p', 'metric_rollups')}
end $$;
select rebuild_metric_rollups();
`

export const down = `
drop function rebuild_metric_rollups();
drop function fold_metric_deltas();
drop function forget_cost() cascade;
drop function note_campaign_changes() cascade;
drop function note_metric_changes() cascade;
drop index campaigns_live_period;
drop table campaign_costs, metric_deltas, metric_rollups;
`
