import { t } from '../../../src/i18n/triple'
import type { ShortsPage } from '../../../src/payload-types'
import type { Told, ToldRow } from './told'

export const shortsPage: Told<ShortsPage> = {
  title: t('한 문장으로 첫 프레임을 그려 보세요', '用一句话画出第一帧', 'One sentence, one first frame'),
  intro: t(
    '떠오르는 장면을 적으면 스토리보드 한 컷을 그려 드립니다. 계정이 없어도 되고, 저장하지 않습니다.',
    '写下脑海中的画面，我们为您画出一格分镜。无需账户，也不会保存。',
    'Describe a scene and get one frame of a storyboard. No account, and nothing is kept.',
  ),
  faqs: [
    {
      question: t('어떻게 그리나요?', '是如何画出来的？', 'How is it drawn?'),
      answer: t(
        '이 서버가 문장에서 시간대와 장소를 읽어 규칙으로 그립니다. 외부 AI 모델을 부르지 않으므로 몇 초면 끝나고, 사진 같은 결과는 아닙니다. 구도와 색을 가늠하는 초안으로 봐 주세요.',
        '服务器从句子中读取时间与地点，并按规则作画。不调用外部 AI 模型，因此几秒即可完成，但不是照片般的效果，请将其视为构图与色调的草稿。',
        'This server reads time and place from your sentence and draws by rule. It calls no outside AI model, so it takes seconds and is no photograph: a draft to judge composition and colour by.',
      ),
    },
    {
      question: t('그림을 써도 되나요?', '可以使用这些图吗？', 'May I use the picture?'),
      answer: t(
        '네. 다만 초안이라는 표시가 그림에 들어 있고, 만든 방법이 파일 정보에 기록됩니다.',
        '可以。图上带有草稿标记，文件信息中也记录了生成方式。',
        'Yes. It carries a mark that says it is a draft, and the file says how it was made.',
      ),
    },
    {
      question: t('몇 번까지 해 볼 수 있나요?', '可以试多少次？', 'How often can I try?'),
      answer: t(
        '한 시간에 다섯 번까지입니다. 계정으로 로그인하면 스튜디오에서 대본 전체를 장면으로 나누고 영상까지 만들 수 있습니다.',
        '每小时五次。登录账户后，可在创作室把整份脚本拆成分镜并制作成短片。',
        'Five times an hour. With an account, the studio splits a whole script into scenes and makes the film.',
      ),
    },
    {
      question: t('적은 문장은 어디에 남나요?', '输入的句子会被保存吗？', 'Is my sentence kept?'),
      answer: t(
        '서버에는 저장하지 않습니다. 내려받은 그림의 파일 정보에만 들어 있습니다.',
        '服务器不会保存，只写入您得到的图片文件信息中。',
        'Not on the server. It stands only in the information of the picture you get.',
      ),
    },
  ],
  seo: {
    title: t('쇼츠 한 컷 그려 보기', '试画一帧短片', 'Draw a frame of a short'),
    description: t(
      '문장 하나로 세로, 가로, 정사각 스토리보드 한 컷을 그려 보세요. 계정 없이, 저장 없이.',
      '用一句话画出竖屏、横屏或方形的一格分镜，无需账户，也不保存。',
      'Draw one storyboard frame from a sentence: upright, wide or square, without an account.',
    ),
  },
}

const cta = { ctaLabel: t('이 장면 그려 보기', '画这个场景', 'Draw this scene'), ctaHref: '/shorts#try' }

/** Ideas to try, each a prompt as it stands. */
export const shortsPrompts: ToldRow<'shorts-prompts'>[] = [
  {
    title: t('새벽 바다의 수분 크림', '清晨海边的面霜', 'Cream by the morning sea'),
    description: t(
      '새벽 바다, 잔잔한 파도 앞 바위 위에 놓인 하얀 크림 한 통. 차분하고 촉촉한 공기.',
      '清晨的大海，平静的波浪前，礁石上放着一罐白色面霜，空气安静而湿润。',
      'The sea at dawn, calm waves, a white jar of cream on a rock, quiet and moist air.',
    ),
  },
  {
    title: t('노을 지는 서울', '首尔的晚霞', 'Seoul at sunset'),
    description: t(
      '노을 지는 서울의 빌딩 사이, 하나둘 켜지는 창문 불빛. 퇴근길의 설렘.',
      '晚霞中的首尔街头，高楼的窗灯一盏盏亮起，下班路上的期待。',
      'Seoul at sunset, windows lighting up one by one between the towers, the mood of going home.',
    ),
  },
  {
    title: t('카페 창가의 유자차', '咖啡馆窗边的柚子茶', 'Yuja tea by a window'),
    description: t(
      '햇살 드는 카페 창가 식탁 위, 김이 오르는 유자차 한 잔과 작은 접시.',
      '阳光洒进咖啡馆，窗边桌上一杯热气腾腾的柚子茶和一个小碟子。',
      'A sunny coffee shop, a table by the window, a steaming cup of yuja tea and a small plate.',
    ),
  },
  {
    title: t('숲속의 첫 걸음', '林中的第一步', 'First step into the forest'),
    description: t(
      '아침 안개가 걷히는 숲과 겹겹의 산, 등산화 한 켤레로 시작하는 하루.',
      '晨雾散去的森林与层层山峦，从一双登山鞋开始的一天。',
      'Morning fog lifting over a forest and layered mountains, a day that starts with a pair of boots.',
    ),
  },
  {
    title: t('밤의 야시장', '夜市', 'Night market'),
    description: t(
      '별빛 아래 도시의 야시장, 따뜻한 불빛과 분주한 거리, 새로 나온 간식.',
      '星空下的城市夜市，温暖的灯光、热闹的街头和新上市的小吃。',
      'A night market in the city under the stars, warm lights, a busy street, a new snack.',
    ),
  },
  {
    title: t('책상 위의 신제품', '桌上的新品', 'A new product on the desk'),
    description: t(
      '아침 햇살이 비스듬히 드는 작업실 책상, 상자를 막 연 신제품과 긴 그림자.',
      '早上的阳光斜照进工作室，桌上是刚拆封的新产品和长长的影子。',
      'A studio desk in slanting morning light, a product just out of its box and its long shadow.',
    ),
  },
].map((prompt, index) => ({ ...prompt, ...cta, order: index + 1 }))
