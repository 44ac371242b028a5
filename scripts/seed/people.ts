const at = (name: string) => `${name}@demo.madang.example`

/** The people of the demo. Brand users become that by their brands, so they sign up without a role. */
export const people = {
  marketer: { email: at('marketer'), displayName: '데모 마케터', language: 'ko', role: 'marketer' },
  cosmetics: { email: at('brand1'), displayName: '데모 화장품 대표', language: 'ko', role: undefined },
  food: { email: at('brand2'), displayName: '데모 식품 대표', language: 'ko', role: undefined },
  tea: { email: at('brand3'), displayName: '演示茶品牌负责人', language: 'zh', role: undefined },
  member: { email: at('member'), displayName: '데모 화장품 직원', language: 'ko', role: undefined },
  guest: { email: at('guest'), displayName: '데모 손님', language: 'ko', role: undefined },
} as const
