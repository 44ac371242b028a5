/**
 * Two group roles. `madang_app`: the application, which owns nothing. `brand_users`: people who read with SQL (BI,
 * exports); row-level security shows them their own brands, and encrypted columns are not granted.
 */

/** For each brand-owned table: the rows of brands that belong to the reader. */
const ownRows: Record<string, string> = {
  brands: 'id in (select current_user_brands())',
  products: 'brand_id in (select current_user_brands())',
  personas: 'brand_id in (select current_user_brands())',
  campaigns: 'brand_id in (select current_user_brands())',
  campaign_influencers: 'campaign_id in (select current_user_campaigns())',
  content_plans: 'campaign_id in (select current_user_campaigns())',
  content_submissions: 'campaign_id in (select current_user_campaigns())',
  content_revisions: 'campaign_id in (select current_user_campaigns())',
  performance_metrics: 'campaign_id in (select current_user_campaigns())',
  settlements: 'brand_id in (select current_user_brands())',
}

const secretColumns: Record<string, string[]> = {
  campaign_influencers: ['proposed_fee', 'ad_fee', 'contract_url'],
}

const tables = Object.entries(ownRows)

const makeRole = (name: string) => `
do $$ begin create role ${name} nologin; exception when duplicate_object or unique_violation then null; end $$;`

export const up = `
${makeRole('madang_app')}
${makeRole('brand_users')}

-- Which login reads as which user. Only the owner writes here: no setting that a reader could change is trusted.
create table sql_readers (
  login name primary key,
  user_id uuid not null references users(id) on delete cascade
);

-- Temporary tables come last: before the real ones they could be anybody's.
create function current_user_id() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select user_id from sql_readers where login = session_user
$$;

create function current_user_brands() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from brands where owner_id = current_user_id() and deleted_at is null
  union
  select b.id from brands_rels r join brands b on b.id = r.parent_id
  where r.path = 'members' and r.users_id = current_user_id() and b.deleted_at is null
$$;

create function current_user_campaigns() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from campaigns where brand_id in (select current_user_brands()) and deleted_at is null
$$;
${tables
  .map(
    ([table, condition]) => `
alter table ${table} enable row level security;
create policy application on ${table} to madang_app using (true) with check (true);
create policy own_brand on ${table} for select to brand_users using (${condition});`,
  )
  .join('')}

-- Columns are named, never the table: what is encrypted, and what is yet to come, is not granted by accident.
do $$
declare
  target text;
  readable text;
begin
  foreach target in array array[${tables.map(([table]) => `'${table}'`).join(', ')}] loop
    select string_agg(quote_ident(attname), ', ') into readable from pg_attribute
      where attrelid = target::regclass and attnum > 0 and not attisdropped
        and not (target || '.' || attname = any (array[${Object.entries(secretColumns)
          .flatMap(([table, columns]) => columns.map((column) => `'${table}.${column}'`))
          .join(', ')}]));
    execute format('grant select (%s) on %I to brand_users', readable, target);
  end loop;
end $$;
grant usage on schema public to brand_users, madang_app;
grant execute on function current_user_id(), current_user_brands(), current_user_campaigns() to brand_users;

-- What the application may do with tables of today and of migrations to come.
grant select, insert, update, delete on all tables in schema public to madang_app;
grant usage, select on all sequences in schema public to madang_app;
alter default privileges in schema public grant select, insert, update, delete on tables to madang_app;
alter default privileges in schema public grant usage, select on sequences to madang_app;
grant execute on function ensure_partitions(int) to madang_app;
revoke update, delete on audit_logs, auth_events from madang_app;
revoke insert, update, delete on state_transitions, sql_readers, payload_migrations from madang_app;
select keep_partition('audit_logs_default');
select ensure_partitions(3);
select install_touch_triggers();
`

export const down = `
alter default privileges in schema public revoke select, insert, update, delete on tables from madang_app;
alter default privileges in schema public revoke usage, select on sequences from madang_app;
revoke all on all tables in schema public from madang_app, brand_users;
revoke all on all sequences in schema public from madang_app;
revoke usage on schema public from brand_users, madang_app;
revoke execute on function ensure_partitions(int) from madang_app;
${tables
  .map(
    ([table]) => `
drop policy own_brand on ${table};
drop policy application on ${table};
alter table ${table} disable row level security;`,
  )
  .join('')}
drop function current_user_campaigns();
drop function current_user_brands();
drop function current_user_id();
drop table sql_readers;
-- The roles belong to the cluster, not to this database: other databases may use them.
`
