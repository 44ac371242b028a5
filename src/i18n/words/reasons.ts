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
  clipMissing: t('먼저 클립을 만들어 주세요.', '请先生成片段。', 'Make a clip first.'),
  garmentsExclude: t(
    '원피스는 상의·하의와 함께 쓸 수 없습니다. 한쪽을 비워 주세요.',
    '连衣裙不能与上装或下装同时使用，请清空其中一方。',
    'A one-piece goes without upper and bottom: clear one of them.',
  ),
  garmentsMissing: t(
    '의류 앞면 사진이 있는 제품을 골라 주세요.',
    '请选择有服装正面图的产品。',
    'Choose a product with a front picture of a garment.',
  ),
  imageMissing: t(
    '먼저 이미지를 만들고 하나를 골라 주세요.',
    '请先生成图像并选定一张。',
    'Make a picture and choose one first.',
  ),
  imageNotConfirmed: t('먼저 이미지를 확정해 주세요.', '请先确认图像。', 'Confirm the picture first.'),
  imagePromptMissing: t('프롬프트를 적어 주세요.', '请填写提示词。', 'Write a prompt.'),
  lastScene: t('뒤에 합칠 씬이 없습니다.', '后面没有可合并的场景。', 'There is no next scene to merge with.'),
  mergedTooLong: t(
    '합치면 한 씬으로는 너무 깁니다.',
    '合并后对一个场景来说过长。',
    'Together they would be too long for one scene.',
  ),
  narrationMissing: t('내레이션을 적어 주세요.', '请填写旁白。', 'Write what is said.'),
  noScenes: t('먼저 대본을 씬으로 나눠 주세요.', '请先将脚本拆分为场景。', 'Split the script into scenes first.'),
  promptNotConfirmed: t('먼저 프롬프트를 확정해 주세요.', '请先确认提示词。', 'Confirm the prompt first.'),
  sceneMissing: t('씬을 골라 주세요.', '请选择场景。', 'Choose a scene.'),
  scenesThere: t(
    '이미 씬이 있습니다. 새로 나누려면 replace를 켜 주세요. 있던 씬은 휴지통으로 갑니다.',
    '已有场景。如需重新拆分请启用 replace，原有场景将移入回收站。',
    'There are scenes already. With `replace` they go to the trash and the script is split anew.',
  ),
  sceneWithoutPicture: t(
    '씬에 이미지나 클립이 없습니다: {scene}',
    '场景缺少图像或片段：{scene}',
    'A scene has neither picture nor clip: {scene}',
  ),
  scriptMissing: t('대본을 적어 주세요.', '请填写脚本。', 'Write the script first.'),
  alreadyPaidOut: t(
    '이미 지급한 인플루언서입니다. 지급을 먼저 무효로 처리해 주세요.',
    '已向该达人付款，请先作废该付款。',
    'This influencer was paid already: void the payout first.',
  ),
  settlementOver: t(
    '끝난 정산은 바꿀 수 없습니다.',
    '已结束的结算单不可更改。',
    'A settlement that is over cannot be changed.',
  ),
  taxRateNeeded: t(
    '비거주자의 소득세율을 입력해 주세요.',
    '请填写非居民的所得税率。',
    'Enter the income tax rate of the non-resident.',
  ),
  rateNeeded: t(
    '원화 환율이 없습니다. 환율을 등록한 뒤 정산에 적용해 주세요.',
    '缺少韩元汇率，请登记汇率后应用到结算单。',
    'There is no rate to won: enter one, and freeze it for the settlement.',
  ),
  invoiceIssued: t('발급된 세금계산서가 필요합니다.', '需要已开具的税务发票。', 'An issued tax invoice is needed.'),
  paymentReceived: t(
    '입금 {received} {currency}, 청구 {owed} {currency}: 남은 금액을 입금 처리해 주세요.',
    '已收 {received} {currency}，应收 {owed} {currency}：请登记剩余款项。',
    '{received} {currency} of {owed} {currency} received: record the rest first.',
  ),
  taxDecided: t(
    '원천징수를 결정하지 않은 인플루언서가 {count}명 있습니다.',
    '有 {count} 位达人尚未确定代扣税。',
    'The tax of {count} influencers is not decided yet.',
  ),
  influencersPaid: t(
    '아직 다 지급하지 않은 인플루언서가 {count}명 있습니다.',
    '有 {count} 位达人尚未付清。',
    '{count} influencers are not paid in full yet.',
  ),
  invoiceComplete: t(
    '빠졌거나 맞지 않는 항목이 있습니다: {fields}',
    '以下项目缺失或有误：{fields}',
    'These are missing or do not fit: {fields}',
  ),
  approvalNumber: t(
    '국세청 승인번호 24자리를 입력해 주세요.',
    '请填写 24 位国税厅批准号。',
    'Enter the approval number of the tax service (24 characters).',
  ),
  originalIssued: t(
    '발급된 일반 세금계산서만 수정할 수 있습니다.',
    '只能修改已开具的原始发票。',
    'Only an original invoice that was issued can be amended.',
  ),
  paymentRelied: t(
    '완료된 정산이나 입금이 확인된 정산의 근거이므로 무효로 할 수 없습니다.',
    '这笔款项是已完成或已收款结算单的依据，不能作废。',
    'The settlement rests on this payment: it cannot be voided any more.',
  ),
  paymentsVoided: t(
    '기록된 입출금이 있습니다. 먼저 무효로 처리해 주세요.',
    '存在已记录的收付款，请先作废。',
    'There are recorded payments: void them first.',
  ),
  invoicesTakenBack: t(
    '발급된 세금계산서가 있습니다. 수정 세금계산서로 먼저 취소해 주세요.',
    '存在已开具的发票，请先用修改发票冲销。',
    'There are issued invoices: take them back with an amendment first.',
  ),
  invoicesDiffer: t(
    '발급된 세금계산서의 공급가액이 정산 금액과 {left}원 다릅니다.',
    '已开具发票的金额与结算金额相差 {left} 韩元。',
    'The issued invoices differ from the amount by {left} won.',
  ),
  invoiceAboveZero: t(
    '0보다 큰 금액의 품목을 입력해 주세요.',
    '请填写大于 0 的明细。',
    'Enter lines of more than zero.',
  ),
  invoiceOverAmount: t(
    '아직 청구하지 않은 금액 {left}원을 넘습니다.',
    '超出尚未开票的 {left} 韩元。',
    'This is more than the {left} won that are not invoiced yet.',
  ),
  feeNatureNeeded: t(
    '취소 위약금이 공급 대가인지 손해배상(위약금)인지 정산의 "취소 위약금의 성격"에서 먼저 정해 주세요. 손해배상이면 부가세와 세금계산서가 없습니다.',
    '请先在结算单的“取消费用的性质”中注明：属于供应对价，还是违约赔偿。违约赔偿不计增值税，也不开税务发票。',
    'Say first, in “What the cancellation fee is” of the settlement, whether it is pay for a supply or damages: damages have no VAT and no tax invoice.',
  ),
  feeIsDamages: t(
    '손해배상(위약금)에는 부가세와 세금계산서가 없습니다. 청구와 입금만 기록해 주세요.',
    '违约赔偿不计增值税，也不开税务发票，只需登记收款。',
    'Damages have no VAT and no tax invoice: only record what is received.',
  ),
  settlementStopped: t(
    '보류 또는 취소된 정산에는 발급할 수 없습니다.',
    '暂停或已取消的结算单不可开具发票。',
    'Nothing is invoiced for a settlement on hold or cancelled.',
  ),
  amendedAlready: t(
    '이미 수정된 세금계산서입니다. 남은 금액보다 많이 취소할 수 없습니다.',
    '该发票已修改，冲销金额不可超过剩余金额。',
    'It was amended already: no more can be taken back than is left of it.',
  ),
  writeDateAhead: t('작성일자가 오늘보다 늦습니다.', '填写日期晚于今天。', 'The write date is after today.'),
  rateRelied: t(
    '원화 정산이거나, 이미 발급·입출금이 있어 환율을 바꿀 수 없습니다.',
    '该结算单为韩元，或已有发票、收付款，汇率不可更改。',
    'The settlement is in won, or an invoice or a payment rests on its rate.',
  ),
}
