/** What happens to children when a parent goes: the sources' CASCADE and SET NULL, and RESTRICT where money begins. */

type Action = 'cascade' | 'set null' | 'restrict'
type Rule = [table: string, column: string, parent: string, action: Action]

const rules: Rule[] = [
  ['profiles', 'user_id', 'users', 'cascade'],
  ['notifications', 'user_id', 'users', 'cascade'],
  ['brands', 'owner_id', 'users', 'cascade'],
  ['media', 'user_id', 'users', 'restrict'],
  ['assets', 'user_id', 'users', 'restrict'],
  ['products', 'brand_id', 'brands', 'cascade'],
  ['personas', 'brand_id', 'brands', 'cascade'],
  ['campaigns', 'brand_id', 'brands', 'cascade'],
  ['campaigns', 'product_id', 'products', 'cascade'],
  ...['campaign_influencers', 'content_plans', 'content_submissions', 'performance_metrics'].flatMap(
    (table): Rule[] => [
      [table, 'campaign_id', 'campaigns', 'cascade'],
      [table, 'influencer_id', 'influencers', 'cascade'],
    ],
  ),
  ['content_revisions', 'campaign_id', 'campaigns', 'cascade'],
  ['performance_metrics', 'content_submission_id', 'content_submissions', 'cascade'],
  ['content_submissions_files', 'file_id', 'assets', 'restrict'],
  ['settlements', 'campaign_id', 'campaigns', 'restrict'],
  ['settlements', 'brand_id', 'brands', 'restrict'],
  ['settlements_lines', 'influencer_id', 'influencers', 'restrict'],
  ['settlements_lines', 'campaign_influencer_id', 'campaign_influencers', 'restrict'],
]

const set = ([table, column, parent]: Rule, action: Action) => {
  const name = `${table}_${column}_${parent}_id_fk`
  return `alter table ${table} drop constraint ${name}, add constraint ${name} foreign key (${column}) references ${parent}(id) on delete ${action};`
}

/** Logs outlive the people in them: no foreign key, or deleting a user would have to change the log. */
const loose: [string, string][] = [
  ['audit_logs', 'audit_logs_user_id_users_id_fk'],
  ['auth_events', 'auth_events_user_id_users_id_fk'],
]

/** A row in the trash does not keep its value from others. */
const uniqueAmongLive: [table: string, index: string, column: string][] = [
  ['users', 'users_email_idx', 'email'],
  ['users', 'users_username_idx', 'username'],
  ['profiles', 'profiles_user_idx', 'user_id'],
]

export const up = `
${rules.map((rule) => set(rule, rule[3])).join('\n')}
${loose.map(([table, name]) => `alter table ${table} drop constraint ${name};`).join('\n')}
${uniqueAmongLive.map(([table, index, column]) => `drop index ${index}; create unique index ${index} on ${table} (${column}) where deleted_at is null;`).join('\n')}

-- A revision goes with the plan or submission it is about. The link is polymorphic, so it is a row of its own, which
-- Payload rewrites with every update: only the parent's end says that the revision is over.
create function delete_revisions() returns trigger language plpgsql as $$
begin
  delete from content_revisions where id in (
    select parent_id from content_revisions_rels where path = 'target' and (content_plans_id = old.id or content_submissions_id = old.id)
  );
  return old;
end $$;
create trigger delete_revisions before delete on content_plans for each row execute function delete_revisions();
create trigger delete_revisions before delete on content_submissions for each row execute function delete_revisions();
`

export const down = `
drop function delete_revisions() cascade;
${uniqueAmongLive.map(([table, index, column]) => `drop index ${index}; create unique index ${index} on ${table} (${column});`).join('\n')}
${loose.map(([table, name]) => `alter table ${table} add constraint ${name} foreign key (user_id) references users(id) on delete set null not valid;`).join('\n')}
${rules.map((rule) => set(rule, 'set null')).join('\n')}
`
