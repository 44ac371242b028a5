import { t } from '../triple'

/** Sentences of pages that failed or are not there; they travel to the browser, so nothing else stands here. */
export const siteNotices = {
  notFoundTitle: t('찾는 페이지가 없습니다', '找不到该页面', 'This page does not exist'),
  notFoundText: t(
    '주소가 바뀌었거나 더는 공개되지 않는 페이지입니다. 아래에서 다시 시작해 보세요.',
    '该页面可能已更换地址，或不再公开。可以从这里重新开始。',
    'It may have moved, or is no longer public. Here are places to start again.',
  ),
  errorTitle: t('문제가 생겼습니다', '出现问题', 'Something went wrong'),
  errorText: t(
    '페이지를 보여 드리지 못했습니다. 잠시 뒤에 다시 시도해 주세요.',
    '页面未能显示，请稍后再试。',
    'The page could not be shown. Try again in a moment.',
  ),
  outageTitle: t('잠시 이용할 수 없습니다', '暂时无法使用', 'Not available for a moment'),
  outageText: t(
    '데이터베이스가 응답하지 않습니다. 로그인은 그대로이며, 이 페이지는 곧 스스로 다시 시도합니다.',
    '数据库没有响应。您的登录状态不变，本页面稍后会自动重试。',
    'The database does not answer. You stay logged in, and this page tries again by itself.',
  ),
  again: t('다시 시도', '重试', 'Try again'),
  home: t('처음으로', '返回首页', 'Back to the start'),
  search: t('검색', '搜索', 'Search'),
}
