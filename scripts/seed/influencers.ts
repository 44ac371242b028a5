import { platforms } from '../../src/collections/campaigns/platforms'
import type { Influencer } from '../../src/payload-types'
import type { Actor } from './actor'
import { Dice } from './dice'

const count = 200
const korean = {
  label: '데모 크리에이터',
  family: '김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 홍'.split(' '),
  given: '하늘 민준 서연 도윤 지우 하은 시우 수아 예준 다인 유진 가온 나래 보람 새봄 아라 은별 한결 초롱 라온'.split(
    ' ',
  ),
  categories: ['뷰티', '패션', '음식', '여행', '육아', '운동', '반려동물', '일상', '기술'],
  regions: ['서울', '부산', '제주', '상하이', '베이징'],
  note: '데모 메모: 촬영 일정을 2주 전에 확인',
}
const chinese = {
  label: '演示达人',
  family: '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗'.split(' '),
  given: '晓雨 子涵 梦琪 浩然 欣怡 宇轩 思远 雅婷 俊杰 若溪 天佑 诗涵 一鸣 佳慧 云舒 明月 清扬 小满 春晓 安然'.split(
    ' ',
  ),
  categories: ['美妆', '穿搭', '美食', '旅行', '母婴', '健身', '萌宠', '日常', '数码'],
  regions: ['上海', '北京', '广州', '成都', '杭州'],
  note: '演示备注：合作前两周确认拍摄时间',
}

const number = (index: number) => String(index + 1).padStart(3, '0')

function profile(index: number) {
  const dice = new Dice(`influencer ${index}`)
  const words = index % 5 < 3 ? korean : chinese
  const person = dice.pick(words.family) + dice.pick(words.given)
  const platform = platforms[index % platforms.length] as (typeof platforms)[number]
  const followers = Math.round(2000 * 10 ** (dice.next() * 3))
  const rate = 0.5 + dice.next() * 9
  const avgViews = Math.round(followers * (0.1 + dice.next() * 0.5))
  const avgLikes = Math.round((followers * rate) / 120)
  return {
    name: `${words.label} ${number(index)} ${person}`,
    realName: `${person} (demo)`,
    phone: `${words === korean ? '010-0000-0' : '+86 000 0000 0'}${number(index)}`,
    platform,
    category: dice.pick(words.categories),
    region: dice.pick(words.regions),
    followers,
    avgViews,
    avgLikes,
    avgComments: Math.round(avgLikes / 12),
    engagementRate: Math.round(rate * 100) / 100,
    currency: words === korean ? ('KRW' as const) : ('CNY' as const),
    baseFee: words === korean ? Math.ceil(followers / 200) * 1000 + 50_000 : Math.ceil(followers / 100) + 300,
    // Who lives in Korea is known to; how a fee abroad is taxed is for a person to decide.
    taxStatus: words === korean && index % 3 !== 2 ? ('resident' as const) : ('needs-review' as const),
    [`${platform}Url`]: `https://example.com/${platform}/demo-${number(index)}`,
    internalNotes: index % 10 === 3 ? words.note : undefined,
    isActive: index % 20 !== 19,
  }
}

/** 200 influencers on the four platforms, three Korean names to two Chinese ones; the order is that of their numbers. */
export async function loadInfluencers(marketer: Actor): Promise<Influencer[]> {
  const found = new Map<string, Influencer>()
  for (const { label } of [korean, chinese]) {
    const { docs } = await marketer.payload.find({
      collection: 'influencers',
      where: { name: { contains: label } },
      depth: 0,
      pagination: false,
      trash: true,
      overrideAccess: true,
    })
    for (const doc of docs) found.set(doc.name, doc)
  }
  const all: Influencer[] = []
  for (let index = 0; index < count; index++) {
    const wanted = profile(index)
    all.push(found.get(wanted.name) ?? (await marketer.create('influencers', wanted)))
  }
  return all
}
