import { t } from '../triple'

const content = {
  draft: t('초안', '草稿', 'Draft'),
  submitted: t('제출됨', '已提交', 'Handed in'),
  'revision-requested': t('수정 요청됨', '已要求修改', 'Changes requested'),
  approved: t('승인됨', '已通过', 'Approved'),
}

/** Words of select options: by `<collection>.<path>`, or by the field's name where every collection means the same. */
export const options = {
  unknown: t('알 수 없음', '未知', 'Unknown'),
  role: {
    admin: t('관리자', '管理员', 'Admin'),
    marketer: t('마케터', '营销人员', 'Marketer'),
    brand: t('브랜드', '品牌方', 'Brand'),
    guest: t('손님', '访客', 'Guest'),
  },
  language: { ko: t('한국어', '韩语', 'Korean'), zh: t('중국어', '中文', 'Chinese'), en: t('영어', '英语', 'English') },
  loginMethod: {
    password: t('비밀번호', '密码', 'Password'),
    google: t('구글', 'Google', 'Google'),
    github: t('깃허브', 'GitHub', 'GitHub'),
    apple: t('애플', 'Apple', 'Apple'),
    kakao: t('카카오', 'Kakao', 'Kakao'),
    'magic-link': t('로그인 링크', '登录链接', 'Magic link'),
    otp: t('일회용 코드', '一次性验证码', 'One-time code'),
  },
  provider: {
    google: t('구글', 'Google', 'Google'),
    github: t('깃허브', 'GitHub', 'GitHub'),
    apple: t('애플', 'Apple', 'Apple'),
    kakao: t('카카오', 'Kakao', 'Kakao'),
  },
  subscriptionPlan: {
    free: t('무료', '免费版', 'Free'),
    pro: t('프로', '专业版', 'Pro'),
    enterprise: t('엔터프라이즈', '企业版', 'Enterprise'),
  },
  eventType: {
    login: t('로그인', '登录', 'Login'),
    'login-failed': t('로그인 실패', '登录失败', 'Failed login'),
    logout: t('로그아웃', '退出登录', 'Logout'),
  },
  currency: {
    KRW: t('원 (KRW)', '韩元 (KRW)', 'KRW'),
    CNY: t('위안 (CNY)', '人民币 (CNY)', 'CNY'),
    USD: t('달러 (USD)', '美元 (USD)', 'USD'),
  },
  targetGender: {
    male: t('남성', '男性', 'Male'),
    female: t('여성', '女性', 'Female'),
    unisex: t('남녀 공용', '男女通用', 'Unisex'),
  },
  platform: {
    douyin: t('더우인', '抖音', 'Douyin'),
    xiaohongshu: t('샤오홍슈', '小红书', 'Xiaohongshu'),
    weibo: t('웨이보', '微博', 'Weibo'),
    bilibili: t('빌리빌리', '哔哩哔哩', 'Bilibili'),
  },
  adType: {
    branding: t('브랜딩', '品牌推广', 'Branding'),
    'live-commerce': t('라이브 커머스', '直播带货', 'Live commerce'),
  },
  contentType: { image: t('이미지', '图文', 'Image'), video: t('영상', '视频', 'Video') },
  source: {
    api: t('API', 'API', 'API'),
    manual: t('직접 입력', '手动录入', 'Manual'),
    import: t('가져오기', '导入', 'Import'),
    estimate: t('추정', '估算', 'Estimate'),
  },
  'campaigns.status': {
    creating: t('작성 중', '创建中', 'Creating'),
    submitted: t('제출됨', '已提交', 'Submitted'),
    recruiting: t('모집 중', '招募中', 'Recruiting'),
    proposing: t('제안 중', '提案中', 'Proposing'),
    revising: t('수정 중', '修订中', 'Revising'),
    confirmed: t('확정', '已确认', 'Confirmed'),
    planning: t('기획 중', '策划中', 'Planning'),
    producing: t('제작 중', '制作中', 'Producing'),
    'content-review': t('콘텐츠 검토', '内容审核', 'Content review'),
    live: t('게시 중', '发布中', 'Live'),
    monitoring: t('성과 모니터링', '效果监测', 'Monitoring'),
    completed: t('완료', '已完成', 'Completed'),
    cancelled: t('취소됨', '已取消', 'Cancelled'),
  },
  'campaign-influencers.status': {
    invited: t('초대됨', '已邀请', 'Invited'),
    accepted: t('수락', '已接受', 'Accepted'),
    declined: t('거절', '已拒绝', 'Declined'),
    contracted: t('계약됨', '已签约', 'Contracted'),
    dropped: t('제외됨', '已退出', 'Dropped'),
    delivered: t('납품됨', '已交付', 'Delivered'),
    completed: t('완료', '已完成', 'Completed'),
  },
  'content-plans.status': content,
  'content-submissions.status': { ...content, published: t('게시됨', '已发布', 'Published') },
  'content-revisions.status': { open: t('진행 중', '待处理', 'Open'), resolved: t('해결됨', '已解决', 'Resolved') },
  'settlements.status': {
    pending: t('대기', '待处理', 'Pending'),
    invoiced: t('청구됨', '已开票', 'Invoiced'),
    paid: t('지급됨', '已付款', 'Paid'),
    completed: t('완료', '已完成', 'Completed'),
    'on-hold': t('보류', '已搁置', 'On hold'),
    cancelled: t('취소됨', '已取消', 'Cancelled'),
  },
}
