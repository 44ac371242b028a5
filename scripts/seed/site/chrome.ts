import { t } from '../../../src/i18n/triple'
import type { SiteChrome } from '../../../src/payload-types'
import type { Told } from './told'

const words = {
  home: t('처음 화면', '首页', 'Home'),
  shorts: t('쇼츠', '短片', 'Shorts'),
  usecases: t('활용 사례', '应用案例', 'Use cases'),
  resources: t('자료', '资料', 'Resources'),
  pricing: t('요금', '价格', 'Pricing'),
}

/** Navigation and footer. */
export const chrome: Told<SiteChrome> = {
  navigation: [
    { label: words.usecases, href: '/usecases' },
    { label: words.shorts, href: '/shorts' },
    { label: words.resources, href: '/resources' },
    { label: words.pricing, href: '/pricing' },
  ],
  announcement: {
    isShown: true,
    text: t(
      '데모로 채운 사이트입니다. 브랜드와 수치는 모두 지어낸 것입니다.',
      '本站内容为演示，品牌与数字均为虚构。',
      'This site is filled with a demo: every brand and figure is made up.',
    ),
    href: '/legal/terms',
  },
  footer: [
    {
      title: t('둘러보기', '浏览', 'Explore'),
      links: [
        { label: words.usecases, href: '/usecases' },
        { label: words.shorts, href: '/shorts' },
        { label: words.pricing, href: '/pricing' },
      ],
    },
    {
      title: t('시작하기', '开始使用', 'Get started'),
      links: [
        { label: t('첫 캠페인 준비', '准备首个活动', 'Your first campaign'), href: '/resources/first-campaign' },
        { label: t('브리프 양식', '简报模板', 'Brief template'), href: '/resources/brief-template' },
        { label: t('정산 체크리스트', '结算清单', 'Settlement checklist'), href: '/resources/settlement-checklist' },
        { label: t('대본 쓰기', '脚本写作', 'Writing a script'), href: '/resources/script-guide' },
      ],
    },
    {
      title: t('개발자', '开发者', 'Developers'),
      links: [
        { label: t('API 문서', 'API 文档', 'API reference'), href: '/api/docs' },
        { label: 'OpenAPI 3.1', href: '/api/openapi.json' },
        { label: t('관리 화면', '管理后台', 'Admin'), href: '/admin' },
      ],
    },
  ],
  imprint: t(
    '데모 주식회사 · 서울특별시 데모구 데모로 1\n실제 회사가 아닙니다. 운영하는 회사의 정보로 바꿔 주세요.',
    '演示公司 · 首尔特别市演示区演示路 1 号\n并非真实公司，请替换为运营方信息。',
    'Demo Inc. · 1 Demo-ro, Demo-gu, Seoul\nNot a real company: replace this with your own details.',
  ),
}
