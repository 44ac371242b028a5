import { t } from '../../../src/i18n/triple'
import type { ToldRow } from './told'

const notice = t(
  '데모 문구입니다. 법률 자문이 아니므로, 공개하기 전에 실제 내용으로 바꿔 주세요.',
  '演示文本，不构成法律意见。正式发布前请替换为实际内容。',
  'Demo text, not legal advice: replace it with your own before you publish.',
)

/** Pages that every site needs, with words that say what they stand in for. */
export const legalPages: Record<string, ToldRow<'legal-pages'>> = {
  terms: {
    title: t('이용약관', '使用条款', 'Terms of use'),
    summary: notice,
    order: 1,
    sections: [
      {
        heading: t('이 문서에 대하여', '关于本文', 'About this document'),
        body: t(
          '이 자리에는 서비스를 운영하는 회사의 이용약관이 들어갑니다.\n\n지금 보이는 글은 화면을 확인하기 위한 데모이며, 누구에게도 권리나 의무를 만들지 않습니다.',
          '此处应为服务运营方的使用条款。\n\n目前的文字仅用于查看页面效果，不产生任何权利或义务。',
          'The terms of whoever runs this installation belong here.\n\nWhat you read is a demo for looking at the page; it gives nobody any rights or duties.',
        ),
      },
      {
        heading: t('무엇을 적어야 하나요', '应当写明的内容', 'What to write here'),
        body: t(
          '누가 서비스를 제공하는지, 계정은 어떻게 만들고 지우는지, 요금과 환불은 어떻게 되는지, 올린 콘텐츠의 권리는 누구에게 있는지, 분쟁은 어느 법에 따르는지를 적습니다.',
          '由谁提供服务，账户如何创建与删除，费用与退款如何处理，上传内容的权利归谁所有，争议适用何种法律。',
          'Who offers the service, how accounts are made and removed, what is paid and refunded, who owns what is uploaded, and which law applies.',
        ),
      },
    ],
  },
  privacy: {
    title: t('개인정보 처리방침', '隐私政策', 'Privacy policy'),
    summary: notice,
    order: 2,
    sections: [
      {
        heading: t('이 문서에 대하여', '关于本文', 'About this document'),
        body: t(
          '이 자리에는 운영하는 회사의 개인정보 처리방침이 들어갑니다. 지금 보이는 글은 데모입니다.',
          '此处应为运营方的隐私政策，目前的文字为演示内容。',
          'The privacy policy of whoever runs this installation belongs here; this text is a demo.',
        ),
      },
      {
        heading: t('마당이 저장하는 것', '系统保存的内容', 'What Madang stores'),
        body: t(
          '자료를 이메일로 받으면 이메일 주소, 동의한 문구와 시각, 마케팅 수신 동의 여부를 저장합니다. 마케팅 메일마다 수신 거부 링크가 있습니다.\n\n연락처와 계약 금액은 암호화해 보관하고, 누가 무엇을 바꾸었는지 기록합니다.',
          '通过邮箱获取资料时，会保存邮箱地址、您同意的文本与时间，以及是否接收营销邮件。每封营销邮件都带有退订链接。\n\n联系方式和合同金额加密保存，所有修改均有记录。',
          'Whoever asks for a file by e-mail leaves the address, the words agreed to and when, and whether marketing mail is welcome. Every such mail has a link to unsubscribe.\n\nContact details and fees are stored encrypted, and who changed what is on the record.',
        ),
      },
      {
        heading: t('문의', '联系方式', 'Contact'),
        body: t(
          '개인정보 보호 책임자의 이름과 연락처를 여기에 적어 주세요.',
          '请在此填写个人信息保护负责人的姓名与联系方式。',
          'Name the person responsible for data protection here, and how to reach them.',
        ),
      },
    ],
  },
}
