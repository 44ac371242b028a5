import { t } from '../triple'
import { billing } from './billing'

/** Sentences of the pages for reading: resources, use cases, shorts, legal pages, search. */
export const sitePages = {
  resourcesTitle: t('바로 쓰는 자료', '拿来就用的资料', 'Resources you can put to work'),
  resourcesLead: t(
    '캠페인을 처음 준비할 때도, 정산을 앞두고 있을 때도 도움이 되는 글과 양식입니다.',
    '无论是首次筹备活动，还是即将结算，这些文章与模板都能派上用场。',
    'Guides and templates for the first campaign, for the settlement, and for what lies between.',
  ),
  resourcesNone: t(
    '자료를 준비하고 있습니다. 그동안 활용 사례를 둘러보세요.',
    '资料正在准备中，先看看应用案例吧。',
    'They are being written. Meanwhile, have a look at the use cases.',
  ),
  starterKits: t('시작 키트', '入门套件', 'Starter kit'),
  steps: t('이렇게 진행합니다', '操作步骤', 'How to go about it'),
  downloads: t('내려받기', '下载', 'Downloads'),
  download: t('내려받기', '下载', 'Download'),
  getByEmail: t('이메일로 받기', '通过邮件获取', 'Get it by e-mail'),
  sendLink: t('링크 보내기', '发送链接', 'Send me the link'),
  email: t('이메일', '邮箱', 'E-mail'),
  emailHint: t(
    '이 주소로 {hours}시간 동안 쓸 수 있는 링크를 보냅니다.',
    '我们会向该邮箱发送 {hours} 小时内有效的链接。',
    'We send a link to this address; it works for {hours} hours.',
  ),
  sentTitle: t('메일함을 확인해 주세요', '请查收邮件', 'Check your inbox'),
  sentText: t(
    '방금 적으신 주소로 내려받기 링크를 보냈습니다. 몇 분이 지나도 오지 않으면 스팸함을 살펴봐 주세요.',
    '下载链接已发送到您填写的邮箱。若几分钟后仍未收到，请查看垃圾邮件。',
    'The download link is on its way to the address you gave. If it has not come in a few minutes, look among the spam.',
  ),
  keptTitle: t('요청을 기록했습니다', '申请已记录', 'Your request is kept'),
  keptHint: t(
    '지금 이 사이트는 메일을 보낼 수 없습니다. 요청은 기록되며, 링크는 아직 보내지 않습니다.',
    '本站目前无法发送邮件。申请会被记录，但链接暂不发送。',
    'This site cannot send mail at present: your request is kept, and no link is sent yet.',
  ),
  keepRequest: t('요청 남기기', '提交申请', 'Leave the request'),
  back: t('돌아가기', '返回', 'Go back'),
  usecasesTitle: t('이렇게 쓰고 있습니다', '他们这样使用', 'How it is put to use'),
  usecasesLead: t(
    '어떤 문제에서 시작해 무엇이 달라졌는지, 숫자와 함께 정리했습니다.',
    '从问题到变化，连同数字一起整理。',
    'What the problem was, what changed, and the figures to go with it.',
  ),
  usecasesNone: t(
    '사례를 정리하고 있습니다. 그동안 자료를 먼저 살펴보세요.',
    '案例正在整理中，先看看资料吧。',
    'They are being written. Meanwhile, the resources are worth a look.',
  ),
  all: t('전체', '全部', 'All'),
  categories: t('분류', '分类', 'Categories'),
  results: t('숫자로 보면', '数字说明', 'In figures'),
  voices: t('함께한 사람들의 말', '参与者怎么说', 'What they say'),
  more: t('다른 사례', '更多案例', 'More use cases'),
  shortsTitle: t('한 문장에서 쇼츠까지', '从一句话到短视频', 'From a sentence to a short'),
  shortsLead: t(
    '아이디어를 한 줄 적으면 스토리보드의 첫 장면이 됩니다. 계정 없이 해 볼 수 있습니다.',
    '写下一句创意，就能得到分镜的第一个画面。无需账号即可尝试。',
    'Write one line, and it becomes the first frame of a storyboard. No account needed.',
  ),
  prompts: t('이런 아이디어는 어때요', '试试这些创意', 'Ideas to begin with'),
  promptsNone: t('아이디어를 준비하고 있습니다.', '创意正在准备中。', 'Ideas are on their way.'),
  searchTitle: t('무엇을 찾으세요?', '想找什么？', 'What are you looking for?'),
  searchLabel: t('검색어', '关键词', 'Search for'),
  find: t('찾기', '查找', 'Find'),
  searchHint: t(
    '요금, 자료, 활용 사례, 약관에서 찾습니다.',
    '在价格、资料、案例与条款中查找。',
    'Looks through pricing, resources, use cases and legal pages.',
  ),
  found: t('“{query}” 검색 결과 {count}건', '“{query}”的搜索结果：{count} 条', '{count} found for “{query}”'),
  foundNone: t(
    '“{query}”에 맞는 페이지가 없습니다. 더 짧은 말로 찾아보세요.',
    '没有与“{query}”相符的页面。试试更短的词。',
    'Nothing matches “{query}”. Try a shorter word.',
  ),
  unsubscribeTitle: t('소식 메일을 그만 받으시겠어요?', '要停止接收邮件吗？', 'Stop the mails?'),
  unsubscribeText: t(
    '버튼을 누르면 이 주소로는 더 이상 소식을 보내지 않습니다. 요청하신 내려받기 링크는 계속 받으실 수 있습니다.',
    '点击按钮后，我们将不再向该邮箱发送动态。您请求的下载链接仍会照常发送。',
    'After this, no more news goes to your address. Download links you ask for still do.',
  ),
  unsubscribe: t('그만 받기', '停止接收', 'Stop them'),
  unsubscribedTitle: t('더 이상 보내지 않습니다', '已停止发送', 'You will not hear from us again'),
  unsubscribedText: t(
    '수신 거부가 처리되었습니다. 마음이 바뀌면 자료를 받으실 때 다시 동의하시면 됩니다.',
    '退订已完成。若改变主意，下次获取资料时重新同意即可。',
    'It is done. Should you change your mind, agree again the next time you get a resource.',
  ),
  problemTitle: t('요청을 처리하지 못했습니다', '请求未能完成', 'That did not work'),
  previewOf: t('미리보기', '预览', 'Preview'),
}

/** What a form's answer says when it went wrong, by the code of the error. */
export const siteProblems = {
  VALIDATION_FAILED: t(
    '빠졌거나 잘못 적힌 칸이 있습니다. 돌아가서 한 번 더 확인해 주세요.',
    '有内容缺失或填写有误，请返回再检查一次。',
    'Something is missing or wrong. Go back and check once more.',
  ),
  NOT_FOUND: t('더 이상 제공되지 않는 항목입니다.', '该内容已不再提供。', 'It is no longer available.'),
  LINK_EXPIRED: t(
    '이 링크는 더 이상 쓸 수 없습니다. 자료 페이지에서 다시 요청해 주세요.',
    '该链接已失效，请在资料页面重新申请。',
    'This link no longer works. Ask for a new one on the page of the resource.',
  ),
  RATE_LIMITED: t(
    '짧은 시간에 요청이 너무 많았습니다. 한 시간쯤 뒤에 다시 시도해 주세요.',
    '短时间内请求过多，请约一小时后再试。',
    'Too many requests in a short time. Try again in about an hour.',
  ),
  NOT_SET_UP: billing.notSetUp,
  PRICE_MISMATCH: billing.priceMismatch,
  ALREADY_SUBSCRIBED: billing.alreadySubscribed,
  other: t(
    '잠시 뒤에 다시 시도해 주세요. 계속되면 저희에게 알려 주세요.',
    '请稍后再试。若持续出现，请告知我们。',
    'Try again in a moment. If it keeps happening, let us know.',
  ),
}
