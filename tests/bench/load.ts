import pg from 'pg'
import { stages } from '../../src/collections/campaigns/Campaigns/stages'
import { platforms } from '../../src/collections/campaigns/platforms'
import { encrypt } from '../../src/lib/crypto'

const batch = 5000
const pick = (text: string) => text.split(' ')
const korean = {
  family: pick('김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 홍'),
  given: pick('민 서 지 하 도 예 주 시 현 준 윤 우 은 유 진 수 아 연 호 영 원 재 성 혜 빈 나 다 라 소 태'),
  categories: pick('뷰티 패션 음식 여행 육아 운동 일상 기술'),
  regions: pick('서울 부산 제주 대전'),
}
const chinese = {
  family: pick('王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗'),
  given: pick('雨 涵 琪 然 怡 轩 远 婷 杰 溪 佑 诗 鸣 慧 舒 月 扬 满 晓 安 明 云 天 一 子 梦 浩 欣 思 雅'),
  categories: pick('美妆 穿搭 美食 旅行 母婴 健身 日常 数码'),
  regions: pick('上海 北京 广州 成都'),
}

/** What the cases ask for. */
export type Loaded = { influencers: string[]; names: string[]; creating: string[] }

/**
 * Fills an empty, migrated database by SQL as superuser, past the triggers (they would refuse campaigns that start in
 * the middle); the search column is filled as its trigger does.
 */
export async function load(superUrl: string, influencers: number, campaigns: number): Promise<Loaded> {
  const client = new pg.Client({ connectionString: superUrl })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    const loaded: Loaded = { influencers: [], names: [], creating: [] }
    for (let from = 0; from < influencers; from += batch) {
      const rows = Array.from({ length: Math.min(batch, influencers - from) }, (_, i) => influencer(from + i))
      const { rows: made } = await client.query<{ id: string }>(insertInfluencers, [JSON.stringify(rows)])
      loaded.influencers.push(...made.map(({ id }) => id))
      loaded.names.push(...rows.map(({ name }) => name))
    }
    await client.query(insertCampaigns, [campaigns, [...stages, 'cancelled']])
    const { rows } = await client.query<{ id: string }>(`select id from campaigns where status = 'creating'`)
    loaded.creating = rows.map(({ id }) => id)
    await client.query('vacuum analyze')
    return loaded
  } finally {
    await client.end()
  }
}

function influencer(index: number) {
  const words = index % 5 < 3 ? korean : chinese
  // Coprime steps through the lists: every combination comes, in no visible order.
  const at = (list: string[], step: number) => list[Math.floor(index * step) % list.length] as string
  const name = at(words.family, 7) + at(words.given, 0.37) + at(words.given, 0.0131)
  const views = (index * 7919) % 100_003
  return {
    name,
    real_name: encrypt(`${name} ${index}`, 'influencers.realName'),
    phone: encrypt(`010-0000-${index}`, 'influencers.phone'),
    platform: platforms[index % platforms.length],
    category: at(words.categories, 3),
    region: at(words.regions, 11),
    followers: (index * 104_729) % 5_000_011,
    avg_views: views,
    avg_likes: views >> 4,
    avg_comments: views >> 7,
    engagement_rate: (index % 900) / 100,
    base_fee: (1 + (index % 300)) * 10_000,
    douyin_url: `https://example.com/douyin/${index}`,
    is_active: index % 20 !== 0,
  }
}

const insertInfluencers = `
insert into influencers (name, real_name, phone, platform, category, region, followers, avg_views, avg_likes, avg_comments,
  engagement_rate, base_fee, douyin_url, is_active, search_grams, updated_at, created_at)
select r.name, r.real_name, r.phone, r.platform, r.category, r.region, r.followers, r.avg_views, r.avg_likes,
  r.avg_comments, r.engagement_rate, r.base_fee, r.douyin_url, r.is_active,
  search_grams(' ' || r.name || ' ' || r.category || ' ' || r.region), now(), now()
from jsonb_to_recordset($1::jsonb) as r(name text, real_name text, phone text, platform enum_influencers_platform,
  category text, region text, followers int, avg_views int, avg_likes int, avg_comments int, engagement_rate numeric,
  base_fee numeric, douyin_url text, is_active boolean)
returning id`

// Half of the campaigns are still being written: each is moved once by one of the two servers.
const insertCampaigns = `
with owner as (select id from users order by created_at limit 1),
made_brands as (
  insert into brands (name, owner_id, updated_at, created_at)
  select 'Brand ' || i, owner.id, now(), now() from generate_series(1, 200) i, owner returning id
),
made_products as (
  insert into products (name, brand_id, price, updated_at, created_at)
  select 'Product', id, 10000, now(), now() from made_brands returning id, brand_id
),
numbered as (select *, row_number() over () as n from made_products)
insert into campaigns (title, status, current_stage, brand_id, product_id, budget, proposal_deadline,
  campaign_start_date, campaign_end_date, search_grams, updated_at, created_at)
select 'Campaign ' || i, s.status::enum_campaigns_status, least(s.place, 12), p.brand_id, p.id, 5000000,
  current_date + 10, current_date + 20, current_date + 40, search_grams('Campaign ' || i), now(), now() - i * interval '1 minute'
from generate_series(0, $1::int - 1) i
join numbered p on p.n = 1 + i % 200
cross join lateral (select 1 + case when i % 2 = 0 then 0 else (i / 2) % 13 end as place) w
cross join lateral (select ($2::text[])[w.place] as status, w.place) s`
