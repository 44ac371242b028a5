import { t } from '../../../../src/i18n/triple'
import { demoFile, type ResourcePlan } from './shared'

export const firstCampaign: ResourcePlan = {
  picture: '문이 열리듯 펼쳐지는 아치 그림',
  title: t('첫 캠페인 시작 꾸러미', '首个活动入门包', 'Starter kit for a first campaign'),
  description: t(
    '처음 진행하는 인플루언서 캠페인에서 무엇을, 어떤 순서로 정해야 하는지 모았습니다.',
    '第一次做达人活动时需要确定什么、按什么顺序，都在这里。',
    'What to settle for your first influencer campaign, and in which order.',
  ),
  badgeLabel: t('시작하기', '入门', 'Start here'),
  badgeIcon: 'sparkles',
  ctaPrimaryLabel: t('체크리스트 받기', '获取清单', 'Get the checklist'),
  ctaPrimaryHref: '/resources/first-campaign#downloads',
  ctaSecondaryLabel: t('활용 사례 보기', '查看应用案例', 'See a use case'),
  ctaSecondaryHref: '/usecases/first-campaign-abroad',
  items: [
    {
      itemType: 'starter_kit',
      icon: 'book',
      title: t('안내서와 체크리스트', '指南与清单', 'A guide and a checklist'),
      description: t(
        '짧은 안내서와, 열두 단계마다 확인할 일을 적은 Excel 체크리스트입니다.',
        '一份简明指南，以及按十二个阶段列出确认事项的 Excel 清单。',
        'A short guide, and an Excel list of what to check at each of the twelve stages.',
      ),
    },
    {
      itemType: 'step',
      icon: 'message',
      title: t('목표를 한 문장으로', '用一句话写下目标', 'One sentence for the goal'),
      description: t(
        '"누가 이것을 보고 무엇을 하게 되는가"를 한 문장으로 씁니다. 지표는 그다음에 고릅니다.',
        '用一句话写出“谁看到之后会做什么”，然后再选择指标。',
        'Write who sees it and what they do next, in one sentence. Figures are chosen after that.',
      ),
    },
    {
      itemType: 'step',
      icon: 'wallet',
      title: t('예산과 취소 기준', '预算与取消规则', 'Budget and cancellation'),
      description: t(
        '광고비 합계가 예산을 넘으면 확정할 수 없습니다. 취소 수수료는 단계에 따라 달라지니 미리 합의합니다.',
        '费用合计超出预算便无法确认。取消费用随阶段而变，请提前约定。',
        'A campaign whose fees exceed its budget cannot be confirmed. What a cancellation costs depends on the stage: agree on it early.',
      ),
    },
    {
      itemType: 'step',
      icon: 'calendar',
      title: t('기한을 거꾸로', '倒排时间', 'Dates, backwards'),
      description: t(
        '게시일에서 거꾸로 검토, 제작, 기획, 모집의 기한을 잡습니다. 첫 캠페인이라면 검토를 두 번 넣으세요.',
        '从发布日倒推审核、制作、方案与招募的期限。首次活动请预留两轮审核。',
        'Count back from the day of posting: review, production, plans, recruiting. For a first campaign leave room for two reviews.',
      ),
    },
    {
      itemType: 'callout',
      icon: 'shield',
      title: t('광고 표기를 잊지 마세요', '别忘了广告标识', 'Mind the ad label'),
      description: t(
        '대가를 받은 콘텐츠에는 광고 표기가, AI로 만든 것이 들어 있으면 AI 표기가 필요합니다. 마당은 표기가 없으면 게시로 넘어가지 않습니다.',
        '收取报酬的内容需要广告标识，含 AI 制作的内容需要 AI 标识。缺少标识时系统不会进入发布阶段。',
        'Paid content needs an ad label, and one for AI where AI made a part of it. Without them Madang does not move on to publishing.',
      ),
    },
    {
      itemType: 'faq',
      icon: 'message',
      title: t('크리에이터는 몇 명이 좋을까요?', '找几位达人合适？', 'How many creators?'),
      description: t(
        '첫 캠페인은 셋에서 다섯이면 충분합니다. 검토할 콘텐츠가 사람 수만큼 늘어난다는 점을 먼저 생각하세요.',
        '首次活动三到五位即可。请先考虑到，需要审核的内容会随人数增加。',
        'Three to five are enough for a first one: each brings content that somebody must review.',
      ),
    },
  ],
  faqs: [
    demoFile,
    {
      question: t('이메일을 왜 묻나요?', '为什么要填写邮箱？', 'Why do you ask for my e-mail?'),
      answer: t(
        '내려받는 링크를 보내기 위해서입니다. 소식 메일은 따로 동의한 분께만 보내고, 언제든 그만 받을 수 있습니다.',
        '用于发送下载链接。营销邮件只发给另行同意的人，并可随时退订。',
        'To send you the link. News goes only to those who agree to it separately, and can be stopped at any time.',
      ),
    },
  ],
  downloads: [
    {
      file: 'first-campaign-guide.pdf',
      title: t('첫 캠페인 안내서', '首个活动指南', 'Guide to a first campaign'),
      format: 'PDF',
      requiresEmail: false,
    },
    {
      file: 'first-campaign-checklist.xlsx',
      title: t('열두 단계 체크리스트', '十二阶段清单', 'Checklist of the twelve stages'),
      format: 'XLSX',
      requiresEmail: true,
    },
  ],
  order: 1,
}
