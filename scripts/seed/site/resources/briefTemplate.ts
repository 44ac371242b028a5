import { t } from '../../../../src/i18n/triple'
import { demoFile, type ResourcePlan } from './shared'

export const briefTemplate: ResourcePlan = {
  picture: '종이를 접어 겹친 추상 그림',
  title: t('캠페인 브리프 양식', '活动简报模板', 'Campaign brief template'),
  description: t(
    '크리에이터가 다시 묻지 않아도 되는 브리프. 칸마다 무엇을 쓰면 되는지 적어 두었습니다.',
    '让达人无需反复询问的简报。每一栏都写明该填什么。',
    'A brief that creators need not ask about. Each field says what belongs in it.',
  ),
  badgeLabel: t('양식', '模板', 'Template'),
  badgeIcon: 'book',
  ctaPrimaryLabel: t('양식 받기', '获取模板', 'Get the template'),
  ctaPrimaryHref: '/resources/brief-template#downloads',
  items: [
    {
      itemType: 'starter_kit',
      icon: 'book',
      title: t('한 장짜리 Excel 양식', '一页 Excel 模板', 'One sheet of Excel'),
      description: t(
        '목표, 제품, 메시지, 제작물, 일정, 예산의 여섯 묶음입니다.',
        '分为目标、产品、信息、交付内容、时间与预算六个部分。',
        'Six parts: goal, product, message, deliverables, dates, budget.',
      ),
    },
    {
      itemType: 'step',
      icon: 'check',
      title: t('꼭 들어갈 말은 셋까지', '必说的要点不超过三条', 'Three things to say at most'),
      description: t(
        '모두 중요하면 아무것도 기억되지 않습니다. 꼭 말해야 할 것을 셋으로 줄이고 나머지는 참고로 옮깁니다.',
        '什么都重要，就什么都记不住。必说的要点减到三条，其余放入参考。',
        'If everything matters, nothing is remembered. Keep three musts and move the rest to the notes.',
      ),
    },
    {
      itemType: 'step',
      icon: 'shield',
      title: t('쓰면 안 되는 표현', '不能使用的表述', 'Words not to use'),
      description: t(
        '효능을 단정하는 말, 비교 광고, 쓸 수 없는 상표를 나라별로 적습니다.',
        '按国家列出断言功效的说法、对比广告和不可使用的商标。',
        'Claims of effect, comparisons and marks that may not be used, country by country.',
      ),
    },
    {
      itemType: 'callout',
      icon: 'globe',
      title: t('두 언어로 쓰세요', '请用两种语言书写', 'Write it in two languages'),
      description: t(
        '번역기를 거친 브리프는 뜻이 흐려집니다. 핵심 문장만이라도 한국어와 중국어를 나란히 적어 주세요.',
        '机器翻译会让简报含糊不清。至少把核心句子用韩文和中文并列写出。',
        'A machine-translated brief loses its point. Put the key sentences side by side in Korean and Chinese.',
      ),
    },
    {
      itemType: 'faq',
      icon: 'message',
      title: t('얼마나 길어야 하나요?', '应该写多长？', 'How long should it be?'),
      description: t(
        '한 장이면 됩니다. 두 장이 넘으면 읽는 사람마다 다르게 이해합니다.',
        '一页即可。超过两页，每个人的理解就会不同。',
        'One page. Beyond two, every reader understands something else.',
      ),
    },
  ],
  faqs: [demoFile],
  downloads: [
    {
      file: 'brief-template.xlsx',
      title: t('브리프 양식', '简报模板', 'Brief template'),
      format: 'XLSX',
      requiresEmail: true,
    },
  ],
  order: 2,
}
