import { t } from '../triple'

/** Sentences of a project shown to whoever has its link. */
export const sharedProject = {
  kicker: t('함께 보는 스토리보드', '共享分镜', 'A storyboard to look at'),
  description: t(
    '마당에서 만든 영상과 그 씬을 함께 봅니다.',
    '查看在 Madang 制作的影片及其场景。',
    'A film made with Madang, and the scenes it is made of.',
  ),
  film: t('영상', '影片', 'The film'),
  noFilm: t(
    '영상은 아직 만드는 중입니다. 지금까지의 씬을 먼저 보세요.',
    '影片仍在制作中，先看看目前的场景吧。',
    'The film is still being made. Meanwhile, these are its scenes.',
  ),
  scenes: t('씬', '场景', 'Scenes'),
  noScenes: t('아직 씬이 없습니다.', '还没有场景。', 'There are no scenes yet.'),
  scene: t('씬 {number}', '场景 {number}', 'Scene {number}'),
  facts: t('씬 {count}개 · {seconds}초', '{count} 个场景 · {seconds} 秒', '{count} scenes · {seconds} s'),
  seconds: t('{seconds}초', '{seconds} 秒', '{seconds} s'),
  pictureOf: t('씬 {number}의 이미지', '场景 {number} 的图像', 'Picture of scene {number}'),
  clipOf: t('씬 {number}의 클립', '场景 {number} 的片段', 'Clip of scene {number}'),
  noPicture: t('이미지는 아직 없습니다', '暂无图像', 'No picture yet'),
  ai: t(
    '이 영상과 이미지에는 AI로 만든 것이 들어 있습니다.',
    '影片与图像中含有 AI 生成的内容。',
    'The film and its pictures contain material made with AI.',
  ),
}
