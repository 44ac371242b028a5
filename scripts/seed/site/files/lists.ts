import { t } from '../../../../src/i18n/triple'
import type { Checks } from './table'

export const stageChecks: Checks = [
  {
    part: t('준비', '准备', 'Prepare'),
    lines: [
      t(
        '제품, 예산, 시작일과 종료일을 적었다',
        '已填写产品、预算与起止日期',
        'Product, budget and dates are filled in',
      ),
      t('브리프를 제출했다', '已提交简报', 'The brief is handed in'),
    ],
  },
  {
    part: t('모집과 제안', '招募与提案', 'Recruit and propose'),
    lines: [
      t('크리에이터를 한 명 이상 수락받았다', '至少一位达人已接受', 'At least one creator has accepted'),
      t('제안에 의견을 남겼다', '已对提案提出意见', 'The proposal has been commented on'),
      t('광고비와 제작물을 모두 정했다', '费用与交付内容均已确定', 'Every fee and deliverable is settled'),
    ],
  },
  {
    part: t('제작', '制作', 'Produce'),
    lines: [
      t('기획안을 승인했다', '方案已通过', 'The plans are approved'),
      t('콘텐츠가 모두 제출되었다', '内容均已提交', 'All content is handed in'),
      t('광고 표기와 AI 표기를 확인했다', '已确认广告标识与 AI 标识', 'Ad and AI labels are checked'),
    ],
  },
  {
    part: t('게시와 마무리', '发布与收尾', 'Publish and finish'),
    lines: [
      t('게시 주소와 날짜를 기록했다', '已记录发布链接与日期', 'Addresses and days of the posts are recorded'),
      t('게시물마다 지표를 올렸다', '每条发布均已上传数据', 'Every post has its metrics'),
      t('정산서를 확인했다', '已核对结算单', 'The statement is checked'),
      t('다음에 고칠 점을 적었다', '已记录下次改进之处', 'What to do better is written down'),
    ],
  },
]

export const briefFields: Checks = [
  {
    part: t('목표', '目标', 'Goal'),
    lines: [
      t(
        '누가 보고 무엇을 하게 되는가 (한 문장)',
        '谁看到之后会做什么（一句话）',
        'Who sees it and what they do next (one sentence)',
      ),
      t('성공을 재는 지표 하나', '衡量成功的一个指标', 'The one figure that tells success'),
    ],
  },
  {
    part: t('제품', '产品', 'Product'),
    lines: [
      t('이름, 값, 사는 곳', '名称、价格、购买渠道', 'Name, price, where to buy'),
      t('다른 제품과 다른 점 하나', '与其他产品的一个不同点', 'The one thing that sets it apart'),
    ],
  },
  {
    part: t('메시지', '信息', 'Message'),
    lines: [
      t('꼭 말할 것 (셋까지)', '必说要点（不超过三条）', 'Musts (three at most)'),
      t('쓰면 안 되는 표현', '不能使用的表述', 'Words not to use'),
    ],
  },
  {
    part: t('제작물', '交付内容', 'Deliverables'),
    lines: [
      t('플랫폼, 형식, 개수', '平台、形式、数量', 'Platform, format, number'),
      t('광고 표기와 AI 표기 문구', '广告标识与 AI 标识文案', 'Wording of the ad and AI labels'),
    ],
  },
  {
    part: t('일정과 예산', '时间与预算', 'Dates and budget'),
    lines: [
      t('제안 마감, 검토, 게시 날짜', '提案截止、审核与发布日期', 'Days of proposal, review and posting'),
      t('총예산과 취소 기준', '总预算与取消规则', 'Total budget and cancellation'),
    ],
  },
]

export const settlementChecks: Checks = [
  {
    part: t('받을 돈', '应收', 'Money in'),
    lines: [
      t('브랜드와 합의한 금액과 같은가', '与品牌约定的金额是否一致', 'Is it the amount agreed with the brand?'),
      t('세금계산서를 발행했는가', '是否已开具税务发票', 'Is the tax invoice issued?'),
      t('입금을 기록했는가', '是否已登记收款', 'Is the receipt recorded?'),
    ],
  },
  {
    part: t('나갈 돈', '应付', 'Money out'),
    lines: [
      t('크리에이터별 광고비가 계약과 같은가', '每位达人的费用是否与合同一致', 'Does each fee match its contract?'),
      t('지급 합계가 정산서를 넘지 않는가', '付款合计是否未超出结算单', 'Do payouts stay within the statement?'),
    ],
  },
  {
    part: t('세금', '税务', 'Taxes'),
    lines: [
      t('거주 여부를 확인했는가', '是否确认居住身份', 'Is residence known?'),
      t('원천징수 금액을 확인했는가', '是否核对代扣税额', 'Is the withholding checked?'),
      t('환율과 그 날짜를 적었는가', '是否注明汇率及日期', 'Are rate and day written down?'),
    ],
  },
  {
    part: t('증빙', '凭证', 'Evidence'),
    lines: [
      t('계약서와 게시 주소가 있는가', '是否有合同与发布链接', 'Are contract and post addresses there?'),
      t('이체 확인 번호를 남겼는가', '是否保留转账编号', 'Is the transfer’s number kept?'),
    ],
  },
]
