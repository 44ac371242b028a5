import { t } from '../triple'

/** What link previews and search results call one page of the public site; lists are called as in its navigation. */
export const seo = {
  resource: t('자료', '资料', 'Resource'),
  usecase: t('활용 사례', '应用案例', 'Use case'),
  plan: t('요금제', '方案', 'Plan'),
}
