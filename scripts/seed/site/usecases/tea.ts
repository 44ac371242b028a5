import { t } from '../../../../src/i18n/triple'
import { demoBrand, demoFigure, type Usecase } from './shared'

export const teaSeason: Usecase = {
  of: 'brands',
  picture: '겹겹이 이어지는 능선을 그린 추상 그림',
  title: t('햇차의 계절을 알리는 두 달', '为新茶季做的两个月', 'Two months for the season of new tea'),
  subtitle: t('데모 차 브랜드 구름사이', '演示品牌 云间茶', 'Demo tea brand Between Clouds'),
  summary: t(
    '데모 시나리오입니다. 위안화로 진행한 캠페인의 성과를 플랫폼별로 모아 다음 계절의 예산을 정합니다.',
    '演示场景。以人民币结算的活动，按平台汇总成效，据此确定下一季预算。',
    'A demo scenario. A campaign in yuan, its results by platform, and the budget of the next season decided on them.',
  ),
  metrics: [
    { label: t('플랫폼', '平台', 'Platforms'), value: '3', unit: demoFigure },
    { label: t('참여율', '互动率', 'Engagement rate'), value: '5.4%', unit: demoFigure },
    { label: t('한 번 조회에 든 비용', '单次播放成本', 'Cost of a view'), value: '¥0.08', unit: demoFigure },
  ],
  sections: [
    {
      heading: t('숫자를 믿을 수 있게', '让数字可信', 'Figures to trust'),
      body: t(
        '게시물의 지표를 Excel 그대로 올리면, 맞지 않는 줄이 어디인지 먼저 보여 줍니다. 하나라도 틀리면 아무것도 저장하지 않습니다.\n\n모든 수치는 눌러서 바탕이 된 줄까지 내려갈 수 있고, 추정값과 실측값은 섞지 않습니다.',
        '直接上传 Excel 数据，系统会先指出有问题的行；只要有一行不对，便全部不保存。\n\n每个数字都可以点开查看来源，估算值与实测值从不混在一起。',
        'Metrics come in as the Excel file they are; bad rows are named first, and with one of them nothing is stored.\n\nEvery figure opens to the rows it is made of, and estimates are never added to what was measured.',
      ),
    },
    {
      heading: t('댓글이 말해 주는 것', '评论说了什么', 'What the comments say'),
      body: t(
        '한국어와 중국어 댓글의 긍정과 부정을 이 서버에서 판별합니다. 댓글이 밖으로 나가지 않습니다.',
        '韩文与中文评论的褒贬由本机服务器判断，评论不会外传。',
        'Korean and Chinese comments are rated on this server; none of them leaves it.',
      ),
    },
  ],
  testimonials: [
    {
      ...demoBrand,
      quote: t(
        '리포트의 숫자를 누르면 근거가 나옵니다. 회의가 짧아졌어요.',
        '点一下报告里的数字就能看到依据，会议变短了。',
        'Click a figure and its source is there. Our meetings got shorter.',
      ),
    },
  ],
  ctaLabel: t('브리프 양식 받기', '获取简报模板', 'Get the brief template'),
  ctaHref: '/resources/brief-template',
}
