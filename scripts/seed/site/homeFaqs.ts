import { t } from '../../../src/i18n/triple'

/** What people ask before they try it. */
export const homeFaqs = [
  {
    question: t('설치하려면 무엇이 필요한가요?', '安装需要什么？', 'What do I need to install it?'),
    answer: t(
      'Node.js 20.9 이상이면 됩니다. npm start 한 번으로 데이터베이스와 데모 데이터까지 준비됩니다.',
      '只需 Node.js 20.9 或更高版本。运行一次 npm start，数据库和演示数据便会准备好。',
      'Node.js 20.9 or newer. One npm start brings up the database and the demo as well.',
    ),
  },
  {
    question: t('AI 서비스의 키가 있어야 하나요?', '必须有 AI 服务的密钥吗？', 'Do I need keys of AI services?'),
    answer: t(
      '아니요. 키가 없으면 내 컴퓨터에서 규칙으로 그린 이미지와 음성으로 초안을 끝까지 만듭니다. 키를 넣으면 같은 흐름으로 외부 모델을 쓰고, 유료 단계 앞에는 늘 가격이 보입니다.',
      '不需要。没有密钥时，画面和语音由本机按规则生成，可以完成整部样片。填入密钥后流程不变，改用外部模型，付费步骤之前总会显示价格。',
      'No. Without keys, pictures and voices are made by rule on your machine, enough for a whole draft. With keys the steps stay the same, and every paid step shows its price first.',
    ),
  },
  {
    question: t('예상 못 한 요금이 나올 수 있나요?', '会产生意料之外的费用吗？', 'Can there be a surprise bill?'),
    answer: t(
      '주문 전에 최대 비용을 따로 떼어 두고, 한도를 넘는 주문은 받지 않습니다. 서버가 중간에 꺼져도 같은 주문을 두 번 보내지 않습니다.',
      '下单前先预留最高费用，超出上限的订单不会受理。即使服务器中途关闭，同一订单也不会发送两次。',
      'The highest cost is set aside before an order goes out, and orders beyond a limit are refused. No order is sent twice, even if the server dies in between.',
    ),
  },
  {
    question: t('누가 무엇을 볼 수 있나요?', '谁能看到什么？', 'Who sees what?'),
    answer: t(
      '브랜드는 자기 브랜드의 캠페인만 봅니다. 크리에이터의 연락처와 다른 브랜드의 자료는 검색이나 정렬로도 알 수 없습니다.',
      '品牌方只能看到自己品牌的活动。达人的联系方式和其他品牌的资料，即使通过搜索或排序也无从得知。',
      'A brand sees its own campaigns and no others. Contact details and other brands stay hidden, even from searching and sorting.',
    ),
  },
  {
    question: t('기존 시스템과 연결할 수 있나요?', '能与现有系统对接吗？', 'Can it be connected to what we have?'),
    answer: t(
      'REST와 GraphQL로 관리 화면에서 하는 일을 그대로 할 수 있습니다. 목록은 CSV와 Excel로 내려받고, 성과는 파일로 올립니다.',
      '后台能做的事，都可以通过 REST 与 GraphQL 完成。列表可导出为 CSV 或 Excel，成效数据可用文件导入。',
      'REST and GraphQL do what the admin does. Every list leaves as CSV or Excel, and metrics come in as files.',
    ),
  },
]
