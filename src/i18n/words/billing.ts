import { t } from '../triple'

/** Why a plan could not be bought or changed, as a sentence a person can act on. */
export const billing = {
  notSetUp: t(
    '온라인 결제가 아직 준비되지 않았습니다. 운영자에게 문의해 주세요.',
    '在线付款尚未开通，请联系运营方。',
    'Online payment is not set up here yet: get in touch with us.',
  ),
  alreadySubscribed: t(
    '이미 이용 중인 요금제가 있습니다. 바꾸거나 해지하려면 결제 관리로 가세요.',
    '您已有使用中的套餐。如需更换或取消，请前往“管理付款”。',
    'You have a plan already: change or end it under "Manage billing".',
  ),
  priceMismatch: t(
    '요금 정보를 확인하고 있습니다. 잠시 뒤에 다시 시도하거나 문의해 주세요.',
    '价格信息正在核对，请稍后再试或联系我们。',
    'This price is being looked into: try again later, or get in touch.',
  ),
  nothingToManage: t(
    '결제한 내역이 없습니다. 먼저 요금제를 고르세요.',
    '您还没有付款记录，请先选择套餐。',
    'There is nothing to manage yet: choose a plan first.',
  ),
  planIsBought: t(
    '{count}명이 이 상품의 요금제를 이용 중이라 바꿀 수 없습니다. 새 상품을 만들고 이 상품은 판매를 멈추세요.',
    '有 {count} 人正在使用该产品的套餐，无法更改。请新建产品，并停止销售此产品。',
    '{count} people have this plan by this product, so it stays: make a new product, and stop selling this one.',
  ),
  productIsBought: t(
    '이 상품으로 산 구독이 {count}건 있어 영구 삭제할 수 없습니다. 휴지통으로 옮기세요.',
    '有 {count} 个订阅购自该产品，无法永久删除。请移至回收站。',
    '{count} subscriptions were bought by this product: move it to the trash instead.',
  ),
  badSignature: t('서명이 올바르지 않거나 오래되었습니다.', '签名无效或已过期。', 'The signature is wrong or too old.'),
}

const look = t('구독 보기', '查看订阅', 'See the subscription')

/** What a subscriber is told, by what became different. */
export const subscriptionNews = {
  trialStarted: {
    title: t(
      '{product} 무료 체험이 시작되었습니다.',
      '{product} 免费试用已开始。',
      'Your trial of {product} has begun.',
    ),
    body: t(
      '{date}까지 무료입니다. 그 전에 해지하면 청구되지 않습니다.',
      '免费至 {date}，在此之前取消不会收费。',
      'It is free until {date}; cancel before then and nothing is charged.',
    ),
    open: look,
  },
  active: {
    title: t('{product} 이용이 시작되었습니다.', '{product} 已生效。', '{product} is active.'),
    body: t('요금제와 사용 한도가 바뀌었습니다.', '套餐与用量上限已更新。', 'Your plan and its limits are in effect.'),
    open: look,
  },
  paymentFailed: {
    title: t('{product} 결제가 실패했습니다.', '{product} 付款失败。', 'A payment for {product} failed.'),
    body: t(
      '결제 수단을 확인해 주세요. 결제될 때까지 다시 시도하며, 그동안 요금제는 유지됩니다.',
      '请检查付款方式。我们会再次尝试扣款，在此期间套餐保持有效。',
      'Check how you pay. It will be tried again, and your plan stays meanwhile.',
    ),
    open: t('결제 관리', '管理付款', 'Manage billing'),
  },
  ended: {
    title: t('{product} 이용이 끝났습니다.', '{product} 已结束。', '{product} has ended.'),
    body: t(
      '언제든 다시 시작할 수 있습니다. 만든 것은 그대로 남아 있습니다.',
      '您可以随时重新开通，已有内容都会保留。',
      'You can begin again whenever you like; what you made is still there.',
    ),
    open: look,
  },
  refunded: {
    title: t('{product}: {amount} 환불', '{product}：退款 {amount}', '{product}: {amount} refunded'),
    body: t(
      '환불은 결제한 수단으로 돌아가며, 며칠 걸릴 수 있습니다.',
      '款项将退回原付款方式，可能需要几天。',
      'The money goes back the way it came; it can take some days.',
    ),
    open: look,
  },
}

/** Words of the admin's button that links a plan to Stripe. */
export const linking = {
  link: t('Stripe에 연결', '关联到 Stripe', 'Link to Stripe'),
  hint: t(
    '상품과 가격을 Stripe에 만들고, 이미 있으면 이름과 설명을 맞춥니다. 게시된 내용을 기준으로 합니다.',
    '在 Stripe 创建商品与价格；已存在时同步名称与说明。以已发布内容为准。',
    'Makes the product and its prices at Stripe, or brings name and description up to date. What is published counts.',
  ),
  saveFirst: t('먼저 저장해 주세요.', '请先保存。', 'Save first.'),
  linked: t('연결되었습니다.', '已关联。', 'Linked.'),
}
