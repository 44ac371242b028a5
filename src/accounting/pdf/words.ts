import { t } from '@/i18n/triple'

/** Headings of a printed tax invoice. The Korean ones are always there: it is a Korean document. */
export const headings = {
  title: t('세금계산서', '税务发票', 'Tax invoice'),
  amendedTitle: t('수정세금계산서', '更正税务发票', 'Amended tax invoice'),
  approvalNumber: t('승인번호', '批准编号', 'Approval no.'),
  invoiceNumber: t('문서번호', '单据编号', 'Document no.'),
  issuedDate: t('발급일자', '开具日期', 'Issued on'),
  notIssued: t('발급 전', '尚未开具', 'not issued yet'),
  supplier: t('공급자', '供应方', 'Supplier'),
  buyer: t('공급받는자', '购买方', 'Buyer'),
  businessNumber: t('등록번호', '营业登记号', 'Registration no.'),
  companyName: t('상호', '公司名称', 'Company'),
  ceoName: t('성명', '代表人', 'Representative'),
  address: t('사업장 주소', '营业地址', 'Address'),
  businessType: t('업태', '业态', 'Business type'),
  businessItem: t('종목', '经营项目', 'Business item'),
  email: t('이메일', '电子邮箱', 'Email'),
  writeDate: t('작성일자', '填写日期', 'Write date'),
  supplyAmount: t('공급가액', '供应价额', 'Supply value'),
  taxAmount: t('세액', '税额', 'Tax'),
  amendmentReason: t('수정사유', '更正原因', 'Reason'),
  originalApprovalNumber: t('당초 승인번호', '原批准编号', 'Original approval no.'),
  remarks: t('비고', '备注', 'Remarks'),
  month: t('월', '月', 'Mo.'),
  day: t('일', '日', 'Day'),
  item: t('품목', '品名', 'Item'),
  specification: t('규격', '规格', 'Spec.'),
  quantity: t('수량', '数量', 'Qty'),
  unitPrice: t('단가', '单价', 'Unit price'),
  note: t('비고', '备注', 'Note'),
  totalAmount: t('합계금액', '合计金额', 'Total'),
  receipt: t('이 금액을 영수함', '上述金额已收讫', 'Received with thanks'),
  claim: t('이 금액을 청구함', '请支付上述金额', 'Payment is requested'),
}

/** Why an invoice was amended, by the tax office's codes. */
export const reasons = {
  1: t('기재사항 착오·정정', '记载事项错误更正', 'Error in the entries'),
  2: t('공급가액 변동', '供应价额变动', 'Change of the amount'),
  3: t('환입', '退货', 'Return'),
  4: t('계약의 해제', '合同解除', 'Cancellation of the contract'),
  5: t('내국신용장 사후 개설', '事后开立国内信用证', 'Local L/C opened later'),
  6: t('착오에 의한 이중발급', '误开重复发票', 'Issued twice by mistake'),
}
