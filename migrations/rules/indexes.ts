/** Indexes for the lists people open most, over live rows only. */
const indexes: [name: string, definition: string][] = [
  ['influencers_live_followers', 'influencers (followers desc) where deleted_at is null'],
  ['influencers_live_platform_followers', 'influencers (platform, followers desc) where deleted_at is null'],
  ['campaigns_live_created', 'campaigns (created_at desc) where deleted_at is null'],
  ['campaigns_live_status', 'campaigns (status, created_at desc) where deleted_at is null'],
  ['campaigns_live_brand', 'campaigns (brand_id, created_at desc) where deleted_at is null'],
  ['notifications_unread', 'notifications (user_id, created_at desc) where read_at is null'],
]

export const up = indexes.map(([name, definition]) => `create index ${name} on ${definition};`).join('\n')
export const down = indexes.map(([name]) => `drop index ${name};`).join('\n')
