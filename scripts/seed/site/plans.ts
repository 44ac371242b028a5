import { t } from '../../../src/i18n/triple'
import type { ToldRow } from './told'

const gigabyte = 1024 ** 3
type Plan = ToldRow<'billing-products'>

const demoPrices = {
  question: t('실제로 결제되나요?', '会真的扣款吗？', 'Will I really be charged?'),
  answer: t(
    '여기 보이는 가격은 데모입니다. 결제를 설정하지 않은 사이트에서는 아무것도 결제되지 않습니다.',
    '此处为演示价格。未设置支付的网站不会产生任何扣款。',
    'These are demo prices. A site without payments set up charges nobody.',
  ),
}

const free: Plan = {
  name: t('무료', '免费', 'Free'),
  headline: t('내 컴퓨터에서 만드는 초안', '在本机制作样片', 'Drafts made on your machine'),
  description: t(
    '키 없이 스튜디오 전체를 써 봅니다. 데모 요금제입니다.',
    '无需密钥即可体验完整创作室。演示方案。',
    'The whole studio, without keys. A demo plan.',
  ),
  visibility: 'public',
  plan: 'free',
  monthlyApiLimit: 100,
  monthlyStorageLimit: gigabyte,
  prices: (['KRW', 'CNY', 'USD'] as const).flatMap((currency) =>
    (['month', 'year'] as const).map((interval) => ({ interval, amount: 0, currency })),
  ),
  features: [
    { icon: 'film', label: t('대본에서 영상까지', '从脚本到短片', 'From script to film') },
    { icon: 'sparkles', label: t('모델 호출 월 100회', '每月 100 次模型调用', '100 model calls a month') },
    { icon: 'image', label: t('저장 공간 1GB', '1 GB 存储空间', '1 GB of storage') },
  ],
  checkoutLinks: [
    { provider: 'contact', ctaLabel: t('로그인하고 시작', '登录并开始', 'Log in and start'), successUrl: '/admin' },
  ],
  faqs: [demoPrices],
  order: 1,
}

const pro: Plan = {
  name: t('프로', '专业版', 'Pro'),
  headline: t('캠페인을 꾸준히 진행하는 팀', '持续开展活动的团队', 'For teams that always have a campaign on'),
  description: t(
    '외부 모델까지 넉넉하게. 데모 가격입니다.',
    '包含充足的外部模型额度。演示价格。',
    'Room for outside models too. Demo prices.',
  ),
  visibility: 'public',
  isRecommended: true,
  plan: 'pro',
  monthlyApiLimit: 2000,
  monthlyStorageLimit: 50 * gigabyte,
  prices: [
    { interval: 'month', amount: 49_000, currency: 'KRW' },
    { interval: 'year', amount: 490_000, currency: 'KRW' },
    { interval: 'month', amount: 259, currency: 'CNY' },
    { interval: 'year', amount: 2590, currency: 'CNY' },
    { interval: 'month', amount: 39, currency: 'USD' },
    { interval: 'year', amount: 390, currency: 'USD' },
  ],
  features: [
    { icon: 'check', label: t('무료 요금제의 모든 것', '包含免费版全部功能', 'Everything in Free') },
    { icon: 'sparkles', label: t('모델 호출 월 2,000회', '每月 2,000 次模型调用', '2,000 model calls a month') },
    { icon: 'image', label: t('저장 공간 50GB', '50 GB 存储空间', '50 GB of storage') },
    {
      icon: 'wallet',
      label: t('주문 전에 보이는 가격', '下单前显示价格', 'Prices before every order'),
      description: t(
        '한도를 넘는 주문은 나가지 않습니다.',
        '超出上限的订单不会发出。',
        'Orders beyond your limit never go out.',
      ),
    },
  ],
  steps: [
    {
      title: t('요금제를 고릅니다', '选择方案', 'Choose the plan'),
      description: t(
        '월간과 연간, 통화를 고릅니다.',
        '选择按月或按年以及币种。',
        'Monthly or yearly, and the currency.',
      ),
    },
    {
      title: t('결제합니다', '付款', 'Pay'),
      description: t(
        '카드 정보는 Stripe가 받고, 이 사이트는 보지 않습니다.',
        '银行卡信息由 Stripe 接收，本站不会看到。',
        'Stripe takes the card; this site never sees it.',
      ),
    },
    {
      title: t('바로 씁니다', '立即使用', 'Use it at once'),
      description: t('한도가 그 자리에서 올라갑니다.', '额度即时提升。', 'Your limits rise on the spot.'),
    },
  ],
  checkoutLinks: [
    { provider: 'stripe', ctaLabel: t('14일 무료로 시작', '免费试用 14 天', 'Start 14 days free'), trialDays: 14 },
  ],
  faqs: [
    demoPrices,
    {
      question: t('언제든 그만둘 수 있나요?', '可以随时取消吗？', 'Can I stop at any time?'),
      answer: t(
        '네. 결제한 기간이 끝날 때까지 쓰고, 그 뒤에는 무료 요금제의 한도로 돌아갑니다. 만든 것은 그대로 남습니다.',
        '可以。已付周期内可继续使用，之后恢复为免费版额度，已制作的内容会保留。',
        'Yes. It runs to the end of what you paid for, then the limits are those of Free. What you made stays.',
      ),
    },
  ],
  order: 2,
}

const enterprise: Plan = {
  name: t('엔터프라이즈', '企业版', 'Enterprise'),
  headline: t('우리 서버에, 우리 방식대로', '部署在自己的服务器，按自己的方式', 'On your servers, your way'),
  description: t(
    '여러 대의 작업자와 자체 데이터베이스로 운영하는 조직을 위한 데모 요금제입니다.',
    '面向以多个工作进程和自有数据库运行的组织，演示方案。',
    'For organisations that run several workers on a database of their own. A demo plan.',
  ),
  visibility: 'public',
  plan: 'enterprise',
  monthlyApiLimit: 100_000,
  monthlyStorageLimit: 1024 * gigabyte,
  features: [
    { icon: 'check', label: t('프로 요금제의 모든 것', '包含专业版全部功能', 'Everything in Pro') },
    { icon: 'users', label: t('여러 브랜드와 팀', '多品牌与多团队', 'Many brands and teams') },
    { icon: 'shield', label: t('내 서버에 설치', '自行部署', 'Self-hosted') },
    { icon: 'globe', label: t('REST와 GraphQL 연동', 'REST 与 GraphQL 对接', 'REST and GraphQL') },
  ],
  checkoutLinks: [
    {
      provider: 'contact',
      ctaLabel: t('문의하기', '联系我们', 'Talk to us'),
      successUrl: 'mailto:sales@demo.madang.example',
    },
  ],
  faqs: [demoPrices],
  order: 3,
}

const partner: Plan = {
  name: t('파트너', '合作伙伴', 'Partner'),
  headline: t('초대받은 팀의 데모 요금제', '受邀团队的演示方案', 'A demo plan for invited teams'),
  visibility: 'private',
  plan: 'pro',
  monthlyApiLimit: 5000,
  monthlyStorageLimit: 100 * gigabyte,
  prices: [{ interval: 'year', amount: 900_000, currency: 'KRW' }],
  order: 4,
}

const early: Plan = {
  name: t('얼리 프로', '早期专业版', 'Early Pro'),
  headline: t('더는 팔지 않는 데모 요금제', '已停售的演示方案', 'A demo plan no longer sold'),
  visibility: 'legacy',
  isActive: false,
  plan: 'pro',
  monthlyApiLimit: 1000,
  monthlyStorageLimit: 20 * gigabyte,
  prices: [{ interval: 'month', amount: 29_000, currency: 'KRW' }],
  order: 5,
}

/** By slug. Only the first three are for everybody. */
export const plans: Record<string, Plan> = { free, pro, enterprise, partner, 'early-pro': early }
