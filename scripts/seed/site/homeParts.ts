import { t } from '../../../src/i18n/triple'
import type { HomePage } from '../../../src/payload-types'
import type { Told } from './told'

type Block = Told<NonNullable<HomePage['layout']>[number]>

/** What there is. */
export const features: Block = {
  blockType: 'features',
  title: t('한 캠페인에 필요한 모든 것', '一场活动所需的一切', 'Everything a campaign needs'),
  intro: t(
    '메신저와 스프레드시트에 흩어진 일을 한곳으로 모았습니다. 지금 누구 차례인지, 무엇이 막고 있는지 늘 보입니다.',
    '把散落在聊天记录和表格里的工作收拢到一处。轮到谁、卡在哪里，一目了然。',
    'What used to live in chats and spreadsheets, in one place: whose turn it is, and what still stands in the way.',
  ),
  features: [
    {
      icon: 'users',
      title: t('인플루언서와 캠페인', '达人与活动', 'Influencers and campaigns'),
      description: t(
        '브리프, 모집, 계약, 기획안, 콘텐츠 검토, 게시까지 열두 단계. 조건이 갖춰져야 다음으로 넘어갑니다.',
        '从简报、招募、签约、方案到审核与发布，共十二个阶段，条件满足才能前进。',
        'Twelve stages from the brief to publishing. A campaign moves on when its conditions hold, not before.',
      ),
    },
    {
      icon: 'film',
      title: t('대본에서 영상까지', '从脚本到短片', 'From script to film'),
      description: t(
        '대본을 장면으로 나누고 이미지와 클립, 내레이션, 자막을 붙입니다. 외부 키 없이도 내 컴퓨터에서 끝까지 만들 수 있습니다.',
        '脚本拆成分镜，配上画面、片段、旁白和字幕。没有任何外部密钥，也能在自己的机器上完成。',
        'A script becomes scenes, pictures, clips, a narration and captions: on your own machine, without a single key.',
      ),
    },
    {
      icon: 'image',
      title: t('입어 보기', '虚拟试穿', 'Try-on'),
      description: t(
        '상의, 하의, 원피스, 겉옷 사진으로 착장 이미지를 만들어 촬영 전에 분위기를 맞춰 봅니다.',
        '用上衣、下装、连衣裙和外套的照片生成搭配图，拍摄之前先看效果。',
        'Pictures of garments become an outfit, so that the look is settled before anybody books a studio.',
      ),
    },
    {
      icon: 'chart',
      title: t('근거가 보이는 성과', '有据可查的成效', 'Figures with their sources'),
      description: t(
        '모든 지표에 분자와 분모, 기간이 붙습니다. 모르는 값은 0이 아니라 모른다고 적습니다.',
        '每个指标都附有分子、分母和时间范围。未知的数值不会写成 0，而是注明未知。',
        'Every figure comes with its numerator, denominator and window. What is not known is not shown as zero.',
      ),
    },
    {
      icon: 'wallet',
      title: t('증빙이 남는 정산', '凭证齐全的结算', 'Settlement with evidence'),
      description: t(
        '원천징수, 세금계산서, 지급 내역을 한 장의 정산서로 확인합니다. 받을 돈보다 더 나가지 않습니다.',
        '代扣税、税务发票与付款记录汇成一张结算单，支付绝不会超出应付金额。',
        'Withholding, tax invoices and payments on one statement. Nothing is ever paid beyond what is owed.',
      ),
    },
    {
      icon: 'shield',
      title: t('내 서버에 설치', '部署在自己的服务器', 'On your own server'),
      description: t(
        'MIT 라이선스 오픈소스입니다. 데이터는 직접 운영하는 PostgreSQL에 남고, 연락처와 계약 금액은 암호화됩니다.',
        '采用 MIT 许可证的开源软件。数据保存在您自己的 PostgreSQL 中，联系方式与合同金额加密存储。',
        'Open source under the MIT licence. Data stays in your PostgreSQL; contact details and fees are encrypted.',
      ),
    },
  ],
}

/** How it goes. */
export const steps: Block = {
  blockType: 'steps',
  title: t('이렇게 진행됩니다', '流程如下', 'How it goes'),
  steps: [
    {
      title: t('브리프를 씁니다', '撰写简报', 'Write the brief'),
      description: t(
        '제품, 예산, 기간, 지켜야 할 표현을 적으면 마케터에게 전달됩니다.',
        '填写产品、预算、时间和必须遵守的表述，随即交给营销人员。',
        'Product, budget, dates and the wording that matters; then it goes to the marketer.',
      ),
    },
    {
      title: t('크리에이터를 고릅니다', '选择达人', 'Choose the creators'),
      description: t(
        '플랫폼과 분야로 찾아 초대하고, 광고비와 제작물을 정해 계약합니다.',
        '按平台与领域查找并邀请，确定费用与交付内容后签约。',
        'Find them by platform and field, invite them, agree on fee and deliverables.',
      ),
    },
    {
      title: t('기획안과 콘텐츠를 검토합니다', '审核方案与内容', 'Review plans and content'),
      description: t(
        '수정 요청과 답변이 버전마다 남습니다. 광고 표기와 AI 표기도 게시 전에 확인합니다.',
        '每个版本的修改意见与回复都有记录，发布前核对广告标识与 AI 标识。',
        'Requests and answers stay with each version; ad and AI labels are checked before anything goes live.',
      ),
    },
    {
      title: t('성과를 보고 정산합니다', '查看成效并结算', 'Read the results, settle'),
      description: t(
        '게시물의 지표를 파일로 올리면 리포트가 되고, 정산서와 세금계산서로 마무리됩니다.',
        '上传发布数据即可生成报告，最后以结算单和税务发票收尾。',
        'Metrics come in as a file and become a report; a statement and tax invoices finish the campaign.',
      ),
    },
  ],
}
