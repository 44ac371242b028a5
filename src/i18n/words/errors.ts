import { t } from '../triple'

/** Sentences of the error contract: what happened, and what to do. */
export const errors = {
  accountLocked: t(
    '로그인 실패가 많아 계정이 잠시 잠겼습니다. 10분 뒤에 다시 시도해 주세요.',
    '登录失败次数过多，账户已暂时锁定。请 10 分钟后再试。',
    'Too many failed logins: the account is locked for a while. Try again in ten minutes.',
  ),
  badForm: t(
    '양식을 읽을 수 없습니다. 파일은 file에, 나머지 값은 _payload에 JSON으로 담아 주세요.',
    '无法读取表单。请将文件放在 file，其余值以 JSON 放在 _payload。',
    'The form cannot be read: put the file in "file" and the other values, as JSON, in "_payload".',
  ),
  badJson: t('요청 본문이 올바른 JSON이 아닙니다.', '请求正文不是有效的 JSON。', 'The body is not valid JSON.'),
  badText: t(
    '본문에 허용되지 않는 문자(NUL 또는 깨진 UTF-8)가 있습니다.',
    '正文含有不允许的字符（NUL 或损坏的 UTF-8）。',
    'The request holds characters that are not allowed (NUL or broken UTF-8).',
  ),
  badQuery: t(
    'GraphQL 요청을 읽을 수 없습니다. JSON 본문의 query에 질의를 담아 주세요.',
    '无法读取 GraphQL 请求。请将查询放在 JSON 正文的 query 中。',
    'The GraphQL request cannot be read: send JSON with the query in "query".',
  ),
  badRequest: t(
    '요청을 읽을 수 없습니다. 주소의 특수 문자는 퍼센트 인코딩해 주세요.',
    '无法读取请求。请对地址中的特殊字符进行百分号编码。',
    'The request cannot be read: escape the special characters of its address.',
  ),
  bodyNotObject: t('본문은 JSON 객체여야 합니다.', '正文必须是 JSON 对象。', 'The body must be a JSON object.'),
  duplicate: t('같은 값이 이미 있습니다.', '该值已存在。', 'This value is taken already.'),
  feeOverBudget: t(
    '확정된 예산을 넘는 광고비입니다.',
    '推广费超出已确认的预算。',
    'The fee does not fit what is left of the confirmed budget.',
  ),
  forbidden: t('이 작업을 할 권한이 없습니다.', '您没有执行此操作的权限。', 'You are not allowed to do this.'),
  headersTooLarge: t('주소나 헤더가 너무 깁니다.', '地址或请求头过长。', 'The address or the headers are too long.'),
  illegalState: t('그 상태로는 바꿀 수 없습니다.', '无法变更为该状态。', 'The row cannot move to that state.'),
  illegalTransition: t(
    '"{from}"에서 "{to}"(으)로는 바꿀 수 없습니다.',
    '无法从“{from}”变更为“{to}”。',
    'There is no move from "{from}" to "{to}".',
  ),
  influencerNotOnCampaign: t(
    '이 캠페인에 참여하지 않는 인플루언서입니다. 먼저 초대해 주세요.',
    '该达人未参与此活动，请先邀请。',
    'This influencer is not on the campaign: invite them first.',
  ),
  invalidToken: t(
    '링크가 만료되었거나 올바르지 않습니다.',
    '链接无效或已过期。',
    'The link is not valid or has expired.',
  ),
  internal: t(
    '문제가 생겼습니다. 다시 시도하고, 계속되면 요청 ID와 함께 알려 주세요.',
    '出现问题。请重试，如仍失败请附上请求 ID 联系我们。',
    'Something went wrong. Try again; if it goes on, report it with the request id.',
  ),
  inUse: t(
    '시작된 캠페인 {count}개가 사용 중입니다. 휴지통으로 옮기거나 관리자에게 요청해 주세요.',
    '有 {count} 个已开始的活动正在使用。请移至回收站或联系管理员。',
    '{count} campaigns that have begun use it: move it to the trash, or ask an admin.',
  ),
  lastAdmin: t(
    '마지막 관리자는 역할을 바꾸거나 비활성화할 수 없습니다.',
    '无法更改或停用最后一位管理员。',
    'The last admin can be neither demoted nor switched off.',
  ),
  noSuchReference: t('선택한 항목을 찾을 수 없습니다.', '找不到所选项目。', 'The chosen row does not exist.'),
  notAddress: t(
    'http:// 또는 https://로 시작하는 주소를 입력해 주세요.',
    '请输入以 http:// 或 https:// 开头的地址。',
    'Enter an address that begins with http:// or https://.',
  ),
  notAmount: t('0 이상의 금액을 입력해 주세요.', '请输入不小于 0 的金额。', 'Enter an amount of 0 or more.'),
  notDate: t(
    'YYYY-MM-DD 형식의 실제 날짜를 입력해 주세요.',
    '请输入 YYYY-MM-DD 格式的有效日期。',
    'Enter a day that exists, as YYYY-MM-DD.',
  ),
  notFound: t('찾을 수 없습니다.', '未找到。', 'Not found.'),
  notRecruiting: t(
    '모집 단계부터 확정 단계까지만 인플루언서를 초대할 수 있습니다.',
    '仅可在招募至确认阶段邀请达人。',
    'Influencers are invited from recruiting until the campaign is confirmed.',
  ),
  notText: t('글자를 입력해 주세요.', '请输入文本。', 'Enter text.'),
  notWhole: t(
    '{min} 이상 {max} 이하의 정수를 입력해 주세요.',
    '请输入 {min} 到 {max} 之间的整数。',
    'Enter a whole number from {min} to {max}.',
  ),
  notYourMove: t(
    '이 단계 이동은 다른 역할의 몫입니다.',
    '此步骤由其他角色执行。',
    'This move belongs to another role.',
  ),
  outOfRange: t('값이 허용 범위를 벗어났습니다.', '值超出允许范围。', 'A value is out of range.'),
  queryForbidden: t(
    '"{path}"(으)로는 정렬하거나 거를 수 없습니다.',
    '不能按“{path}”排序或筛选。',
    'You cannot sort or filter by "{path}".',
  ),
  queryTooDeep: t(
    '조건이 너무 많거나 깊습니다.',
    '筛选条件过多或嵌套过深。',
    'The filter has too many or too deeply nested conditions.',
  ),
  queryUnknown: t(
    '"{path}" 조건을 알 수 없습니다.',
    '无法识别条件“{path}”。',
    'The condition on "{path}" is not known.',
  ),
  queryValue: t('값의 형식이 맞지 않습니다.', '值的格式不正确。', 'A value has the wrong form.'),
  rateLimited: t(
    '요청이 너무 많습니다. {seconds}초 뒤에 다시 시도해 주세요.',
    '请求过多，请 {seconds} 秒后再试。',
    'Too many requests: try again in {seconds} seconds.',
  ),
  reasonNeeded: t('사유를 적어 주세요.', '请填写原因。', 'Say why.'),
  reasonText: t(
    '사유는 2,000자 이하의 글이어야 합니다.',
    '原因须为 2000 字以内的文本。',
    'The reason is a text of at most 2,000 characters.',
  ),
  referenced: t(
    '다른 자료가 이 항목을 사용하거나, 가리키는 항목이 없습니다.',
    '该项目正被其他数据引用，或所引用的项目不存在。',
    'Something else uses this row, or a row it refers to does not exist.',
  ),
  required: t('필수 항목입니다.', '此项必填。', 'This field is required.'),
  shortPassword: t(
    '비밀번호는 {min}자 이상 200자 이하여야 합니다.',
    '密码须为 {min} 到 200 个字符。',
    'The password must have {min} to 200 characters.',
  ),
  staleWrite: t(
    '그 사이 다른 사람이 수정했습니다. 새로 불러온 뒤 다시 저장해 주세요.',
    '期间已被他人修改。请重新加载后再保存。',
    'Somebody changed it in the meantime: load it again, then save.',
  ),
  tooLarge: t(
    '요청이 너무 큽니다. 최대 {limit}까지 보낼 수 있습니다.',
    '请求过大，上限为 {limit}。',
    'The request is too large: at most {limit}.',
  ),
  tooLong: t('{limit}자 이하로 입력해 주세요.', '请输入不超过 {limit} 个字符。', 'Enter at most {limit} characters.'),
  tooManyDecimals: t(
    '{currency}에 맞지 않는 소수 자릿수입니다.',
    '小数位数不符合 {currency}。',
    'The amount has more decimals than {currency}.',
  ),
  transitionBlocked: t(
    '아직 조건이 갖춰지지 않았습니다.',
    '条件尚未满足。',
    'Something still stands in the way of this move.',
  ),
  unauthenticated: t('로그인이 필요합니다.', '请先登录。', 'Log in first.'),
  unavailable: t(
    '잠시 처리할 수 없습니다. 곧 다시 시도해 주세요.',
    '暂时无法处理，请稍后再试。',
    'Not available for a moment: try again shortly.',
  ),
  unknownField: t('알 수 없는 항목: {fields}', '未知字段：{fields}', 'Unknown fields: {fields}'),
  unknownState: t(
    '알 수 없는 상태입니다. 가능한 값: {states}',
    '未知状态。可用值：{states}',
    'Not a status. It is one of: {states}',
  ),
  userHasHistory: t(
    '활동 기록이 있는 사용자는 삭제할 수 없습니다. 휴지통으로 옮겨 주세요.',
    '有操作记录的用户不能删除，请移至回收站。',
    'A user with history cannot be deleted: move the account to the trash.',
  ),
  validation: t('입력한 값을 확인해 주세요.', '请检查输入的值。', 'Check the values you sent.'),
  wrongCredentials: t(
    '이메일 또는 비밀번호가 올바르지 않습니다.',
    '邮箱或密码不正确。',
    'The e-mail or the password is wrong.',
  ),
  budgetExceeded: t(
    '금액 한도를 넘습니다. 한도 {limit} USD, 사용 {spent} USD, 이번 요청 {requested} USD.',
    '超出金额上限。上限 {limit} USD，已用 {spent} USD，本次 {requested} USD。',
    'This would pass the budget: limit {limit} USD, used {spent} USD, this order {requested} USD.',
  ),
  quotaExceeded: t(
    '호출 한도({limit}회)를 모두 썼습니다. 기간이 새로 시작되면 다시 시도해 주세요.',
    '调用次数（{limit} 次）已用完，请在新周期开始后重试。',
    'The quota of {limit} calls is used up: try again when the next period begins.',
  ),
  idempotencyKey: t(
    'Idempotency-Key는 공백 없는 200자 이하의 글자여야 합니다.',
    'Idempotency-Key 须为 200 个以内不含空格的字符。',
    'An Idempotency-Key has at most 200 visible characters without spaces.',
  ),
  idempotencyMismatch: t(
    '이 키는 다른 요청에 이미 쓰였습니다. 새 키로 보내 주세요.',
    '该键已用于其他请求，请使用新的键。',
    'This key was used for another request: send a new one.',
  ),
  modelKind: t(
    '이 모델은 이 작업을 하지 않습니다.',
    '该模型不支持此类任务。',
    'This model does not do this kind of work.',
  ),
  tooManyCandidates: t(
    '이 모델로는 그만큼의 후보를 한 번에 만들 수 없습니다.',
    '该模型无法一次生成这么多候选。',
    'This model does not make so many candidates at once.',
  ),
  noKey: t(
    '{model} 모델의 키가 없습니다. 관리자가 생성 설정에 키를 넣으면 쓸 수 있습니다.',
    '缺少 {model} 的密钥，请管理员在生成设置中填写。',
    'There is no key for {model}: an admin can set it in the generation settings.',
  ),
  switchedOff: t(
    '{model} 모델은 관리자가 사용을 중지했습니다.',
    '{model} 已被管理员停用。',
    '{model} was switched off by an admin.',
  ),
  failing: t(
    '{model} 모델이 계속 실패하고 있어 잠시 멈췄습니다. 몇 분 뒤에 다시 시도하거나 다른 모델을 골라 주세요.',
    '{model} 连续失败，已暂停。请几分钟后重试或选择其他模型。',
    '{model} keeps failing and is paused: try again in a few minutes, or choose another model.',
  ),
  notReady: t('아직 준비되지 않았습니다.', '尚未准备好。', 'Something is still missing.'),
  totalChanged: t(
    '그 사이 합계가 {total} USD(으)로 바뀌었습니다. 확인하고 다시 시도해 주세요.',
    '合计已变为 {total} USD，请确认后重试。',
    'The total is now {total} USD: look at it and confirm again.',
  ),
  splitNowhere: t(
    '나누는 위치의 앞뒤에 내레이션이 있어야 합니다.',
    '拆分位置前后都必须有旁白。',
    'There must be narration on both sides of the cut.',
  ),
  storageFull: t(
    '저장 공간이 부족합니다. 쓰지 않는 파일을 지우거나 한도를 늘려 주세요.',
    '存储空间不足，请删除不用的文件或提高上限。',
    'There is not enough storage left: delete what is not needed, or have the limit raised.',
  ),
  undeclaredVariables: t(
    '본문에 있는 변수를 정의해 주세요: {names}',
    '请定义正文中的变量：{names}',
    'Declare the variables the text asks for: {names}',
  ),
  undeclaredVariable: t('템플릿에 없는 변수입니다.', '模板中没有该变量。', 'The template has no such variable.'),
  duplicateVariables: t('변수 이름이 겹칩니다: {names}', '变量重名：{names}', 'Variables of the same name: {names}'),
}
