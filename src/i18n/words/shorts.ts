import { t } from '../triple'

/** Sentences of the try-out on the shorts page. */
export const shorts = {
  prompt: t('어떤 장면인가요?', '想要什么画面？', 'What is the scene?'),
  promptHint: t(
    '시간과 장소를 적으면 더 또렷해집니다. 300자까지.',
    '写明时间和地点会更清晰，最多 300 字。',
    'Name a time and a place for a clearer picture; 300 characters at most.',
  ),
  example: t(
    '노을 지는 해변, 모래 위에 놓인 작은 유리병',
    '晚霞中的海边，沙滩上的一个小玻璃瓶',
    'A beach at sunset, a small glass bottle on the sand',
  ),
  ratio: t('화면 비율', '画面比例', 'Format'),
  ratios: {
    '9:16': t('세로', '竖屏', 'Upright'),
    '16:9': t('가로', '横屏', 'Wide'),
    '1:1': t('정사각', '方形', 'Square'),
  },
  style: t('빛', '光线', 'Light'),
  anyStyle: t('문장에 맡기기', '由句子决定', 'As the sentence says'),
  styles: [
    t('아침 햇살', '早上的阳光', 'morning light'),
    t('한낮의 햇살', '午后阳光', 'sunny'),
    t('노을', '晚霞', 'sunset'),
    t('달빛', '月光', 'moonlit night'),
  ],
  submit: t('한 컷 그리기', '画一帧', 'Draw a frame'),
  ideas: t('이런 장면은 어때요', '试试这些画面', 'Or begin with one of these'),
  opens: t('그림은 새 탭에서 열립니다.', '图片将在新标签页打开。', 'The picture opens in a new tab.'),
  about: t(
    '이 서버가 규칙으로 그리는 초안입니다. AI 모델을 부르지 않고 아무것도 저장하지 않습니다. 한 시간에 다섯 번까지.',
    '由本服务器按规则绘制的草稿，不调用 AI 模型，也不保存任何内容。每小时最多五次。',
    'A draft that this server draws by rule: no AI model is called and nothing is kept. Five an hour.',
  ),
  waiting: t('여기에 첫 장면이 나타납니다.', '第一个画面会出现在这里。', 'Your first frame appears here.'),
  drawing: t('그리는 중입니다…', '正在绘制…', 'Drawing…'),
  drawn: t('그림이 준비되었습니다.', '画面已完成。', 'The picture is ready.'),
  altOf: t('스토리보드 한 컷: {prompt}', '一帧分镜：{prompt}', 'A storyboard frame: {prompt}'),
  save: t('그림 저장', '保存图片', 'Save the picture'),
  failed: t(
    '서버에 닿지 못했습니다. 연결을 확인하고 다시 시도해 주세요.',
    '无法连接服务器，请检查网络后重试。',
    'The server could not be reached: check the connection and try again.',
  ),
  spent: t(
    '한 시간에 {count}번까지 그려 볼 수 있습니다. {minutes}분 뒤에 다시 시도해 주세요.',
    '每小时最多绘制 {count} 次，请 {minutes} 分钟后再试。',
    'You can draw {count} an hour: try again in {minutes} minutes.',
  ),
  busy: t(
    '지금 그리는 사람이 많습니다. 잠시 뒤에 다시 시도해 주세요.',
    '当前使用的人较多，请稍后再试。',
    'Many people are drawing right now: try again in a moment.',
  ),
}
