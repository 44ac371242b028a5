import { t } from '../triple'

/** What stands in the way of a move, as a sentence a person can act on. */
export const reasons = {
  aiLabel: t(
    'AI로 만든 파일이 있습니다. AI 표시를 켜 주세요: {names}',
    '含有 AI 生成的文件，请开启 AI 标识：{names}',
    'Files made with AI need the AI label: {names}',
  ),
  budgetPositive: t('예산을 0보다 크게 입력해 주세요.', '请输入大于 0 的预算。', 'Enter a budget above zero.'),
  deadlineBeforeStart: t(
    '제안 마감일은 캠페인 시작일보다 늦을 수 없습니다.',
    '提案截止日不得晚于活动开始日。',
    'The proposal deadline must not be after the start date.',
  ),
  disclosureLabel: t(
    '광고 표시 문구를 입력해 주세요: {names}',
    '请填写广告声明：{names}',
    'Set the disclosure label: {names}',
  ),
  feesComplete: t(
    '광고비와 납품물을 입력해 주세요: {names}',
    '请填写推广费和交付物：{names}',
    'Enter the ad fee and the deliverables: {names}',
  ),
  feesWithinBudget: t(
    '광고비 합계 {sum} {currency}가 예산 {budget} {currency}를 넘습니다.',
    '推广费合计 {sum} {currency} 超出预算 {budget} {currency}。',
    'The ad fees add up to {sum} {currency}, over the budget of {budget} {currency}.',
  ),
  metricsExist: t(
    '성과 지표를 입력해 주세요: {names}',
    '请录入效果指标：{names}',
    'Enter performance metrics: {names}',
  ),
  nobodyLeft: t(
    '참여하는 인플루언서가 없습니다. 먼저 초대해 주세요.',
    '没有参与的达人，请先邀请。',
    'No influencer is left on the campaign: invite somebody first.',
  ),
  nobodyUndecided: t(
    '아직 계약하지 않은 인플루언서가 있습니다. 계약하거나 제외해 주세요: {names}',
    '仍有未签约的达人，请签约或移除：{names}',
    'Contract or drop those still undecided: {names}',
  ),
  nothingPublished: t('게시된 콘텐츠가 없습니다.', '没有已发布的内容。', 'Nothing has been published.'),
  planApproved: t(
    '승인된 기획안이 필요합니다: {names}',
    '需要已通过的内容方案：{names}',
    'An approved content plan is missing: {names}',
  ),
  planEmpty: t('기획 내용을 입력해 주세요.', '请填写方案内容。', 'Write the plan first.'),
  productOfBrand: t(
    '제품이 이 브랜드의 것이 아닙니다.',
    '产品不属于该品牌。',
    'The product does not belong to the brand.',
  ),
  publishedAtMissing: t('게시 시각을 입력해 주세요.', '请填写发布时间。', 'Enter when it was published.'),
  publishedUrlMissing: t('게시 주소를 입력해 주세요.', '请填写发布链接。', 'Enter where it was published.'),
  revisionOpen: t(
    '의견이 담긴 열린 수정 요청이 있어야 합니다.',
    '需要有带反馈的待处理修改请求。',
    'A submission must have been sent back with feedback.',
  ),
  someoneAccepted: t(
    '수락한 인플루언서가 한 명 이상 필요합니다.',
    '至少需要一位已接受的达人。',
    'At least one influencer must have accepted.',
  ),
  someoneContracted: t(
    '계약한 인플루언서가 한 명 이상 필요합니다.',
    '至少需要一位已签约的达人。',
    'At least one influencer must be contracted.',
  ),
  startBeforeEnd: t(
    '캠페인 시작일은 종료일보다 늦을 수 없습니다.',
    '活动开始日不得晚于结束日。',
    'The start date must not be after the end date.',
  ),
  submissionApproved: t(
    '아직 승인되지 않은 콘텐츠가 있습니다: {names}',
    '仍有未通过的内容：{names}',
    'Content still waits for approval: {names}',
  ),
  submissionHandedIn: t(
    '제출된 콘텐츠가 필요합니다: {names}',
    '需要提交内容：{names}',
    'Content has not been handed in: {names}',
  ),
  submissionPublished: t(
    '게시 주소와 게시 시각을 입력해 주세요: {names}',
    '请填写发布链接和发布时间：{names}',
    'Enter where and when it was published: {names}',
  ),
  termsAgreed: t(
    '계약하려면 광고비와 납품물이 필요합니다.',
    '签约需要填写推广费和交付物。',
    'A contract needs an ad fee and deliverables.',
  ),
}
