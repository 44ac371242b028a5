/**
 * Search by any part of a name. Trigram indexes serve three characters and more; one or two characters are spelt out
 * as `김김김` and `김민김민` in `search_grams`, so that the same kind of index serves them.
 * `fastupdate` is off: a list of pending entries would make searches slow after many writes.
 */

const searched: Record<string, string[]> = {
  users: ['display_name', 'last_name'],
  brands: ['name', 'category'],
  products: ['name', 'category'],
  personas: ['name', 'occupation'],
  media: ['alt'],
  assets: ['title'],
  influencers: ['name', 'category', 'region'],
  campaigns: ['title'],
}

/** The trigger that spells parts out, and the indexes over them, for each table and its columns. */
export const searchedBy = (tables: Record<string, string[]>): { up: string; down: string } => ({
  up: Object.entries(tables)
    .map(
      ([table, columns]) => `
create trigger fill_search_grams before insert or update on ${table}
  for each row execute function fill_search_grams(${columns.map((column) => `'${column}'`).join(', ')});
create index ${table}_search_grams_trgm on ${table} using gin (search_grams gin_trgm_ops) with (fastupdate = off);
${columns.map((column) => `create index ${table}_${column}_trgm on ${table} using gin (${column} gin_trgm_ops) with (fastupdate = off);`).join('\n')}`,
    )
    .join('\n'),
  down: Object.entries(tables)
    .map(
      ([table, columns]) => `
${columns.map((column) => `drop index ${table}_${column}_trgm;`).join('\n')}
drop index ${table}_search_grams_trgm;
drop trigger fill_search_grams on ${table};`,
    )
    .join('\n'),
})

const rules = searchedBy(searched)

export const up = `
create function search_grams(words text) returns text language sql immutable strict parallel safe as $$
  with chars as (
    select lower(substr(w, i, 1)) as c, lower(substr(w, i, 2)) as pair
    from (select left(words, 400) as w) source, generate_series(1, char_length(left(words, 400))) as i
  )
  select coalesce(string_agg(distinct gram, ' '), '')
  from chars, lateral (values (c || c || c), (pair || pair)) as grams(gram)
  where c !~ '\\s' and gram !~ '\\s'
$$;

create function fill_search_grams() returns trigger language plpgsql as $$
declare
  row_values jsonb := to_jsonb(new);
  words text := '';
begin
  for i in 0 .. tg_nargs - 1 loop
    words := words || ' ' || coalesce(row_values ->> tg_argv[i], '');
  end loop;
  new.search_grams := search_grams(words);
  return new;
end $$;
${rules.up}
`

export const down = `
${rules.down}
drop function fill_search_grams();
drop function search_grams(text);
`
