import { t } from '../../../../src/i18n/triple'
import { demoBrand, demoFigure, type Usecase } from './shared'

export const cosmeticsLaunch: Usecase = {
  of: 'brands',
  picture: '달 모양 원이 떠 있는 추상 그림',
  title: t('신제품 크림, 첫 해외 캠페인', '新款面霜的首场海外活动', 'A new cream and its first campaign abroad'),
  subtitle: t('데모 화장품 하늘결', '演示化妆品牌「天纹」', 'Demo cosmetics Haneulgyeol'),
  summary: t(
    '데모 시나리오입니다. 중국 크리에이터와 처음 일하는 화장품 브랜드가 브리프 한 장으로 시작해 정산서로 끝맺습니다.',
    '演示场景。首次与中国达人合作的化妆品牌，从一页简报开始，以一张结算单收尾。',
    'A demo scenario. A cosmetics brand new to Chinese creators starts with one brief and ends with one statement.',
  ),
  metrics: [
    { label: t('함께한 크리에이터', '合作达人', 'Creators'), value: '8', unit: demoFigure },
    {
      label: t('브리프에서 게시까지(일)', '简报到发布（天）', 'Days from brief to post'),
      value: '24',
      unit: demoFigure,
    },
    { label: t('조회', '播放量', 'Views'), value: '1,240,000', unit: demoFigure },
  ],
  sections: [
    {
      heading: t('무엇이 어려웠나', '难在哪里', 'What was hard'),
      body: t(
        '메신저로 오가는 기획안은 어느 것이 마지막인지 알기 어렵고, 광고 표기는 게시한 뒤에야 빠진 것을 알게 됩니다.',
        '方案在聊天中来回传递，很难分清哪一版是最终稿；广告标识往往发布之后才发现漏了。',
        'Plans went back and forth in chats until nobody knew which was the last; missing ad labels were noticed after posting.',
      ),
    },
    {
      heading: t('마당에서는', '在这里', 'In the yard'),
      body: t(
        '기획안과 콘텐츠가 버전으로 쌓이고, 수정 요청에는 답이 붙습니다.\n\n광고 표기와 AI 표기가 없으면 게시 단계로 넘어가지 않습니다. 누가 확인할 차례인지 첫 화면에 나타납니다.',
        '方案与内容按版本保存，每条修改意见都有回复。\n\n缺少广告标识或 AI 标识便无法进入发布阶段。轮到谁确认，首页即可看到。',
        'Plans and content are kept as versions, and every request has its answer.\n\nWithout its ad label and AI label nothing goes live. Whose turn it is stands on the first screen.',
      ),
    },
  ],
  testimonials: [
    {
      ...demoBrand,
      quote: t(
        '다음에 누가 무엇을 해야 하는지 물어볼 일이 없어졌어요.',
        '再也不用问下一步该由谁来做了。',
        'I no longer have to ask who does what next.',
      ),
    },
  ],
  ctaLabel: t('첫 캠페인 준비하기', '准备首个活动', 'Prepare your first'),
  ctaHref: '/resources/first-campaign',
}
