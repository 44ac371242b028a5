import { t } from '../triple'

/** What a visitor agrees to before a gated file is sent. The words are kept with the request, as they were shown. */
export const consentWords = {
  required: t(
    '자료 링크를 받기 위해 이메일 주소와 신청 기록을 수집·이용하는 데 동의합니다. 동의를 철회할 때까지 보관합니다.',
    '为接收资料链接，我同意收集和使用我的邮箱地址及申请记录，保存至我撤回同意为止。',
    'I agree that my e-mail address and this request are used to send me the link, and kept until I withdraw my consent.',
  ),
  marketing: t(
    '새 자료와 소식을 이메일로 받는 데 동의합니다. 언제든지 그만 받을 수 있습니다.',
    '我同意通过邮件接收新资料和动态，可随时退订。',
    'I agree to receive news and new resources by e-mail. I can stop them at any time.',
  ),
}

/** The download form and the mail that answers it. */
export const downloadWords = {
  accepted: t(
    '링크를 이메일로 보냈습니다. 몇 분 안에 도착합니다.',
    '链接已发送到您的邮箱，几分钟内即可收到。',
    'The link is on its way to your inbox: it takes a few minutes.',
  ),
  kept: t(
    '요청은 기록했지만 지금 이 사이트는 메일을 보낼 수 없어 링크를 보내지 못했습니다. 급하시면 운영팀에 문의해 주세요.',
    '申请已记录，但本站目前无法发送邮件，链接尚未发出。如急需，请联系运营团队。',
    'Your request is kept, but this site cannot send mail at present: no link is on its way. Ask its team if it is urgent.',
  ),
  unsubscribed: t(
    '이 주소로는 더 이상 소식을 보내지 않습니다.',
    '我们将不再向该邮箱发送动态。',
    'No more news goes to this address.',
  ),
  subject: t('내려받기: {title}', '下载：{title}', 'Your download: {title}'),
  text: t(
    [
      '안녕하세요.',
      '요청하신 자료입니다: {title}',
      '{link}',
      '이 링크는 {hours}시간 동안 쓸 수 있습니다. 기간이 지나면 자료 페이지에서 다시 요청해 주세요.',
      '요청하신 적이 없다면 이 메일은 무시하셔도 됩니다. 소식 메일을 받고 싶지 않다면 아래에서 거부할 수 있습니다.',
      '{unsubscribe}',
    ].join('\n\n'),
    [
      '您好！',
      '这是您请求的资料：{title}',
      '{link}',
      '链接在 {hours} 小时内有效。过期后，请在资料页面重新申请。',
      '如果不是您本人申请，请忽略此邮件。如不希望收到动态邮件，可在此退订：',
      '{unsubscribe}',
    ].join('\n\n'),
    [
      'Hello,',
      'here is what you asked for: {title}',
      '{link}',
      'The link works for {hours} hours. After that, ask for a new one on the page of the resource.',
      'If you did not ask for it, ignore this mail. To receive no news from us, go here:',
      '{unsubscribe}',
    ].join('\n\n'),
  ),
}
