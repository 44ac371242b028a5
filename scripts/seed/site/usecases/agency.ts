import { t } from '../../../../src/i18n/triple'
import { demoFigure, demoMarketer, type Usecase } from './shared'

export const agencyMonth: Usecase = {
  of: 'agencies',
  picture: '조각보처럼 이어 붙인 네모 조각 그림',
  title: t(
    '브랜드 셋, 캠페인 아홉 개의 한 달',
    '三个品牌、九场活动的一个月',
    'Three brands, nine campaigns, one month',
  ),
  subtitle: t('데모 에이전시', '演示代理商', 'Demo agency'),
  summary: t(
    '데모 시나리오입니다. 단계마다 놓인 아홉 개의 캠페인을 한 화면에서 보고, 막힌 것부터 풉니다.',
    '演示场景。在一个页面上查看处于不同阶段的九场活动，先解决卡住的。',
    'A demo scenario. Nine campaigns at different stages on one screen, and what is stuck comes first.',
  ),
  metrics: [
    { label: t('동시에 진행한 캠페인', '同时进行的活动', 'Campaigns at once'), value: '9', unit: demoFigure },
    { label: t('관리하는 크리에이터', '管理的达人', 'Creators on the books'), value: '200', unit: demoFigure },
  ],
  sections: [
    {
      heading: t('한눈에 보는 보드', '一目了然的看板', 'One board'),
      body: t(
        '단계별로 놓인 카드에 브랜드, 쓴 예산, 다음 기한, 행동할 사람이 적혀 있습니다. 옮길 수 없는 카드는 이유를 말해 줍니다.',
        '卡片按阶段排列，标明品牌、已用预算、下个期限和负责人。不能移动的卡片会说明原因。',
        'Cards by stage, each with its brand, budget used, next deadline and who must act. A card that cannot move says why.',
      ),
    },
    {
      heading: t('브랜드마다 보이는 것이 다르게', '各品牌各看各的', 'Each brand sees its own'),
      body: t(
        '브랜드 담당자에게는 자기 캠페인만 보입니다. 다른 브랜드가 있다는 사실도 검색이나 개수로 드러나지 않습니다.',
        '品牌负责人只能看到自己的活动，其他品牌的存在也不会通过搜索或数量泄露。',
        'A brand sees its own campaigns. That there are others shows neither in a search nor in a count.',
      ),
    },
  ],
  testimonials: [
    {
      ...demoMarketer,
      quote: t(
        '아침에 보드만 열면 오늘 할 일이 정해집니다.',
        '早上打开看板，今天要做的事就清楚了。',
        'I open the board in the morning and know my day.',
      ),
    },
  ],
  ctaLabel: t('요금 보기', '查看价格', 'See pricing'),
  ctaHref: '/pricing',
}
