import { t } from '../triple'

/** Sentences of the pricing page and of what follows a checkout. */
export const sitePricing = {
  title: t('숨은 조건 없는 요금', '清楚明白的价格', 'Prices without small print'),
  lead: t(
    '직접 설치해 쓰는 데에는 값이 없습니다. 더 필요한 것이 있을 때만 요금제를 고르세요.',
    '自行安装使用，分文不取。只有需要更多时，才选择套餐。',
    'Running it yourself costs nothing. Pick a plan only when you need more.',
  ),
  none: t(
    '공개된 요금제가 아직 없습니다. 직접 설치해 무료로 쓰실 수 있습니다.',
    '暂无公开套餐。您可以自行安装，免费使用。',
    'There are no public plans yet. You can install it yourself and use it free of charge.',
  ),
  interval: t('결제 주기', '付款周期', 'Billing period'),
  currency: t('통화', '货币', 'Currency'),
  recommended: t('추천', '推荐', 'Recommended'),
  free: t('무료', '免费', 'Free'),
  month: t('매월', '按月', 'Monthly'),
  year: t('매년', '按年', 'Yearly'),
  'one-off': t('한 번', '一次性', 'Once'),
  perMonth: t('매월', '每月', 'a month'),
  perYear: t('매년', '每年', 'a year'),
  once: t('한 번 결제', '一次付清', 'paid once'),
  onRequest: t('가격은 문의해 주세요', '价格请洽询', 'Price on request'),
  won: t('원', '韩元', 'won'),
  trial: t('{days}일 무료 체험', '免费试用 {days} 天', '{days} days free'),
  contact: t('문의하기', '联系我们', 'Get in touch'),
  get: t('받는 것', '包含内容', 'What you get'),
  how: t('시작하는 순서', '开通步骤', 'How it starts'),
  notSetUpTitle: t('온라인 결제 준비 중', '在线付款尚未开通', 'No online checkout yet'),
  portalTitle: t('이미 이용 중이신가요?', '已经是用户？', 'Already a customer?'),
  portalText: t(
    '결제 수단, 영수증, 해지는 결제 관리에서 직접 하실 수 있습니다. 로그인이 필요합니다.',
    '付款方式、收据与取消均可在“管理付款”中自行处理，需先登录。',
    'Change your card, find receipts or cancel under “Manage billing”. You need to be logged in.',
  ),
  doneTitle: t('결제가 끝났습니다', '付款完成', 'Thank you, it is paid'),
  doneText: t(
    '결제 확인이 도착하는 대로 요금제가 바뀝니다. 보통 몇 초면 됩니다.',
    '收到付款确认后，套餐即会生效，通常只需几秒。',
    'Your plan changes as soon as the confirmation arrives; as a rule within seconds.',
  ),
  cancelledTitle: t('결제를 멈췄습니다', '付款已取消', 'Checkout was cancelled'),
  cancelledText: t(
    '청구된 금액은 없습니다. 언제든 다시 시작하실 수 있습니다.',
    '未产生任何费用，您可以随时重新开始。',
    'Nothing was charged. You can begin again whenever you like.',
  ),
  toPricing: t('요금 보기', '查看价格', 'See the plans'),
}
