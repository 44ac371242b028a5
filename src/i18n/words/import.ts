import { t } from '../triple'

/** What can be wrong with an import of performance metrics, or with one of its rows. */
export const importing = {
  nothingImported: t(
    '오류가 {count}건 있어 아무것도 저장하지 않았습니다.',
    '有 {count} 处错误，未保存任何内容。',
    'Nothing was imported: {count} errors.',
  ),
  noRows: t('제목 아래에 행이 없습니다.', '标题行下没有数据。', 'There are no rows under the headings.'),
  oneOf: t('다음 중 하나를 적어 주세요: {list}', '请填写以下之一：{list}', 'Write one of: {list}'),
  dayOutside: t(
    '{earliest}부터 {latest}까지의 날짜를 적어 주세요.',
    '请填写 {earliest} 至 {latest} 之间的日期。',
    'Write a day from {earliest} to {latest}.',
  ),
  unknownColumn: t(
    '알 수 없는 열입니다. 가능한 열: {list}',
    '未知的列。可用的列：{list}',
    'This column is not known. There are: {list}',
  ),
  columnTwice: t('같은 열이 두 번 있습니다.', '该列出现了两次。', 'This column is there twice.'),
  noHeading: t(
    '이 칸의 열에 제목이 없습니다.',
    '该单元格所在的列没有标题。',
    'A cell stands in a column without a heading.',
  ),
  unknownField: t('알 수 없는 항목입니다.', '未知字段。', 'This field is not known.'),
  notNumber: t('숫자를 보내 주세요.', '请提供数字。', 'Send a number.'),
  noSuchCampaign: t(
    '이 ID나 제목의 캠페인이 없습니다.',
    '没有此 ID 或标题的营销活动。',
    'There is no campaign with this id or title.',
  ),
  severalCampaigns: t(
    '제목이 같은 캠페인이 여럿입니다. ID를 적어 주세요.',
    '有多个同名营销活动，请填写 ID。',
    'Several campaigns have this title: write the id.',
  ),
  severalInfluencers: t(
    '이 캠페인에 이름이 같은 인플루언서가 여럿입니다. ID를 적어 주세요.',
    '该活动有多位同名达人，请填写 ID。',
    'Several influencers of the campaign have this name: write the id.',
  ),
  noSuchSubmission: t(
    '이 캠페인과 인플루언서의 제출 콘텐츠가 아닙니다.',
    '不是该活动该达人的提交内容。',
    'This is no submission of this influencer for this campaign.',
  ),
  sameAsLine: t(
    '캠페인, 인플루언서, 플랫폼, 날짜가 {line}행과 같습니다.',
    '营销活动、达人、平台和日期与第 {line} 行相同。',
    'Campaign, influencer, platform and day are those of line {line}.',
  ),
  totalDown: t(
    '누적값이 이전의 {former}보다 작습니다.',
    '累计值小于之前的 {former}。',
    'The total is less than the {former} before it.',
  ),
  laterDays: t(
    '이 계열의 이후 날짜({last}까지)가 이미 저장되어 있습니다. 그 날짜의 누적값도 함께 보내 주세요.',
    '该序列之后的日期（至 {last}）已保存，请将这些日期的累计值一并提交。',
    'Later days of this series are stored, up to {last}: send their totals too.',
  ),
  isMeasured: t(
    '이 날짜에는 실측값이 있습니다. 추정값으로 바꿀 수 없습니다.',
    '该日期已有实测值，不能用估算值替换。',
    'This day has measured figures: an estimate cannot replace them.',
  ),
  saysMeasured: t(
    '이 행은 실측값이라고 적혀 있는데 추정값으로 가져오려 합니다. 출처를 고치거나 "추정값입니다"를 꺼 주세요.',
    '该行注明为实测值，但正作为估算值导入。请修改来源，或关闭“数值为估算值”。',
    'The row says it is measured, and the file is imported as estimates: correct the source, or untick the estimates.',
  ),
  bothKinds: t(
    '누적값은 실측값과 추정값을 한 파일에 섞을 수 없습니다. 나누어 가져와 주세요.',
    '累计值文件不能混合实测值与估算值，请分开导入。',
    'Totals cannot mix measured figures and estimates in one file: import them apart.',
  ),
  'cell-formula': t(
    '수식의 계산된 값이 파일에 없습니다. Excel에서 열어 저장한 뒤 다시 선택하거나 값을 직접 적어 주세요.',
    '文件中没有该公式的计算结果。请用 Excel 打开并保存后重新选择，或直接填写数值。',
    'The value of this formula is not in the file: open it in Excel and save it, or write the value itself.',
  ),
  'cell-merged': t(
    '병합된 칸입니다. 병합을 풀고 행마다 값을 적어 주세요.',
    '该单元格已合并。请取消合并，并逐行填写数值。',
    'This cell is merged with others: take them apart and write a value in each row.',
  ),
  'cell-cell': t(
    '칸의 값을 읽을 수 없습니다. 값을 다시 적어 주세요.',
    '无法读取该单元格的值，请重新填写。',
    'What stands in this cell cannot be read: write it again.',
  ),
  'cell-missing': t(
    '행의 칸 수가 제목보다 적습니다. 파일이 잘렸을 수 있습니다. 모르는 값은 빈 칸으로 남겨 주세요.',
    '该行的单元格少于标题，文件可能被截断。未知的值请保留空单元格。',
    'The row has fewer cells than there are headings, as if the file was cut: leave a cell empty where nothing is known.',
  ),
  noSuchSheet: t(
    '이 이름의 시트가 없습니다. 있는 시트: {list}',
    '没有此名称的工作表。现有工作表：{list}',
    'There is no sheet of this name. There are: {list}',
  ),
  noSheets: t(
    'CSV에는 시트가 없습니다. sheet를 빼 주세요.',
    'CSV 没有工作表，请去掉 sheet。',
    'A CSV has no sheets: leave out `sheet`.',
  ),
  'file-several-sheets': t(
    '여러 시트에 행이 있습니다. 가져올 시트를 골라 주세요: {list}',
    '多个工作表中有数据，请选择要导入的工作表：{list}',
    'Several sheets hold rows: say which one is meant, as `sheet`: {list}',
  ),
  'file-empty': t('파일이 비어 있습니다.', '文件为空。', 'The file is empty.'),
  'file-not-a-table': t(
    'CSV나 Excel(.xlsx) 파일이 아닙니다.',
    '不是 CSV 或 Excel（.xlsx）文件。',
    'This is no CSV and no Excel file (.xlsx).',
  ),
  'file-protected': t(
    '암호가 걸렸거나 오래된 Excel(.xls) 파일입니다. 암호 없는 .xlsx로 저장해 주세요.',
    '文件受密码保护或为旧版 Excel（.xls）。请另存为无密码的 .xlsx。',
    'The file has a password, or is of an old Excel (.xls): save it as .xlsx without one.',
  ),
  'file-broken-file': t(
    '파일이 손상되었습니다. 따옴표가 닫히지 않았을 수도 있습니다.',
    '文件已损坏，也可能是引号未闭合。',
    'The file is damaged, or a quotation mark is never closed.',
  ),
  'file-too-large': t('파일의 내용이 너무 큽니다.', '文件内容过大。', 'What is in the file is too large.'),
  'file-too-many-rows': t('행이 너무 많습니다.', '行数过多。', 'The file has too many rows.'),
  'file-too-many-columns': t('열이 너무 많습니다.', '列数过多。', 'The row has too many columns.'),
  'file-cell-too-long': t('칸의 글이 너무 깁니다.', '单元格内容过长。', 'A cell of this row is too long.'),
}

/** Headings of an export that are Payload's own. */
export const exportHeadings = {
  createdAt: t('생성 일시', '创建于', 'Created At'),
  updatedAt: t('업데이트 일시', '更新于', 'Updated At'),
}

/** The page that imports them. */
export const importPage = {
  title: t('성과 가져오기', '导入成效数据', 'Import performance'),
  link: t('가져오기', '导入', 'Import'),
  lead: t(
    '먼저 확인하고, 오류가 없을 때 한꺼번에 저장합니다. 같은 캠페인, 인플루언서, 플랫폼, 날짜의 행은 새 값으로 고치고 이전 값은 감사 기록에 남습니다.',
    '先检查，没有错误时一次性保存。营销活动、达人、平台和日期相同的行会更新为新值，原值保留在审计日志中。',
    'The file is checked first, and stored whole when nothing is wrong with it. A row about the same campaign, influencer, platform and day is corrected; its former values stay in the audit log.',
  ),
  file: t('파일 (CSV, Excel)', '文件（CSV、Excel）', 'File (CSV, Excel)'),
  choose: t('파일 선택', '选择文件', 'Choose a file'),
  drop: t('또는 여기에 끌어다 놓으세요', '或拖放到此处', 'or drop it here'),
  template: t('빈 양식 받기 (CSV)', '下载空白模板（CSV）', 'Download an empty form (CSV)'),
  columns: t(
    '필요한 열: {list}. 제목은 한국어, 중국어, 영어 모두 됩니다. 빈 칸은 0이 아니라 모름으로 저장합니다.',
    '必需的列：{list}。标题可用韩语、中文或英语。空单元格表示未知，而不是 0。',
    'Needed columns: {list}. Headings may be Korean, Chinese or English. An empty cell is unknown, not 0.',
  ),
  campaign: t('캠페인', '营销活动', 'Campaign'),
  campaignHint: t(
    '파일에 캠페인 열이 없거나 비어 있는 행에 쓰입니다.',
    '用于没有营销活动列或该列为空的行。',
    'For rows that name none themselves.',
  ),
  searchCampaign: t('제목으로 찾기', '按标题搜索', 'Search by title'),
  noCampaigns: t('찾은 캠페인이 없습니다', '未找到营销活动', 'No campaign found'),
  sheet: t('시트', '工作表', 'Sheet'),
  noSheet: t('시트를 골라 주세요', '请选择工作表', 'Choose a sheet'),
  sheetRows: t('{name} ({count}행)', '{name}（{count} 行）', '{name} ({count} rows)'),
  sheetHint: t(
    '파일에 시트가 여럿입니다. 고른 시트만 가져옵니다.',
    '文件中有多个工作表，只导入所选的工作表。',
    'The file has several sheets: only the chosen one is imported.',
  ),
  sheetRead: t('읽은 시트: {name}', '读取的工作表：{name}', 'Sheet that was read: {name}'),
  estimatesReplaced: t(
    '추정값 {count}행이 실측값으로 바뀝니다.',
    '{count} 行估算值将变为实测值。',
    'Estimates that measured figures replace: {count} rows.',
  ),
  leftOut: t('가져오지 않는 열: {list}', '不导入的列：{list}', 'Columns that are left out: {list}'),
  cumulative: t('누적값입니다', '数值为累计值', 'The figures are totals so far'),
  cumulativeHint: t(
    '그날까지의 합계를 전날과의 차이로 바꾸어 저장합니다. 팔로워는 그대로 둡니다.',
    '将截至当日的合计换算为与前一天的差值后保存。粉丝数保持不变。',
    'What is stored is what each day added. Followers stay as they are.',
  ),
  estimate: t('추정값입니다', '数值为估算值', 'The figures are estimates'),
  estimateHint: t(
    '실측값과 합산하지 않고, 실측값을 대신하지도 않습니다.',
    '不会与实测值相加，也不会替换实测值。',
    'They are never added to measured ones, and never replace them.',
  ),
  check: t('확인', '检查', 'Check'),
  checking: t('확인하는 중…', '正在检查…', 'Checking…'),
  importing: t('저장하는 중…', '正在保存…', 'Importing…'),
  needFile: t('파일을 먼저 선택해 주세요.', '请先选择文件。', 'Choose a file first.'),
  good: t('오류가 없습니다', '没有错误', 'Nothing is wrong'),
  nothingToDo: t(
    '이미 저장된 내용과 같습니다. 가져올 것이 없습니다.',
    '与已保存的内容相同，无需导入。',
    'All of it is stored already: there is nothing to import.',
  ),
  bad: t('오류 {count}건', '{count} 处错误', '{count} errors'),
  badLead: t(
    '파일을 고친 뒤 다시 선택해 주세요. 아무것도 저장하지 않았습니다.',
    '请修改文件后重新选择。未保存任何内容。',
    'Put the file right and choose it again. Nothing was stored.',
  ),
  firstErrors: t('처음 {shown}건만 보입니다.', '仅显示前 {shown} 处。', 'The first {shown} are shown.'),
  done: t('가져왔습니다', '导入完成', 'Imported'),
  failed: t('가져오지 못했습니다', '导入失败', 'It did not work'),
  noAnswer: t(
    '응답이 없습니다. 파일을 다시 선택하고 시도해 주세요. 이미 저장된 행은 두 번 저장되지 않습니다.',
    '没有响应。请重新选择文件再试。已保存的行不会重复保存。',
    'There was no answer. Choose the file again and retry: what was stored is not stored twice.',
  ),
  rows: t('행', '行', 'Rows'),
  created: t('신규', '新增', 'New'),
  updated: t('수정', '更正', 'Corrected'),
  unchanged: t('변경 없음', '未变', 'Unchanged'),
  import: t('{count}행 가져오기', '导入 {count} 行', 'Import {count} rows'),
  confirmTitle: t('가져올까요?', '确认导入？', 'Import these rows?'),
  confirm: t(
    '신규 {created}행을 더하고 {updated}행을 고칩니다. 고친 행의 이전 값은 감사 기록에 남습니다.',
    '将新增 {created} 行，更正 {updated} 行。更正前的值保留在审计日志中。',
    '{created} rows are added and {updated} corrected. Former values stay in the audit log.',
  ),
  cancel: t('취소', '取消', 'Cancel'),
  toList: t('성과 목록 보기', '查看成效列表', 'See the list'),
  errorTable: t('오류 목록', '错误列表', 'Errors'),
  line: t('행', '行', 'Row'),
  column: t('열', '列', 'Column'),
  value: t('적힌 값', '填写的值', 'What it says'),
  message: t('고칠 점', '需修改', 'What is wrong'),
}
