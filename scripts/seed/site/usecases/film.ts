import { t } from '../../../../src/i18n/triple'
import { demoBrand, demoFigure, type Usecase } from './shared'

export const filmDraft: Usecase = {
  of: 'studio',
  picture: '겹겹의 아치 안에 공이 놓인 그림',
  title: t('촬영 전에 보는 60초', '开拍之前先看 60 秒', 'Sixty seconds before the shoot'),
  subtitle: t('데모 콘텐츠 팀', '演示内容团队', 'Demo content team'),
  summary: t(
    '데모 시나리오입니다. 대본을 장면으로 나누고 내레이션과 자막을 붙인 초안으로, 찍기 전에 의견을 모읍니다.',
    '演示场景。把脚本拆成分镜，配上旁白与字幕做成样片，开拍前先统一意见。',
    'A demo scenario. A script becomes a draft with narration and captions, and everybody agrees before the shoot.',
  ),
  metrics: [
    { label: t('장면', '场景', 'Scenes'), value: '10', unit: demoFigure },
    { label: t('초안까지 걸린 시간(초)', '生成样片用时（秒）', 'Seconds to the draft'), value: '24', unit: demoFigure },
    { label: t('외부 모델 비용', '外部模型费用', 'Spent on models'), value: '0', unit: demoFigure },
  ],
  sections: [
    {
      heading: t('글이 화면이 되기까지', '从文字到画面', 'From words to pictures'),
      body: t(
        '대본을 붙여 넣으면 장면이 나뉘고, 장면마다 이미지 후보가 나옵니다. 고른 이미지가 클립이 되고, 내레이션과 자막이 시간에 맞춰 붙습니다.',
        '粘贴脚本即拆成场景，每个场景给出候选画面。选定的画面变成片段，旁白与字幕按时间对齐。',
        'Paste the script: scenes appear, each with pictures to choose from. The chosen ones become clips, with narration and captions in time.',
      ),
    },
    {
      heading: t('입어 보고 고르기', '试穿之后再选', 'Try it on, then choose'),
      body: t(
        '옷 사진으로 착장 이미지를 만들어 의상을 미리 맞춰 봅니다. 만든 파일에는 AI로 만들었다는 정보가 함께 기록됩니다.',
        '用服装照片生成搭配图，提前确定造型。生成的文件会注明由 AI 制作。',
        'Outfits are made from pictures of garments, so wardrobe is settled early. Files say that they were generated.',
      ),
    },
  ],
  testimonials: [
    {
      ...demoBrand,
      quote: t(
        '말로 설명하던 장면을 이제 보여 주면서 이야기합니다.',
        '以前靠嘴说的画面，现在可以直接给人看。',
        'We used to describe a scene; now we show it.',
      ),
    },
  ],
  ctaLabel: t('한 컷 그려 보기', '试画一帧', 'Draw a frame'),
  ctaHref: '/shorts',
}
