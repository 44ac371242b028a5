import { t } from '../triple'

/** Parts of long forms. */
export const sections = {
  script: t('대본', '脚本', 'Script'),
  audience: t('브랜드와 타깃', '品牌与受众', 'Brand and audience'),
  insights: t('분석', '分析', 'Insights'),
  version: t('버전 메모', '版本说明', 'About this version'),
}
