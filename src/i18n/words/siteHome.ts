import { t } from '../triple'

/** The home page as it is until its editors publish their own. */
export const siteHome = {
  headline: t(
    '브리프에서 정산까지, 하나의 마당에서',
    '从简报到结算，都在一个院子里',
    'From brief to settlement, in one yard',
  ),
  lead: t(
    '마당은 브랜드와 마케터가 인플루언서 캠페인을 함께 진행하는 곳입니다. 누가 무엇을 해야 하는지, 무엇이 아직 막고 있는지 단계마다 보여 줍니다.',
    'Madang（意为“院子”）是品牌与营销人员共同推进达人活动的地方。每个阶段都清楚显示由谁行动、还缺什么。',
    'Madang, Korean for “yard”, is where brands and marketers run influencer campaigns together. Every stage shows whose turn it is and what still stands in the way.',
  ),
  openAdmin: t('관리 화면 열기', '打开管理后台', 'Open the admin'),
  readApi: t('API 문서 보기', '查看 API 文档', 'Read the API reference'),
  stagesTitle: t('캠페인의 열두 단계', '活动的十二个阶段', 'The twelve stages of a campaign'),
  stagesLead: t(
    '건너뛰는 단계는 없습니다. 조건이 갖춰져야 다음으로 넘어가고, 모든 이동은 기록에 남습니다.',
    '没有可以跳过的阶段。条件满足才能前进，每一步都有记录。',
    'No stage can be skipped. A campaign moves on when its conditions hold, and every move is on the record.',
  ),
  yard: t('마당', '院子', 'The yard'),
  yardWho: t('브랜드 · 마케터 · 크리에이터', '品牌 · 营销 · 达人', 'Brands · marketers · creators'),
  nowTitle: t('지금 할 수 있는 일', '现在可以做的', 'What works today'),
  nowIntro: t(
    '한 번 설치하면 캠페인도, 영상도, 돈도 같은 규칙과 같은 기록 위에서 움직입니다.',
    '安装一次，活动、影片与资金都遵循同样的规则，留下同一份记录。',
    'Installed once: campaigns, films and money follow the same rules and leave the same record.',
  ),
  nowCampaigns: t('캠페인', '营销活动', 'Campaigns'),
  nowCampaignsText: t(
    '브리프, 인플루언서 모집과 계약, 기획안과 콘텐츠 검토, 게시와 성과, 정산까지 진행합니다.',
    '涵盖简报、达人招募与签约、方案与内容审核、发布与效果，直至结算。',
    'The brief, inviting and contracting influencers, plans and content review, publishing and metrics, the settlement.',
  ),
  nowStudio: t('스튜디오', '创作室', 'Studio'),
  nowStudioText: t(
    '대본이 장면과 이미지, 클립, 내레이션을 거쳐 자막 있는 영상이 됩니다. 제공자 키가 없어도 되고, 유료 단계 앞에는 언제나 가격이 보입니다.',
    '脚本经过场景、图像、片段和旁白，变成带字幕的短片。无需密钥也能完成，付费步骤之前总会显示价格。',
    'A script becomes scenes, pictures, clips, a narration and a captioned film. It works without any key, and every paid step shows its price first.',
  ),
  nowRoles: t('역할별 화면', '按角色的视图', 'A view for each role'),
  nowRolesText: t(
    '브랜드는 자기 브랜드의 캠페인만 봅니다. 계약 금액과 연락처는 암호화해 보관합니다.',
    '品牌方只能看到自己品牌的活动。签约金额和联系方式加密保存。',
    'A brand sees the campaigns of its own brand and no other. Fees and contact details are stored encrypted.',
  ),
  nowApi: t('REST와 GraphQL', 'REST 与 GraphQL', 'REST and GraphQL'),
  nowApiText: t(
    '관리 화면에서 할 수 있는 일은 API로도 할 수 있고, 같은 규칙을 따릅니다.',
    '后台能做的，API 也能做，遵循同样的规则。',
    'What the admin can do, the API can do too, under the same rules.',
  ),
  closingTitle: t('직접 설치해 보세요', '装上试一试', 'Try it on a machine of your own'),
  closingText: t(
    '명령 두 개면 데이터베이스와 데모까지 준비됩니다. 데이터는 여러분의 서버를 떠나지 않습니다.',
    '两条命令即可准备好数据库与演示内容。数据不会离开您的服务器。',
    'Two commands bring up the database and a demo. Your data stays on your server.',
  ),
}
