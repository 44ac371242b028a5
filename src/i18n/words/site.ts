import { t } from '../triple'

/** Sentences of the public site. */
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
  headline: t(
    '브리프에서 정산까지, 하나의 마당에서',
    '从简报到结算，都在一个院子里',
    'From brief to settlement, in one yard',
  ),
  lead: t(
    '마당은 브랜드와 마케터가 인플루언서 캠페인을 함께 진행하는 곳입니다. 누가 무엇을 해야 하는지, 무엇이 아직 막고 있는지 단계마다 보여 줍니다.',
    'Madang（意为“院子”）是品牌与营销人员共同推进达人活动的地方。每个阶段都清楚显示由谁行动、还缺什么。',
    'Madang, Korean for “yard”, is where brands and marketers run influencer campaigns together. Every stage shows whose turn it is and what still stands in the way.',
  ),
  openAdmin: t('관리 화면 열기', '打开管理后台', 'Open the admin'),
  readApi: t('API 문서 보기', '查看 API 文档', 'Read the API reference'),
  stagesTitle: t('캠페인의 열두 단계', '活动的十二个阶段', 'The twelve stages of a campaign'),
  stagesLead: t(
    '건너뛰는 단계는 없습니다. 조건이 갖춰져야 다음으로 넘어가고, 모든 이동은 기록에 남습니다.',
    '没有可以跳过的阶段。条件满足才能前进，每一步都有记录。',
    'No stage can be skipped. A campaign moves on when its conditions hold, and every move is on the record.',
  ),
  yard: t('마당', '院子', 'The yard'),
  yardWho: t('브랜드 · 마케터 · 크리에이터', '品牌 · 营销 · 达人', 'Brands · marketers · creators'),
  nowTitle: t('지금 할 수 있는 일', '现在可以做的', 'What works today'),
  nowCampaigns: t('캠페인', '营销活动', 'Campaigns'),
  nowCampaignsText: t(
    '브리프, 인플루언서 모집과 계약, 기획안과 콘텐츠 검토, 게시와 성과, 정산까지 진행합니다.',
    '涵盖简报、达人招募与签约、方案与内容审核、发布与效果，直至结算。',
    'The brief, inviting and contracting influencers, plans and content review, publishing and metrics, the settlement.',
  ),
  nowRoles: t('역할별 화면', '按角色的视图', 'A view for each role'),
  nowRolesText: t(
    '브랜드는 자기 브랜드의 캠페인만 봅니다. 계약 금액과 연락처는 암호화해 보관합니다.',
    '品牌方只能看到自己品牌的活动。签约金额和联系方式加密保存。',
    'A brand sees the campaigns of its own brand and no other. Fees and contact details are stored encrypted.',
  ),
  nowApi: t('REST와 GraphQL', 'REST 与 GraphQL', 'REST and GraphQL'),
  nowApiText: t(
    '관리 화면에서 할 수 있는 일은 API로도 할 수 있고, 같은 규칙을 따릅니다.',
    '后台能做的，API 也能做，遵循同样的规则。',
    'What the admin can do, the API can do too, under the same rules.',
  ),
  laterTitle: t('준비 중입니다', '正在准备', 'Still to come'),
  laterText: t(
    '영상 스튜디오와 공개 사이트(요금, 자료, 활용 사례)는 아직 없습니다. 지금은 캠페인에 집중하고 있습니다.',
    '视频创作室和完整的公开网站（价格、资料、案例）尚未上线。目前专注于营销活动。',
    'The video studio and the rest of this site (pricing, resources, use cases) are not here yet. For now, Madang is about campaigns.',
  ),
  footer: t(
    'MIT 라이선스로 공개된 소프트웨어입니다.',
    '以 MIT 许可证开放的软件。',
    'Open software under the MIT licence.',
  ),
  apiDocs: t('API 문서', 'API 文档', 'API reference'),
  admin: t('관리 화면', '管理后台', 'Admin'),
  notFoundTitle: t('찾는 페이지가 없습니다', '找不到该页面', 'This page does not exist'),
  notFoundText: t(
    '주소를 확인하거나 처음 화면으로 돌아가세요.',
    '请检查网址，或返回首页。',
    'Check the address, or go back to the start.',
  ),
  errorTitle: t('문제가 생겼습니다', '出现问题', 'Something went wrong'),
  errorText: t('잠시 뒤에 다시 시도해 주세요.', '请稍后再试。', 'Try again in a moment.'),
  again: t('다시 시도', '重试', 'Try again'),
  home: t('처음으로', '返回首页', 'Back to the start'),
}
