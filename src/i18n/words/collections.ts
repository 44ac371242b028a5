import { t } from '../triple'

/** Groups of the admin's navigation, in the order of the work. */
export const groups = {
  campaigns: t('캠페인', '营销活动', 'Campaigns'),
  catalog: t('카탈로그', '品牌与产品', 'Catalog'),
  analytics: t('성과', '数据表现', 'Performance'),
  settlement: t('정산', '结算', 'Settlement'),
  studio: t('스튜디오', '创作室', 'Studio'),
  site: t('공개 사이트', '公开网站', 'Public site'),
  billing: t('요금제와 구독', '套餐与订阅', 'Plans and subscriptions'),
  workspace: t('내 작업', '我的工作台', 'Workspace'),
  identity: t('계정', '账户', 'Accounts'),
  operations: t('운영', '运维', 'Operations'),
}

const names = (singular: ReturnType<typeof t>, plural: ReturnType<typeof t>) => ({ singular, plural })

export const collections = {
  users: names(t('사용자', '用户', 'User'), t('사용자', '用户', 'Users')),
  profiles: names(t('프로필', '个人资料', 'Profile'), t('프로필', '个人资料', 'Profiles')),
  'auth-events': names(t('로그인 기록', '登录记录', 'Login event'), t('로그인 기록', '登录记录', 'Login events')),
  brands: names(t('브랜드', '品牌', 'Brand'), t('브랜드', '品牌', 'Brands')),
  products: names(t('제품', '产品', 'Product'), t('제품', '产品', 'Products')),
  personas: names(t('페르소나', '用户画像', 'Persona'), t('페르소나', '用户画像', 'Personas')),
  media: names(t('공개 이미지', '公开图片', 'Public image'), t('공개 이미지', '公开图片', 'Public images')),
  assets: names(t('비공개 파일', '私有文件', 'Private file'), t('비공개 파일', '私有文件', 'Private files')),
  influencers: names(t('인플루언서', '达人', 'Influencer'), t('인플루언서', '达人', 'Influencers')),
  campaigns: names(t('캠페인', '营销活动', 'Campaign'), t('캠페인', '营销活动', 'Campaigns')),
  'campaign-influencers': names(
    t('캠페인 인플루언서', '活动达人', 'Campaign influencer'),
    t('캠페인 인플루언서', '活动达人', 'Campaign influencers'),
  ),
  'content-plans': names(
    t('콘텐츠 기획안', '内容方案', 'Content plan'),
    t('콘텐츠 기획안', '内容方案', 'Content plans'),
  ),
  'content-submissions': names(
    t('제출 콘텐츠', '提交内容', 'Content submission'),
    t('제출 콘텐츠', '提交内容', 'Content submissions'),
  ),
  'content-revisions': names(
    t('수정 요청', '修改请求', 'Revision request'),
    t('수정 요청', '修改请求', 'Revision requests'),
  ),
  'performance-metrics': names(
    t('성과 지표', '效果指标', 'Performance metric'),
    t('성과 지표', '效果指标', 'Performance metrics'),
  ),
  settlements: names(t('정산', '结算单', 'Settlement'), t('정산', '结算单', 'Settlements')),
  'tax-invoices': names(t('세금계산서', '税务发票', 'Tax invoice'), t('세금계산서', '税务发票', 'Tax invoices')),
  payments: names(t('입출금', '收付款', 'Payment'), t('입출금', '收付款', 'Payments')),
  'exchange-rates': names(t('환율', '汇率', 'Exchange rate'), t('환율', '汇率', 'Exchange rates')),
  'comment-analyses': names(
    t('댓글 분석', '评论分析', 'Comment analysis'),
    t('댓글 분석', '评论分析', 'Comment analyses'),
  ),
  notifications: names(t('알림', '通知', 'Notification'), t('알림', '通知', 'Notifications')),
  resources: names(t('자료', '资源', 'Resource'), t('자료', '资源', 'Resources')),
  'resource-files': names(t('자료 파일', '资源文件', 'Resource file'), t('자료 파일', '资源文件', 'Resource files')),
  'resource-leads': names(
    t('자료 신청', '资源申请', 'Download request'),
    t('자료 신청', '资源申请', 'Download requests'),
  ),
  usecases: names(t('활용 사례', '应用案例', 'Use case'), t('활용 사례', '应用案例', 'Use cases')),
  'usecase-categories': names(
    t('사례 분류', '案例分类', 'Use case category'),
    t('사례 분류', '案例分类', 'Use case categories'),
  ),
  'shorts-prompts': names(t('쇼츠 예시', '短视频示例', 'Shorts idea'), t('쇼츠 예시', '短视频示例', 'Shorts ideas')),
  'legal-pages': names(t('약관과 정책', '条款与政策', 'Legal page'), t('약관과 정책', '条款与政策', 'Legal pages')),
  redirects: names(t('주소 이동', '地址跳转', 'Redirect'), t('주소 이동', '地址跳转', 'Redirects')),
  'billing-products': names(t('요금제', '套餐', 'Plan'), t('요금제', '套餐', 'Plans')),
  subscriptions: names(t('구독', '订阅', 'Subscription'), t('구독', '订阅', 'Subscriptions')),
  'stripe-events': names(t('결제 이벤트', '支付事件', 'Payment event'), t('결제 이벤트', '支付事件', 'Payment events')),
  mails: names(t('보낸 메일', '发件箱', 'Mail'), t('보낸 메일', '发件箱', 'Outbox')),
  'audit-logs': names(t('감사 로그', '审计日志', 'Audit log entry'), t('감사 로그', '审计日志', 'Audit log')),
  projects: names(t('프로젝트', '项目', 'Project'), t('프로젝트', '项目', 'Projects')),
  scenes: names(t('씬', '场景', 'Scene'), t('씬', '场景', 'Scenes')),
  stories: names(t('스토리', '故事', 'Story'), t('스토리', '故事', 'Stories')),
  'project-documents': names(
    t('프로젝트 문서', '项目文档', 'Project document'),
    t('프로젝트 문서', '项目文档', 'Project documents'),
  ),
  'project-collections': names(
    t('프로젝트 모음', '项目合集', 'Project folder'),
    t('프로젝트 모음', '项目合集', 'Project folders'),
  ),
  generations: names(t('생성 작업', '生成任务', 'Generation'), t('생성 작업', '生成任务', 'Generations')),
  prompts: names(t('프롬프트', '提示词', 'Prompt'), t('프롬프트', '提示词', 'Prompts')),
  'brand-policies': names(t('브랜드 정책', '品牌规范', 'Brand policy'), t('브랜드 정책', '品牌规范', 'Brand policies')),
  'usage-limits': names(t('사용 한도', '用量上限', 'Usage limit'), t('사용 한도', '用量上限', 'Usage limits')),
  'usage-ledger': names(t('사용 원장', '用量台账', 'Ledger entry'), t('사용 원장', '用量台账', 'Usage ledger')),
  feedback: names(t('피드백', '反馈', 'Feedback'), t('피드백', '反馈', 'Feedback')),
}

export const globals = {
  generationSettings: t('생성 설정', '生成设置', 'Generation settings'),
  policies: t('정책', '政策', 'Policies'),
  companyProfile: t('회사 정보', '公司信息', 'Company profile'),
  homePage: t('첫 화면', '首页', 'Home page'),
  shortsPage: t('쇼츠 화면', '短视频页面', 'Shorts page'),
  siteChrome: t('머리글과 바닥글', '页眉与页脚', 'Header and footer'),
}

/** Blocks of the home page. */
export const blocks = {
  hero: t('첫인상', '首屏', 'Hero'),
  features: t('특징', '特点', 'Features'),
  steps: t('진행 순서', '步骤', 'Steps'),
  showcase: t('활용 사례', '应用案例', 'Use cases'),
  plans: t('요금제', '套餐', 'Plans'),
  questions: t('자주 묻는 질문', '常见问题', 'Questions'),
  closing: t('마무리', '结尾行动号召', 'Closing'),
}
