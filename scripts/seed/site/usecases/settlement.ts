import { t } from '../../../../src/i18n/triple'
import { demoFigure, demoMarketer, type Usecase } from './shared'

export const settlementDay: Usecase = {
  of: 'agencies',
  picture: '기와지붕의 곡선을 닮은 물결 그림',
  title: t('월말 정산을 하루에', '一天完成月末结算', 'The month’s settlement in a day'),
  subtitle: t('데모 에이전시의 정산 담당', '演示代理商的结算工作', 'Accounts of a demo agency'),
  summary: t(
    '데모 시나리오입니다. 원천징수와 세금계산서, 지급 기록을 정산서 한 장에서 확인합니다.',
    '演示场景。代扣税、税务发票与付款记录在一张结算单上核对。',
    'A demo scenario. Withholding, tax invoices and payments are checked on one statement.',
  ),
  metrics: [
    {
      label: t('정산서 한 장에 담긴 지급', '一张结算单上的付款', 'Payouts on one statement'),
      value: '8',
      unit: demoFigure,
    },
    { label: t('손으로 고친 금액', '手工改动的金额', 'Amounts corrected by hand'), value: '0', unit: demoFigure },
  ],
  sections: [
    {
      heading: t('규정대로 계산된 세금', '依规计算的税款', 'Taxes by the rules'),
      body: t(
        '사업소득 3.3%는 소득세와 지방소득세를 따로 계산하고 각각 10원 미만을 버립니다. 거주 여부가 불분명한 크리에이터는 사람이 판단하고 근거를 남기도록 멈춥니다.',
        '3.3% 的事业所得税按所得税与地方所得税分别计算，各舍去不足 10 韩元的部分。居住身份不明的达人会暂停处理，由人判断并留下依据。',
        'The 3.3% on business income is income tax and local tax, each without what is below ten won. Where residence is unclear, the line waits for a person to decide and say why.',
      ),
    },
    {
      heading: t('나가는 돈에는 증빙이', '每笔付款都有凭证', 'Evidence for every payment'),
      body: t(
        '발행한 세금계산서는 누구도 고칠 수 없고, 수정세금계산서로만 바로잡습니다. 지급액은 받을 금액을 넘지 못합니다.',
        '已开具的税务发票任何人都不能修改，只能通过修正发票更正。付款额不会超出应付金额。',
        'An issued tax invoice cannot be changed by anybody, only amended by another. Payments never exceed what is owed.',
      ),
    },
  ],
  testimonials: [
    {
      ...demoMarketer,
      quote: t(
        '왜 이 금액인지 정산서가 설명해 줍니다.',
        '结算单自己就说明了金额的由来。',
        'The statement explains every amount by itself.',
      ),
    },
  ],
  ctaLabel: t('정산 체크리스트 받기', '获取结算清单', 'Get the checklist'),
  ctaHref: '/resources/settlement-checklist',
}
