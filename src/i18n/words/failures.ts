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
    '결과가 만들어졌지만 받기 전에 링크가 만료되었습니다. 비용은 발생했습니다. 다시 주문하면 비용이 또 듭니다.',
    '结果已生成，但在取回前链接已过期。费用已产生，重新下单会再次计费。',
    'The result was made and paid for, but its link had expired before it could be fetched. Another order costs again.',
  ),
  unusable: t(
    '제공자가 보낸 결과를 쓸 수 없습니다. 비용은 발생했습니다. 다시 주문하면 비용이 또 듭니다.',
    '服务商返回的结果无法使用。费用已产生，重新下单会再次计费。',
    'What the provider sent cannot be used. It was paid for all the same; another order costs again.',
  ),
  'not-stored': t(
    '제공자의 답을 받았고 비용도 지불했지만 아직 여기에 저장하지 못했습니다. 답은 보관되어 있으며, 다시 주문하지 않고 저장만 다시 시도합니다.',
    '已收到服务商的答复并已付费，但尚未能保存在此。答复已保留；只会重试保存，不会重新下单。',
    'The provider has answered and was paid, but the answer could not be stored here yet. It is kept: the storing is tried again, never the order.',
  ),
  lost: t(
    '제공자의 답을 받았고 비용도 지불했지만 이 서버의 디스크 문제로 답을 보관하지 못했습니다. 관리자에게 알려 주세요.',
    '已收到服务商的答复并已付费，但因本服务器磁盘问题未能保留答复，请联系管理员。',
    'The provider has answered and was paid, but the answer was lost here, for trouble with the disk: tell an admin.',
  ),
  shortened: t(
    '필드보다 긴 글은 문장 끝에서 잘랐습니다.',
    '超出字段长度的文字已在句末截断。',
    'A text that was longer than its field was cut behind a sentence.',
  ),
  'left-out': t(
    '모델이 너무 많은 씬을 보내 앞부분만 저장했습니다.',
    '模型返回的场景过多，只保存了前面的部分。',
    'The model answered too many scenes: only the first ones were kept.',
  ),
  'unknown-status': t(
    '제공자가 알 수 없는 상태를 알려 왔습니다. 비용이 나갔을 수 있어 관리자가 확인합니다.',
    '服务商返回了未知状态。可能已产生费用，等待管理员核查。',
    'The provider answered something unknown. The order may have been paid for: an admin will look into it.',
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
    '주문은 나갔지만 결과를 알 수 있는 답을 받지 못했습니다. 비용이 나갔을 수 있어 자동으로 다시 시도하지 않습니다. 관리자가 확인합니다.',
    '订单已发出但未收到可确认结果的答复。可能已产生费用，因此不会自动重试，等待管理员确认。',
    'The order went out and no answer came that tells what became of it. It may have been paid for, so it is not tried again: an admin will look into it.',
  ),
}

/** As it is kept on a generation. */
export type FailReason = keyof typeof failures
