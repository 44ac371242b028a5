import { t } from '../../../../src/i18n/triple'
import type { Guide } from './pdf'

export const firstCampaignGuide: Guide = {
  title: t('첫 캠페인 안내서', '首个活动指南', 'Guide to a first campaign'),
  parts: [
    {
      heading: t('1. 시작하기 전에', '1. 开始之前', '1. Before you start'),
      body: t(
        '누가 보고 무엇을 하게 할지 한 문장으로 씁니다. 그 문장으로 지표 하나와 예산을 정하고, 결정할 사람을 한 명으로 합니다.',
        '用一句话写出谁看到之后会做什么。据此确定一个指标与预算，并指定一位决策人。',
        'Write in one sentence who sees it and what they do next. Choose one figure and a budget by it, and one person who decides.',
      ),
    },
    {
      heading: t('2. 크리에이터 고르기', '2. 选择达人', '2. Choose creators'),
      body: t(
        '팔로워 수보다 최근 게시물의 댓글을 봅니다. 제품을 실제로 쓸 법한 사람인지, 우리와 다른 브랜드의 광고가 얼마나 잦은지 확인합니다.',
        '比起粉丝数，更要看近期内容下的评论。确认对方是否可能真正使用产品，以及接广告的频率。',
        'Read the comments under recent posts before the number of followers. Would this person use the product, and how often do they advertise?',
      ),
    },
    {
      heading: t('3. 검토는 두 번', '3. 审核两次', '3. Review twice'),
      body: t(
        '기획안에서 방향을, 콘텐츠에서 표현과 표기를 봅니다. 의견은 한 번에 모아서 보내고, 꼭 고칠 것과 취향을 구분해 적습니다.',
        '方案阶段看方向，内容阶段看表述与标识。意见一次性汇总，并区分必须修改与个人偏好。',
        'Plans are for direction, content for wording and labels. Send all comments at once, and tell what must change from what is taste.',
      ),
    },
    {
      heading: t('4. 끝난 뒤', '4. 结束之后', '4. Afterwards'),
      body: t(
        '게시물의 지표를 모으고, 정산서로 금액을 확인합니다. 잘된 것과 다음에 바꿀 것을 세 줄로 남기면 두 번째 캠페인이 쉬워집니다.',
        '汇总发布数据，用结算单核对金额。把做得好的与下次要改的写成三行，第二场活动就会轻松许多。',
        'Collect the metrics and check the amounts on the statement. Three lines on what worked and what to change make the second campaign easier.',
      ),
    },
  ],
}

export const scriptWriting: Guide = {
  title: t('장면이 되는 대본 쓰기', '写出能成画面的脚本', 'Scripts that turn into scenes'),
  parts: [
    {
      heading: t('한 문장에 한 화면', '一句话一个画面', 'One sentence, one picture'),
      body: t(
        '흐린 글: 우리 제품은 정말 좋아요. 보이는 글: 아침 창가, 세안을 마친 얼굴에 크림을 한 번 펴 바릅니다.',
        '模糊的写法：我们的产品真的很好。有画面的写法：清晨窗边，洗完脸，轻轻抹开一层面霜。',
        'Vague: our product is really good. Visible: morning, a window, a little cream spread on a face just washed.',
      ),
    },
    {
      heading: t('시간과 장소', '时间与地点', 'Time and place'),
      body: t(
        '아침, 노을, 밤, 바다, 숲, 도시, 카페 같은 말을 장면마다 하나씩 넣습니다. 그림의 빛과 색이 그 말에서 나옵니다.',
        '每个画面放进一个词：清晨、晚霞、夜、大海、森林、城市、咖啡馆。画面的光与色便由此而来。',
        'Put one such word into each scene: morning, sunset, night, sea, forest, city, coffee. Light and colour come from it.',
      ),
    },
    {
      heading: t('길이', '长度', 'Length'),
      body: t(
        '60초 영상이면 250자 안팎. 소리 내어 읽고, 숨이 차는 곳에서 문장을 나눕니다.',
        '60 秒的短片约 250 字。读出声来，在换气的地方断句。',
        'A minute takes some 150 words. Read them aloud and cut where you run out of breath.',
      ),
    },
  ],
}
