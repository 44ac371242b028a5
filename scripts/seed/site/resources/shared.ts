import { t } from '../../../../src/i18n/triple'
import type { FileName } from '../files'
import type { ToldRow } from '../told'

type Resource = ToldRow<'resources'>
type Download = Omit<NonNullable<Resource['downloads']>[number], 'file'> & { file: FileName }

/** A resource that names its picture and its files instead of their ids. */
export type ResourcePlan = Omit<Resource, 'downloads' | 'heroPlaceholder'> & { picture: string; downloads: Download[] }

export const demoFile = {
  question: t('이 파일은 데모인가요?', '这些文件是演示吗？', 'Are these files a demo?'),
  answer: t(
    '네. 바로 쓸 수 있는 내용이지만 데모로 만든 것입니다. 회사의 기준에 맞게 고쳐 쓰세요.',
    '是的。内容可以直接使用，但为演示而制作，请按贵公司的标准调整。',
    'Yes. They can be used as they are, but were made for the demo: fit them to your own rules.',
  ),
}
