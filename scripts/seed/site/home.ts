import { t } from '../../../src/i18n/triple'
import type { HomePage } from '../../../src/payload-types'
import { homeFaqs } from './homeFaqs'
import { features, steps } from './homeParts'
import type { Told } from './told'

/** The first page, block by block. `hero` and `usecases` are ids. */
export const homePage = (hero: string, usecases: string[]): Told<HomePage> => ({
  layout: [
    {
      blockType: 'hero',
      eyebrow: t(
        '브랜드와 크리에이터가 만나는 마당',
        '品牌与达人相遇的院子',
        'The yard where brands and creators meet',
      ),
      title: t(
        '브리프부터 정산까지, 한 마당에서',
        '从简报到结算，都在一个院子里',
        'From brief to settlement, in one yard',
      ),
      intro: t(
        '한국 브랜드와 중국 크리에이터의 캠페인을 함께 진행하고, 대본 한 편을 영상으로 만듭니다. 오픈소스라 내 서버에 설치해 씁니다.',
        '韩国品牌与中国达人在此共同推进活动，一份脚本也能变成短片。开源软件，部署在您自己的服务器上。',
        'Run campaigns of Korean brands with Chinese creators, and turn a script into a film. Open source, on your own server.',
      ),
      ctaPrimaryLabel: t('쇼츠 만들어 보기', '试做一帧短片', 'Try a frame'),
      ctaPrimaryHref: '/shorts',
      ctaSecondaryLabel: t('활용 사례 보기', '查看应用案例', 'See use cases'),
      ctaSecondaryHref: '/usecases',
      picture: hero,
    },
    features,
    steps,
    {
      blockType: 'showcase',
      title: t('이런 일에 씁니다', '适用场景', 'What it is used for'),
      intro: t(
        '데모 브랜드로 꾸민 이야기입니다. 화면과 흐름은 실제 제품 그대로입니다.',
        '以下故事以演示品牌虚构，界面与流程则与产品一致。',
        'Stories told with demo brands. The screens and the steps are those of the product.',
      ),
      usecases,
    },
    {
      blockType: 'plans',
      title: t('요금', '价格', 'Pricing'),
      intro: t(
        '데모 가격입니다. 직접 설치해 쓰는 데에는 요금이 없습니다.',
        '以下为演示价格。自行部署使用无需付费。',
        'These are demo prices. Running it yourself costs nothing.',
      ),
    },
    { blockType: 'questions', title: t('자주 묻는 질문', '常见问题', 'Questions'), faqs: homeFaqs },
    {
      blockType: 'closing',
      title: t('첫 캠페인을 준비해 볼까요?', '准备您的第一场活动吧', 'Ready for a first campaign?'),
      intro: t(
        '무엇부터 정해야 하는지 순서대로 정리했습니다. 체크리스트도 함께 받을 수 있습니다.',
        '我们按顺序整理了需要先确定的事项，并附有清单。',
        'What to settle first, in order, with a checklist to take along.',
      ),
      ctaLabel: t('첫 캠페인 안내 열기', '打开首个活动指南', 'Open the starter kit'),
      ctaHref: '/resources/first-campaign',
    },
  ],
  seo: {
    title: t(
      '마당 · 브리프부터 정산까지, 인플루언서 캠페인',
      'Madang · 从简报到结算的达人营销平台',
      'Madang · Influencer campaigns from brief to settlement',
    ),
    description: t(
      '한국 브랜드와 중국 크리에이터의 캠페인을 한곳에서 진행하고 대본을 영상으로 만드는, 내 서버에 설치하는 오픈소스 플랫폼입니다.',
      '让韩国品牌与中国达人在一处推进活动、把脚本变成短片的开源平台，可部署在自己的服务器上。',
      'An open-source platform on your own server: campaigns of Korean brands with Chinese creators, and films from scripts.',
    ),
    image: hero,
  },
})
