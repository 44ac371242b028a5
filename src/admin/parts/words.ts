import { t } from '@/i18n/triple'

/** Words of what several pages share. They are read with `useTriples`, so their placeholders are `{name}`. */
export const parts = {
  // Faults
  dismiss: t('알림 닫기', '关闭提示', 'Dismiss'),
  noAnswer: t(
    '서버가 응답하지 않습니다. 연결을 확인하고 다시 시도해 주세요.',
    '服务器没有响应，请检查网络后重试。',
    'The server does not answer: check the connection and try again.',
  ),
  limitDetail: t('한도 {limit} · 사용 {spent}', '上限 {limit} · 已用 {spent}', 'Limit {limit} · used {spent}'),
  limitCalls: t('{count}회', '{count} 次', '{count} calls'),
  resets: t('{date}에 새로 시작합니다.', '{date} 重新计算。', 'It begins anew on {date}.'),

  // Prices
  free: t('무료', '免费', 'Free'),
  priceUnknown: t('금액 확인 중', '正在询价', 'Asking the price'),

  // Forms
  close: t('닫기', '关闭', 'Close'),
  optional: t('선택', '选填', 'optional'),
  reason: t('사유', '原因', 'Reason'),
  reasonMissing: t('사유를 적어 주세요.', '请填写原因。', 'Say why first.'),
}
