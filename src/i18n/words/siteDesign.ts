import { t } from '../triple'

/** Words of the page that shows the design system, and what its samples say. */
export const siteDesign = {
  title: t('디자인 시스템', '设计系统', 'The design system'),
  lead: t(
    '이 사이트의 모든 화면은 여기 있는 것들로 만듭니다. 새로 그리기 전에 먼저 찾아보세요.',
    '本站所有页面都由这里的元素组成。动手新画之前，请先找一找。',
    'Every page of this site is made of what stands here. Look before you draw something new.',
  ),
  colours: t('색', '颜色', 'Colours'),
  coloursText: t(
    '회벽, 기와, 흙. 흙빛은 한 화면에서 가장 중요한 것에만 씁니다.',
    '白墙、青瓦、黄土。土色只留给页面上最重要的东西。',
    'Plaster, tiles, clay. Clay is kept for what matters most on a page.',
  ),
  type: t('글자', '字体', 'Type'),
  sample: t('함께 만드는 마당', '一起创作的院子', 'A yard to make things in'),
  buttons: t('버튼과 배지', '按钮与徽标', 'Buttons and badges'),
  primary: t('시작하기', '开始', 'Begin'),
  secondary: t('둘러보기', '看看', 'Look around'),
  badge: t('안내서', '指南', 'Guide'),
  icons: t('아이콘', '图标', 'Icons'),
  lattices: t('문살', '窗棂', 'Lattices'),
  latticesText: t(
    '그림이 없는 자리에는 문살을 둡니다.',
    '没有图片的地方，用窗棂。',
    'What stands where there is no picture.',
  ),
  parts: t('조각', '组件', 'Parts'),
  forms: t('양식', '表单', 'Forms'),
  question: t('이 페이지는 누가 보나요?', '这个页面给谁看？', 'Who is this page for?'),
  answer: t(
    '사이트를 만들고 고치는 사람입니다. 검색 결과에는 나오지 않습니다.',
    '给制作和维护网站的人看，不会出现在搜索结果中。',
    'For those who build and mend the site. Search engines do not list it.',
  ),
  metric: t('한 캠페인의 단계', '一次活动的阶段', 'Stages of a campaign'),
  unit: t('단계', '个阶段', 'stages'),
}
