import { t } from '../../../../src/i18n/triple'
import type { ToldRow } from '../told'

/** A use case without what ties it to other rows. */
export type Usecase = ToldRow<'usecases'> & { of: 'brands' | 'agencies' | 'studio'; picture: string }

/** Said of every figure here: it was made up. */
export const demoFigure = t('데모 값', '演示数值', 'demo figure')

export const demoBrand = {
  author: t('데모 브랜드 담당자', '演示品牌负责人', 'Demo brand manager'),
  role: t('지어낸 후기', '虚构评价', 'Made-up quote'),
}
export const demoMarketer = {
  author: t('데모 마케터', '演示营销人员', 'Demo marketer'),
  role: t('지어낸 후기', '虚构评价', 'Made-up quote'),
}

export const categories: Record<Usecase['of'], ToldRow<'usecase-categories'>> = {
  brands: {
    name: t('브랜드', '品牌', 'Brands'),
    description: t(
      '자기 제품의 캠페인을 직접 이끄는 팀.',
      '亲自推进自家产品活动的团队。',
      'Teams that run the campaigns of their own products.',
    ),
    order: 1,
  },
  agencies: {
    name: t('에이전시', '代理商', 'Agencies'),
    description: t(
      '여러 브랜드의 일정과 정산을 함께 챙기는 팀.',
      '同时照看多个品牌排期与结算的团队。',
      'Teams that keep the dates and the accounts of many brands.',
    ),
    order: 2,
  },
  studio: {
    name: t('콘텐츠 제작', '内容制作', 'Content'),
    description: t(
      '대본과 이미지로 영상을 만드는 사람들.',
      '用脚本与画面制作短片的人。',
      'People who make films from scripts and pictures.',
    ),
    order: 3,
  },
}
