import { t } from '../../../../src/i18n/triple'
import { demoFile, type ResourcePlan } from './shared'

export const scriptGuide: ResourcePlan = {
  picture: '필름처럼 이어지는 띠 그림',
  title: t('장면이 되는 대본 쓰기', '写出能成画面的脚本', 'Scripts that turn into scenes'),
  description: t(
    '짧은 영상의 대본을 장면으로 잘 나뉘게 쓰는 법. 예문을 그대로 스튜디오에 붙여 볼 수 있습니다.',
    '如何写出易于拆分成画面的短片脚本。例句可以直接粘贴到创作室。',
    'How to write a short script that splits well into scenes. Paste the examples straight into the studio.',
  ),
  badgeLabel: t('안내서', '指南', 'Guide'),
  badgeIcon: 'film',
  ctaPrimaryLabel: t('한 컷 그려 보기', '试画一帧', 'Draw a frame'),
  ctaPrimaryHref: '/shorts',
  ctaSecondaryLabel: t('안내서 받기', '获取指南', 'Get the guide'),
  ctaSecondaryHref: '/resources/script-guide#downloads',
  items: [
    {
      itemType: 'starter_kit',
      icon: 'book',
      title: t('예문이 있는 안내서', '附例句的指南', 'A guide with examples'),
      description: t(
        '같은 이야기를 장면이 잘 보이는 글과 그렇지 않은 글로 나란히 보여 줍니다.',
        '同一个故事，并列展示画面清晰与不清晰的两种写法。',
        'The same story told twice: once so that you see it, once so that you do not.',
      ),
    },
    {
      itemType: 'step',
      icon: 'image',
      title: t('한 문장에 한 화면', '一句话一个画面', 'One sentence, one picture'),
      description: t(
        '문장이 끝나면 장면이 바뀐다고 생각하고 씁니다. 시간대와 장소를 넣으면 그림이 또렷해집니다.',
        '把句号当作切换镜头来写。写明时间与地点，画面会更清晰。',
        'Write as if every full stop were a cut. Name the time and the place and the picture gets clear.',
      ),
    },
    {
      itemType: 'step',
      icon: 'message',
      title: t('소리 내어 읽어 보기', '读出声来', 'Read it aloud'),
      description: t(
        '한국어는 1초에 네다섯 글자쯤 읽습니다. 60초라면 250자 안팎입니다.',
        '中文每秒约读四到五个字，60 秒大约 250 字。',
        'A voice reads about two and a half English words a second: some 150 words for a minute.',
      ),
    },
    {
      itemType: 'callout',
      icon: 'film',
      title: t('첫 3초', '最初三秒', 'The first three seconds'),
      description: t(
        '설명보다 상황으로 시작하세요. 제품 이름은 두 번째 장면에 나와도 늦지 않습니다.',
        '以情境开场，而不是说明。产品名在第二个画面出现也不晚。',
        'Begin with a situation, not an explanation. The product can wait for the second scene.',
      ),
    },
    {
      itemType: 'faq',
      icon: 'sparkles',
      title: t('대본이 없어도 되나요?', '没有脚本也可以吗？', 'Do I need a script?'),
      description: t(
        '스튜디오에 글 모델의 키를 넣으면 아이디어에서 대본 초안을 쓸 수 있습니다. 키가 없다면 이 안내서로 시작해 보세요.',
        '在创作室填入文本模型的密钥，即可由创意生成脚本初稿。没有密钥，请从本指南开始。',
        'With the key of a text model the studio drafts one from an idea. Without one, start with this guide.',
      ),
    },
  ],
  faqs: [demoFile],
  downloads: [
    {
      file: 'script-guide.pdf',
      title: t('대본 쓰기 안내서', '脚本写作指南', 'Guide to writing scripts'),
      format: 'PDF',
      requiresEmail: true,
    },
  ],
  order: 4,
}
