import { t } from '../triple'

/** Why a generation brought no result, as a sentence for the person who ordered it. */
export const failures = {
  refused: t(
    '제공자가 요청을 받지 않았습니다. 내용을 바꾸거나 다른 모델로 다시 시도해 주세요.',
    '服务商未接受请求。请修改内容或换用其他模型重试。',
    'The provider did not take the order: change it, or try another model.',
  ),
  moderated: t(
    '제공자의 콘텐츠 정책 때문에 만들지 못했습니다. 프롬프트를 고쳐 주세요.',
    '因服务商的内容政策未能生成，请修改提示词。',
    "The provider's content policy stopped it: change the prompt.",
  ),
  provider: t(
    '제공자가 만들지 못했습니다. 다시 시도해 주세요.',
    '服务商生成失败，请重试。',
    'The provider failed to make it: try again.',
  ),
  unreachable: t(
    '제공자에 연결할 수 없었습니다. 다시 시도해 주세요.',
    '无法连接服务商，请重试。',
    'The provider could not be reached: try again.',
  ),
  expired: t(
    '결과를 받기 전에 링크가 만료되었습니다. 다시 시도해 주세요.',
    '在取回结果前链接已过期，请重试。',
    'The result expired before it could be fetched: try again.',
  ),
  'unknown-status': t(
    '제공자가 알 수 없는 상태를 알려 왔습니다. 관리자가 확인할 수 있게 알려 주세요.',
    '服务商返回了未知状态，请联系管理员核查。',
    'The provider answered something unknown: ask an admin to look into it.',
  ),
  'comments-changed': t(
    '분석하는 동안 댓글이 바뀌어 결과를 적용하지 않았습니다. 비용은 발생했습니다. 지금 댓글로 다시 분석해 주세요.',
    '分析期间评论发生变化，结果未被采用，但已产生费用。请用当前评论重新分析。',
    'The comments changed while they were analysed, so the result was not used; it was paid for. Analyse them again as they are now.',
  ),
  internal: t(
    '내부 문제로 만들지 못했습니다. 다시 시도하고, 계속되면 관리자에게 알려 주세요.',
    '因内部问题未能生成。请重试，如仍失败请联系管理员。',
    'Something went wrong here: try again, and tell an admin if it goes on.',
  ),
  uncertain: t(
    '주문은 나갔지만 답을 받지 못했습니다. 비용이 나갔을 수 있어 자동으로 다시 시도하지 않습니다. 관리자가 확인합니다.',
    '订单已发出但未收到答复。可能已产生费用，因此不会自动重试，等待管理员确认。',
    'The order went out and no answer came. It may have been paid for, so it is not tried again: an admin will look into it.',
  ),
}

/** As it is kept on a generation. */
export type FailReason = keyof typeof failures
