import { t } from '../../../../src/i18n/triple'
import { demoFile, type ResourcePlan } from './shared'

export const settlementChecklist: ResourcePlan = {
  picture: '일정한 간격으로 놓인 동그라미 그림',
  title: t('정산 체크리스트', '结算清单', 'Settlement checklist'),
  description: t(
    '캠페인이 끝나고 돈이 오가기 전에 확인할 것들을 순서대로 적었습니다.',
    '活动结束、款项往来之前，按顺序列出需要确认的事项。',
    'What to check, in order, once a campaign is over and before money moves.',
  ),
  badgeLabel: t('체크리스트', '清单', 'Checklist'),
  badgeIcon: 'wallet',
  ctaPrimaryLabel: t('체크리스트 받기', '获取清单', 'Get the checklist'),
  ctaPrimaryHref: '/resources/settlement-checklist#downloads',
  items: [
    {
      itemType: 'starter_kit',
      icon: 'check',
      title: t('열 가지 확인 항목', '十项确认内容', 'Ten things to check'),
      description: t(
        '받을 돈, 나갈 돈, 세금, 증빙의 네 묶음으로 나눈 CSV 파일입니다.',
        'CSV 文件，分为应收、应付、税务与凭证四个部分。',
        'A CSV in four parts: money in, money out, taxes, evidence.',
      ),
    },
    {
      itemType: 'step',
      icon: 'users',
      title: t('크리에이터마다 과세 방식을 정합니다', '逐一确定达人的计税方式', 'Decide on each creator’s tax'),
      description: t(
        '국내 거주 개인, 사업자, 비거주자는 계산이 다릅니다. 분명하지 않으면 지급 전에 확인합니다.',
        '境内居住个人、经营者与非居民的计算方式各不相同。不明确时，付款前请先确认。',
        'Residents, businesses and non-residents are taxed differently. Where it is unclear, find out before you pay.',
      ),
    },
    {
      itemType: 'step',
      icon: 'calendar',
      title: t('환율이 정해지는 날을 적습니다', '记录汇率确定的日期', 'Write down the day of the rate'),
      description: t(
        '외화로 계약했다면 어느 날의 환율로 계산했는지 정산서에 남깁니다.',
        '以外币签约时，请在结算单上注明采用哪一天的汇率。',
        'With fees in another currency, the statement says which day’s rate was used.',
      ),
    },
    {
      itemType: 'callout',
      icon: 'shield',
      title: t('세무 자문이 아닙니다', '并非税务意见', 'This is no tax advice'),
      description: t(
        '일반적인 순서를 정리한 것입니다. 세율과 조약은 바뀌므로 세무 전문가에게 확인하세요.',
        '仅为一般流程的整理。税率与协定会变化，请向税务专业人士确认。',
        'These are the usual steps. Rates and treaties change: ask somebody qualified.',
      ),
    },
    {
      itemType: 'faq',
      icon: 'wallet',
      title: t('먼저 받고 나중에 주어야 하나요?', '必须先收款再付款吗？', 'Must we be paid before we pay?'),
      description: t(
        '아니요. 다만 지급 합계가 정산서의 금액을 넘을 수는 없습니다.',
        '不必。但付款合计不能超过结算单上的金额。',
        'No, but payouts can never exceed what the statement says.',
      ),
    },
  ],
  faqs: [demoFile],
  downloads: [
    {
      file: 'settlement-checklist.csv',
      title: t('정산 체크리스트', '结算清单', 'Settlement checklist'),
      format: 'CSV',
      requiresEmail: true,
    },
  ],
  order: 3,
}
