/** What the database itself refuses or keeps: append-only logs, legal state moves, true `updated_at`, partitions ahead. */

const appendOnly = ['audit_logs', 'auth_events']
const stateful = ['campaigns', 'campaign_influencers', 'content_plans', 'content_submissions', 'settlements']

export const up = `
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'MD002';
end $$;
${appendOnly
  .map(
    (table) => `
create trigger append_only before update or delete on ${table} for each row execute function refuse_change();
create trigger append_only_truncate before truncate on ${table} for each statement execute function refuse_change();`,
  )
  .join('')}

-- Filled from the application's own tables after every migration; '' leads to the initial state.
create table state_transitions (
  entity text not null,
  from_state text not null,
  to_state text not null,
  primary key (entity, from_state, to_state)
);

create function enforce_state() returns trigger language plpgsql as $$
declare
  origin text := case when tg_op = 'INSERT' then '' else old.status::text end;
begin
  if not exists (
    select 1 from state_transitions s where s.entity = tg_table_name and s.from_state = origin and s.to_state = new.status::text
  ) then
    raise exception '% cannot move from "%" to "%"', tg_table_name, origin, new.status using errcode = 'MD001';
  end if;
  return new;
end $$;
${stateful
  .map(
    (table) => `
-- After, because Payload updates with an upsert: only a row that is really new must be in the initial state.
create trigger enforce_state after insert on ${table} for each row execute function enforce_state();
create trigger enforce_state_move before update of status on ${table}
  for each row when (old.status is distinct from new.status) execute function enforce_state();`,
  )
  .join('')}

-- Writers that set updated_at themselves keep what they set (Payload answers with it); all others get it set.
create function touch_updated_at() returns trigger language plpgsql as $$
begin
  if new.updated_at is not distinct from old.updated_at then
    new.updated_at := now();
  end if;
  return new;
end $$;

-- Called after every migration, so that tables to come have the trigger too.
create function install_touch_triggers() returns void language plpgsql as $$
declare
  target record;
begin
  for target in
    select c.oid::regclass as name from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'updated_at' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'touch_updated_at')
  loop
    execute format('create trigger touch_updated_at before update on %s for each row execute function touch_updated_at()', target.name);
  end loop;
end $$;

-- A partition is a table of its own for whoever names it: its rights, and truncating it, are not the parent's.
create function keep_partition(name text) returns void language plpgsql as $$
begin
  execute format('revoke update, delete, truncate on %I from public, madang_app', name);
  execute format('create trigger append_only_truncate before truncate on %I for each statement execute function refuse_change()', name);
end $$;

-- Runs as the tables' owner: the application's role owns nothing and could not add a partition.
create function ensure_partitions(months_ahead int) returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
  parent text;
  month date;
  name text;
  made int := 0;
begin
  foreach parent in array array['audit_logs', 'performance_metrics'] loop
    for i in 0 .. least(months_ahead, 24) loop
      month := (date_trunc('month', now() at time zone 'UTC') + make_interval(months => i))::date;
      name := format('%s_%s', parent, to_char(month, 'YYYY_MM'));
      continue when to_regclass(name) is not null;
      begin
        execute format('create table %I partition of %I for values from (%L) to (%L)', name, parent, month, month + interval '1 month');
        made := made + 1;
        if parent = 'audit_logs' then
          perform keep_partition(name);
        end if;
      exception when check_violation then
        -- Rows of that month already sit in the default partition: they stay where they are, readable as before.
        raise notice 'partition % left out', name;
      end;
    end loop;
  end loop;
  return made;
end $$;
revoke execute on function ensure_partitions(int) from public;

create table audit_logs_default partition of audit_logs default;
create table performance_metrics_default partition of performance_metrics default;
do $$
begin
  for i in 0 .. 34 loop
    execute format('create table performance_metrics_%s partition of performance_metrics for values from (%L) to (%L)',
      to_char(date '2024-01-01' + make_interval(months => i), 'YYYY_MM'),
      date '2024-01-01' + make_interval(months => i), date '2024-01-01' + make_interval(months => i + 1));
  end loop;
end $$;
`

export const down = `
drop table performance_metrics_default, audit_logs_default;
drop function ensure_partitions(int);
drop function keep_partition(text);
drop function install_touch_triggers();
drop function touch_updated_at() cascade;
drop function enforce_state() cascade;
drop table state_transitions;
drop function refuse_change() cascade;
`
