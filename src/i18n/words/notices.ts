import { t } from '../triple'

/** Sentences of notifications. */
export const notices = {
  moved: t('{entity}: {state}', '{entity}：{state}', '{entity}: {state}'),
  movedTitled: t('{entity} "{title}": {state}', '{entity}“{title}”：{state}', '{entity} "{title}": {state}'),
  because: t('사유: {reason}', '原因：{reason}', 'Reason: {reason}'),
  limitReached: t(
    '사용 한도의 {percent}%에 이르렀습니다.',
    '用量已达上限的 {percent}%。',
    '{percent}% of a usage limit is used.',
  ),
  houseLimitReached: t(
    '전체 사용 한도의 {percent}%에 이르렀습니다.',
    '总用量已达上限的 {percent}%。',
    "{percent}% of the installation's limit is used.",
  ),
  open: t('열기', '打开', 'Open'),
}
