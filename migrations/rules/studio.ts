/** The studio's rules in the database: money, who goes with whom, one choice among candidates, an append-only ledger. */
import { searchedBy } from './search'

type Retype = [table: string, column: string, type: string]

const forecasts = ['projects_revenue_forecasts', '_projects_v_version_revenue_forecasts']
const types: Retype[] = [
  ...forecasts.flatMap((table): Retype[] => [
    [table, 'expected_revenue', 'numeric(15,2)'],
    [table, 'actual_revenue', 'numeric(15,2)'],
  ]),
  // US dollars with six places: a provider's unit prices are fractions of a cent.
  ...['estimated_cost', 'actual_cost', 'used_amount'].map((column): Retype => ['generations', column, 'numeric(15,6)']),
  ['usage_limits', 'limit', 'numeric(18,6)'],
  ['usage_limits', 'usage', 'numeric(18,6)'],
  ['usage_ledger', 'amount', 'numeric(15,6)'],
  ['prompts', 'rating', 'numeric(3,2)'],
]

const checks: [table: string, name: string, condition: string][] = [
  ['usage_ledger', 'amount_not_negative', 'amount >= 0'],
  ['usage_limits', 'limit_not_negative', '"limit" >= 0'],
  ['usage_limits', 'usage_not_negative', 'usage >= 0'],
  ['generations', 'progress_percentage_range', 'progress_percentage between 0 and 100'],
  ['generations', 'candidates_range', 'candidates between 1 and 4'],
  ['scenes', 'order_range', '"order" >= 1'],
  ['scenes', 'duration_seconds_range', 'duration_seconds between 1 and 60'],
  ['feedback', 'rating_range', 'rating between 1 and 5'],
  ['assets', 'version_range', 'version >= 1'],
  ['projects', 'video_preference_ratio_known', "video_preference_ratio in ('1:1', '4:3', '3:4', '16:9', '9:16')"],
]

/** As the sources have it: what hangs on a person or a project goes with it. Files stay, they are on a disk. */
const cascades: [table: string, column: string, parent: string][] = [
  ...[
    'project_collections',
    'projects',
    'scenes',
    'stories',
    'project_documents',
    'prompts',
    'brand_policies',
    'feedback',
    'generations',
    'usage_limits',
  ].map((table): [string, string, string] => [table, 'user_id', 'users']),
  ['projects', 'project_collection_id', 'project_collections'],
  ...['scenes', 'stories', 'project_documents', 'generations', 'usage_limits'].map(
    (table): [string, string, string] => [table, 'project_id', 'projects'],
  ),
  // Versions have the same columns, which are as required there.
  ...['projects', 'scenes', 'stories'].flatMap((table): [string, string, string][] => [
    [`_${table}_v`, 'parent_id', table],
    [`_${table}_v`, 'version_user_id', 'users'],
    ...(table === 'projects' ? [] : [[`_${table}_v`, 'version_project_id', 'projects'] as [string, string, string]]),
  ]),
]
const onDelete = ([table, column, parent]: [string, string, string], action: string) => {
  const name = `${table}_${column}_${parent}_id_fk`
  return `alter table ${table} drop constraint ${name}, add constraint ${name} foreign key (${column}) references ${parent}(id) on delete ${action};`
}

/** The ledger outlives whom and what was paid for. */
const loose = [
  ['user_id', 'users'],
  ['project_id', 'projects'],
  ['generation_id', 'generations'],
] as const

const indexes: [name: string, definition: string][] = [
  ['unique usage_limits_plan', 'usage_limits (user_id) where is_plan'],
  [
    'unique usage_limits_of',
    'usage_limits (user_id, project_id, type, unit, period) nulls not distinct where not is_plan',
  ],
  ['unique assets_of_generation', 'assets (generation_id, candidate) where generation_id is not null'],
  ['unique assets_scene_version', 'assets (scene_id, asset_type, version) where scene_id is not null'],
  // Only films: the files of a scene that is deleted stay with the project, and keep their numbers.
  ['unique assets_film_version', `assets (project_id, version) where asset_type = 'film' and project_id is not null`],
  [
    'unique assets_selected',
    'assets (scene_id, asset_type) where is_selected and scene_id is not null and deleted_at is null',
  ],
  [
    'unique feedback_prompt_rating',
    'feedback (user_id, prompt_id) where prompt_id is not null and rating is not null and deleted_at is null',
  ],
  ['generations_waiting', `generations (model, queued_at, id) where status = 'pending'`],
  ['generations_under_way', `generations (updated_at) where status in ('pending', 'processing')`],
  ['generations_ended', 'generations (model, finished_at desc) where finished_at is not null'],
  ['usage_ledger_user_created', 'usage_ledger (user_id, created_at)'],
  ['usage_ledger_project_created', 'usage_ledger (project_id, created_at)'],
  ['payload_jobs_generation', `payload_jobs ((input->>'generation')) where queue = 'generation'`],
  ['projects_live_updated', 'projects (updated_at desc) where deleted_at is null'],
]
const bare = (name: string) => name.replace('unique ', '')

const search = searchedBy({
  projects: ['title'],
  scenes: ['title'],
  stories: ['title'],
  project_documents: ['title'],
  project_collections: ['name'],
  prompts: ['title'],
  brand_policies: ['brand_name'],
  feedback: ['title'],
})

const stateful = ['projects', 'scenes', 'generations']

export const up = `
${types.map(([table, column, type]) => `alter table ${table} alter column "${column}" type ${type};`).join('\n')}
${forecasts.map((table) => `alter table ${table} alter column month type date using (month at time zone 'UTC')::date;`).join('\n')}
${checks.map(([table, name, condition]) => `alter table ${table} add constraint ${table}_${name} check (${condition});`).join('\n')}
${cascades.map((rule) => onDelete(rule, 'cascade')).join('\n')}
${loose.map(([column, parent]) => `alter table usage_ledger drop constraint usage_ledger_${column}_${parent}_id_fk;`).join('\n')}
${indexes.map(([name, definition]) => `create ${name.startsWith('unique') ? 'unique ' : ''}index ${bare(name)} on ${definition};`).join('\n')}
${search.up}
${stateful
  .map(
    (table) => `
create trigger enforce_state after insert on ${table} for each row execute function enforce_state();
create trigger enforce_state_move before update of status on ${table}
  for each row when (old.status is distinct from new.status) execute function enforce_state();`,
  )
  .join('')}
create trigger append_only before update or delete on usage_ledger for each row execute function refuse_change();
create trigger append_only_truncate before truncate on usage_ledger for each statement execute function refuse_change();
revoke update, delete on usage_ledger from madang_app;

-- Days and months begin where the person is; a zone that is none counts as the house's.
create function time_zone_of(person uuid) returns text language plpgsql stable as $$
declare
  zone text;
begin
  select timezone into zone from profiles where user_id = person and deleted_at is null;
  perform now() at time zone zone;
  return coalesce(zone, 'Asia/Seoul');
exception when invalid_parameter_value then
  return 'Asia/Seoul';
end $$;

create function usage_window(period text, person uuid) returns timestamptz language sql stable as $$
  select case when period in ('day', 'month') then date_trunc(period, now() at time zone z) at time zone z end
  from time_zone_of(person) z
$$;

create function usage_window_end(period text, person uuid) returns timestamptz language sql stable as $$
  select case when period in ('day', 'month')
    then (date_trunc(period, now() at time zone z) + ('1 ' || period)::interval) at time zone z end
  from time_zone_of(person) z
$$;

-- No installation begins without a ceiling; an admin sets it to what the house can bear.
insert into usage_limits (type, unit, period, "limit") values ('all', 'usd', 'call', 5), ('all', 'usd', 'day', 20), ('all', 'usd', 'month', 100);
`

export const down = `
delete from usage_limits;
drop function usage_window_end(text, uuid);
drop function usage_window(text, uuid);
drop function time_zone_of(uuid);
drop trigger append_only_truncate on usage_ledger;
drop trigger append_only on usage_ledger;
${stateful.map((table) => `drop trigger enforce_state_move on ${table}; drop trigger enforce_state on ${table};`).join('\n')}
${search.down}
${indexes.map(([name]) => `drop index ${bare(name)};`).join('\n')}
${loose.map(([column, parent]) => `alter table usage_ledger add constraint usage_ledger_${column}_${parent}_id_fk foreign key (${column}) references ${parent}(id) on delete set null not valid;`).join('\n')}
${cascades.map((rule) => onDelete(rule, 'set null')).join('\n')}
${checks.map(([table, name]) => `alter table ${table} drop constraint ${table}_${name};`).join('\n')}
${forecasts.map((table) => `alter table ${table} alter column month type timestamp(3) with time zone using month::timestamp at time zone 'UTC';`).join('\n')}
${types.map(([table, column]) => `alter table ${table} alter column "${column}" type numeric;`).join('\n')}
`
