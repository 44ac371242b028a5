/**
 * Brings what was stored as loose letters (NFD, as a Mac types it) to one code point per letter, in every table. Left as
 * they are: the places of files, which lie on the disk under these names, and rows nobody may change (logs, issued
 * invoices). `updated_at` stays, since nothing was edited.
 */
export const up = `
create function composed(value jsonb) returns jsonb language sql immutable as $$
  select case jsonb_typeof(value)
    when 'string' then to_jsonb(normalize(value #>> '{}', nfc))
    when 'array' then (select coalesce(jsonb_agg(composed(item) order by place), '[]')
      from jsonb_array_elements(value) with ordinality as items(item, place))
    when 'object' then (select coalesce(jsonb_object_agg(normalize(key, nfc), composed(inner_value)), '{}')
      from jsonb_each(value) as pairs(key, inner_value))
    else value
  end
$$;

do $$
declare
  target record;
  parts oid[];
  places tid[];
  ids text[];
  broken text;
begin
  for target in
    with texts as (
      select c.oid, c.oid::regclass as name, a.attname as col, a.atttypid = 'jsonb'::regtype as is_json
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'jsonb'::regtype)
        and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgfoid = 'refuse_change()'::regprocedure)
        and not (
          a.attname ~ '^(version_)?(filename|url|thumbnail_u_r_l|sizes_.*)$'
          and exists (select from pg_attribute f where f.attrelid = c.oid and f.attname ~ '^(version_)?filesize$' and not f.attisdropped)
        )
    )
    select name,
      exists (select from pg_trigger t where t.tgrelid = texts.oid and t.tgname = 'touch_updated_at') as is_touched,
      string_agg(format('%I::text is not nfc normalized', col), ' or ') as loose,
      string_agg(format(case when is_json then '%1$I = composed(%1$I)' else '%1$I = normalize(%1$I, nfc)' end, col), ', ') as sets
    from texts group by oid, name
  loop
    execute format('select array_agg(tableoid), array_agg(ctid), array_agg(to_jsonb(t) ->> ''id'') from %s t where %s', target.name, target.loose)
      into parts, places, ids;
    continue when places is null;
    if target.is_touched then
      execute format('alter table %s disable trigger touch_updated_at', target.name);
    end if;
    for i in 1 .. cardinality(places) loop
      begin
        execute format('update %s set %s where tableoid = $1 and ctid = $2', target.name, target.sets) using parts[i], places[i];
      exception
        when sqlstate 'MD002' then
          raise notice 'row % of % may not be changed and stays as it is', ids[i], target.name;
        when unique_violation then
          get stacked diagnostics broken = constraint_name;
          raise exception 'Row % of table % becomes the same as another one when its text is composed (Unicode NFC; %). Rename one of the two, then migrate again.',
            ids[i], target.name, broken;
      end;
    end loop;
    if target.is_touched then
      execute format('alter table %s enable trigger touch_updated_at', target.name);
    end if;
  end loop;
end $$;

drop function composed(jsonb);
`

/** Both spellings are the same text to a reader: there is nothing to bring back. */
export const down = 'select 1;'
