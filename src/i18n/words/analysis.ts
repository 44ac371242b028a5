import { t } from '../triple'

/** Words of rating an analysis's comments anew. */
export const analysis = {
  title: t('다시 분석', '重新分析', 'Analyse again'),
  hint: t(
    '텍스트 모델이 모든 댓글을 다시 판정합니다. 사람이 정한 판정은 그대로 남습니다.',
    '由文本模型重新判定所有评论，人工判定保持不变。',
    'A text model rates every comment anew. What a person decided stays.',
  ),
  model: t('모델', '模型', 'Model'),
  modelNot: t('{model} (사용 불가)', '{model}（不可用）', '{model} (not available)'),
  saveFirst: t('먼저 저장해 주세요.', '请先保存。', 'Save first.'),
  progress: t('댓글 분석 진행률', '评论分析进度', 'Progress of the analysis'),
  waiting: t('차례를 기다리는 중', '排队等待中', 'Waiting for its turn'),
  running: t('분석하는 중', '分析中', 'Analysing'),
  stop: t('중지', '停止', 'Stop'),
  stopping: t('중지하는 중', '正在停止', 'Stopping'),
  completed: t('분석이 끝났습니다.', '分析已完成。', 'The analysis is done.'),
  cancelled: t('분석을 중지했습니다.', '分析已停止。', 'The analysis was stopped.'),
  failed: t('분석하지 못했습니다.', '分析失败。', 'The analysis failed.'),
  offline: t(
    '연결이 끊겼습니다. 다시 연결하는 중…',
    '连接已断开，正在重新连接…',
    'The connection is lost; connecting again…',
  ),
  tooMuch: t(
    '모델은 한 번에 댓글 {comments}개, 모두 합쳐 {characters}자까지 분석합니다. 이 분석에는 댓글이 {count}개 있습니다.',
    '模型每次最多分析 {comments} 条评论，合计 {characters} 字。此分析有 {count} 条评论。',
    'A model rates at most {comments} comments of {characters} characters together. This analysis has {count} comments.',
  ),
}
