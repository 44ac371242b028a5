/** The public site's and billing's rules in the database: one live page for an address, money, who goes with whom. */
import { searchedBy } from './search'

const addressed = ['resources', 'usecases', 'usecase_categories', 'legal_pages', 'billing_products']
const paged = [...addressed, 'shorts_prompts']

const types: [table: string, column: string][] = [
  ['billing_products_prices', 'amount'],
  ['_billing_products_v_version_prices', 'amount'],
  ['subscriptions', 'amount'],
  ['subscriptions', 'amount_refunded'],
]

const checks: [table: string, name: string, condition: string][] = [
  ['billing_products_prices', 'amount_not_negative', 'amount >= 0'],
  ['subscriptions', 'amount_refunded_not_negative', 'amount_refunded >= 0'],
  ['resource_leads', 'download_count_not_negative', 'download_count >= 0'],
]

type Rule = [table: string, column: string, parent: string, action: 'cascade' | 'restrict']

const references: Rule[] = [
  ['usecases', 'category_id', 'usecase_categories', 'restrict'],
  ['resources_downloads', 'file_id', 'resource_files', 'restrict'],
  ['resource_leads', 'resource_id', 'resources', 'cascade'],
  ['subscriptions', 'user_id', 'users', 'restrict'],
  ...paged.map((table): Rule => [`_${table}_v`, 'parent_id', table, 'cascade']),
]
const onDelete = ([table, column, parent]: Rule, action: string) => {
  const name = `${table}_${column}_${parent}_id_fk`
  return `alter table ${table} drop constraint ${name}, add constraint ${name} foreign key (${column}) references ${parent}(id) on delete ${action};`
}

const indexes: [name: string, definition: string][] = [
  ...addressed.map((table): [string, string] => [
    `unique ${table}_slug_live`,
    `${table} (slug) where deleted_at is null and slug is not null`,
  ]),
  ['mails_waiting', `mails (next_attempt_at nulls first, created_at) where status in ('queued', 'sending')`],
]
const bare = (name: string) => name.replace('unique ', '')

const search = searchedBy({ resource_leads: ['email'], mails: ['recipient'] })

export const up = `
${types.map(([table, column]) => `alter table ${table} alter column ${column} type numeric(15,2);`).join('\n')}
${checks.map(([table, name, condition]) => `alter table ${table} add constraint ${table}_${name} check (${condition});`).join('\n')}
${references.map((rule) => onDelete(rule, rule[3])).join('\n')}
${indexes.map(([name, definition]) => `create ${name.startsWith('unique') ? 'unique ' : ''}index ${bare(name)} on ${definition};`).join('\n')}
${search.up}
`

export const down = `
${search.down}
${indexes.map(([name]) => `drop index ${bare(name)};`).join('\n')}
${references.map((rule) => onDelete(rule, 'set null')).join('\n')}
${checks.map(([table, name]) => `alter table ${table} drop constraint ${table}_${name};`).join('\n')}
${types.map(([table, column]) => `alter table ${table} alter column ${column} type numeric;`).join('\n')}
`
