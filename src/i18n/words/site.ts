import { t } from '../triple'

/** Sentences that stand around and on every page of the public site. */
export const site = {
  name: t('마당', '院子', 'Madang'),
  title: t(
    '마당 · 브랜드와 크리에이터의 캠페인',
    'Madang · 品牌与达人的营销活动',
    'Madang · Campaigns of brands and creators',
  ),
  metaDescription: t(
    '브리프부터 정산까지, 인플루언서 캠페인을 한곳에서 진행하는 오픈소스 마케팅 플랫폼입니다.',
    '从简报到结算，在一处完成达人营销活动的开源平台。',
    'An open-source platform that runs influencer campaigns in one place, from the brief to the settlement.',
  ),
  skip: t('본문으로 건너뛰기', '跳至正文', 'Skip to the content'),
  languages: t('언어 선택', '选择语言', 'Choose a language'),
  languageName: t('한국어', '中文', 'English'),
  navigation: t('주 메뉴', '主导航', 'Main'),
  menu: t('메뉴', '菜单', 'Menu'),
  announcement: t('알림', '公告', 'Announcement'),
  breadcrumbs: t('현재 위치', '当前位置', 'Where you are'),
  logIn: t('로그인', '登录', 'Log in'),
  account: t('결제 관리', '管理付款', 'Manage billing'),
  pricing: t('요금', '价格', 'Pricing'),
  resources: t('자료', '资料', 'Resources'),
  usecases: t('활용 사례', '应用案例', 'Use cases'),
  shorts: t('쇼츠', '短视频', 'Shorts'),
  search: t('검색', '搜索', 'Search'),
  product: t('제품', '产品', 'Product'),
  learn: t('알아보기', '了解更多', 'Learn'),
  legal: t('약관 및 정책', '条款与政策', 'Legal'),
  footer: t(
    'MIT 라이선스로 공개된 소프트웨어입니다.',
    '以 MIT 许可证开放的软件。',
    'Open software under the MIT licence.',
  ),
  apiDocs: t('API 문서', 'API 文档', 'API reference'),
  admin: t('관리 화면', '管理后台', 'Admin'),
  home: t('처음으로', '首页', 'Home'),
  questions: t('자주 묻는 질문', '常见问题', 'Questions people ask'),
  updated: t('{date} 수정', '更新于 {date}', 'Updated {date}'),
  contents: t('차례', '目录', 'Contents'),
}
