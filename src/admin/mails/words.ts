import { t } from '@/i18n/triple'

/** Words of the page of a mail. */
export const mailWords = {
  resend: t('다시 보내기', '重新发送', 'Send again'),
  kept: t(
    '메일 서버가 연결되어 있지 않아 보내지 못했습니다. 아래 내용을 직접 전하거나, 서버를 연결한 뒤 다시 보내세요.',
    '未连接邮件服务器，邮件未发出。可直接转达以下内容，或连接服务器后重新发送。',
    'It was not sent: no mail server is connected. Pass its text on yourself, or connect one and send it again.',
  ),
  failed: t(
    '보내지 못했고, 더 시도하지 않습니다.',
    '发送失败，不再自动重试。',
    'It could not be sent, and is not tried again by itself.',
  ),
  uncertain: t(
    '도중에 끊겨 도착했는지 알 수 없습니다. 다시 보내면 두 번 도착할 수 있습니다.',
    '发送中断，无法确定是否送达。重新发送可能会重复收到。',
    'The connection broke on the way: it may have arrived. Sent again, it may arrive twice.',
  ),
}
