/** Column types and checks that Payload's fields cannot say: money, calendar dates, ranges. */

const money = [
  'products.price',
  'influencers.base_fee',
  'campaigns.budget',
  'campaigns.cancellation_fee',
  'performance_metrics.sales_amount',
  'settlements.amount',
]
const rates = [
  'influencers.engagement_rate',
  'performance_metrics.engagement_rate',
  'performance_metrics.click_through_rate',
  'performance_metrics.conversion_rate',
  'products.margin_rate',
]
const days = [
  'campaigns.campaign_start_date',
  'campaigns.campaign_end_date',
  'campaigns.proposal_deadline',
  'campaign_influencers.production_start_date',
  'campaign_influencers.production_deadline',
  'settlements.due_date',
]
const notNegative = [
  ...money,
  ...['followers', 'avg_views', 'avg_likes', 'avg_comments'].map((column) => `influencers.${column}`),
  ...['views', 'likes', 'comments', 'shares', 'saves', 'impressions', 'clicks', 'conversions', 'followers'].map(
    (column) => `performance_metrics.${column}`,
  ),
  'content_plans.current_revision_number',
  'content_submissions.current_revision_number',
  'content_submissions_files.duration',
  'profiles.monthly_api_limit',
  'profiles.monthly_storage_limit',
]

const split = (path: string) => path.split('.') as [string, string]
const retype = (path: string, type: string, using = '') => {
  const [table, column] = split(path)
  return `alter table ${table} alter column ${column} type ${type}${using && ` using ${using.replaceAll('$', column)}`};`
}
const check = (path: string) => {
  const [table, column] = split(path)
  return `alter table ${table} add constraint ${table}_${column}_not_negative check (${column} >= 0);`
}
const uncheck = (path: string) => {
  const [table, column] = split(path)
  return `alter table ${table} drop constraint ${table}_${column}_not_negative;`
}

export const up = `
${money.map((path) => retype(path, 'numeric(15,2)')).join('\n')}
${rates.map((path) => retype(path, 'numeric(5,2)')).join('\n')}
${days.map((path) => retype(path, 'date', `($ at time zone 'UTC')::date`)).join('\n')}
alter table audit_logs alter column ip_address type inet using ip_address::inet;
${notNegative.map(check).join('\n')}
alter table campaigns add constraint campaigns_dates_in_order check (campaign_end_date >= campaign_start_date);
alter table campaigns add constraint campaigns_stage_range check (current_stage between 1 and 12);
alter table campaigns add constraint campaigns_usp_range check (targeting_usp_importance between 1 and 5);
alter table content_revisions add constraint content_revisions_number check (revision_number >= 1);
`

export const down = `
alter table content_revisions drop constraint content_revisions_number;
alter table campaigns drop constraint campaigns_usp_range;
alter table campaigns drop constraint campaigns_stage_range;
alter table campaigns drop constraint campaigns_dates_in_order;
${notNegative.map(uncheck).join('\n')}
alter table audit_logs alter column ip_address type varchar using host(ip_address);
${days.map((path) => retype(path, 'timestamp(3) with time zone', `$::timestamp at time zone 'UTC'`)).join('\n')}
${[...money, ...rates].map((path) => retype(path, 'numeric')).join('\n')}
`
