import type { Payload } from 'payload'
import type { Brand, Product } from '../../src/payload-types'
import { Actor } from './actor'
import { people } from './people'
import { picture } from './pictures'

/** A brand with its owner and products. */
export type Side = { owner: Actor; brand: Brand; products: Product[] }

type Name = 'cosmetics' | 'food' | 'tea'
type Plan = Pick<Brand, 'name' | 'category' | 'description' | 'channels'> & {
  members: (keyof typeof people)[]
  currency: 'KRW' | 'CNY'
  products: [name: string, category: string, price: number, usp: string][]
}

const brands: Record<Name, Plan> = {
  cosmetics: {
    name: '데모 화장품 하늘결',
    category: '뷰티',
    description: '데모용으로 지어낸 화장품 브랜드입니다.',
    channels: ['온라인 몰', '라이브'],
    members: ['member'],
    currency: 'KRW',
    products: [
      ['데모 수분 크림', '스킨케어', 32_000, '하루 종일 촉촉한 가벼운 크림'],
      ['데모 선크림', '선케어', 24_000, '백탁 없이 스며드는 선크림'],
      ['데모 비타민 세럼', '스킨케어', 45_000, '맑은 피부결을 위한 세럼'],
      ['데모 립밤', '메이크업', 12_000, '은은한 색이 도는 립밤'],
    ],
  },
  food: {
    name: '데모 식품 햇살곳간',
    category: '식품',
    description: '데모용으로 지어낸 식품 브랜드입니다.',
    channels: ['온라인 몰'],
    members: [],
    currency: 'KRW',
    products: [
      ['데모 유자차', '차', 18_000, '껍질째 담은 유자'],
      ['데모 현미 과자', '간식', 9_900, '설탕 없이 구운 과자'],
      ['데모 쌀 조청', '조미료', 15_000, '가마솥에 오래 곤 조청'],
      ['데모 건나물 모음', '반찬', 21_000, '물에 불리면 바로 먹는 나물'],
    ],
  },
  tea: {
    name: '演示品牌 云间茶',
    category: '茶饮',
    description: '为演示而虚构的茶品牌。',
    channels: ['直播', '旗舰店'],
    members: [],
    currency: 'CNY',
    products: [
      ['演示龙井', '绿茶', 168, '清明前手工采摘'],
      ['演示桂花乌龙', '乌龙茶', 128.5, '花香持久，回甘明显'],
      ['演示白茶饼', '白茶', 258, '三年陈化'],
      ['演示冷泡茶包', '袋泡茶', 59.9, '冷水三分钟即可饮用'],
    ],
  },
}

/** Three brands, each made by its owner, with four products each. */
export async function loadCatalog(payload: Payload): Promise<Record<Name, Side>> {
  const sides: Partial<Record<Name, Side>> = {}
  for (const [name, plan] of Object.entries(brands) as [Name, Plan][]) sides[name] = await makeSide(payload, name, plan)
  return sides as Record<Name, Side>
}

async function makeSide(payload: Payload, key: Name, { members, currency, products, ...plan }: Plan): Promise<Side> {
  const newcomer = await Actor.of(payload, people[key].email)
  const brand = await newcomer.ensure('brands', { name: plan.name }, async () => ({
    ...plan,
    website: `https://example.com/${key}`,
    members: await Promise.all(members.map(async (member) => (await Actor.of(payload, people[member].email)).id)),
  }))
  const owner = await Actor.of(payload, people[key].email)
  if (!brand.logo) await owner.update('brands', brand.id, { logo: (await image(owner, key, plan.name)).id })
  const made: Product[] = []
  for (const [index, [name, category, price, usp]] of products.entries()) {
    const slug = `${key}-${index + 1}`
    const product = await owner.ensure('products', { brand: brand.id, name }, async () => ({
      category,
      price,
      currency,
      usp,
      unit: currency === 'KRW' ? '개' : '份',
      marginRate: 30 + index * 5,
      purchaseUrl: `https://example.com/${slug}`,
      image: (await image(owner, slug, name)).id,
    }))
    made.push(product)
  }
  return { owner, brand, products: made }
}

const image = (owner: Actor, slug: string, alt: string) =>
  owner.ensure(
    'media',
    { alt },
    () => ({}),
    () => picture(slug),
  )
