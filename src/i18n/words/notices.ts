import { t } from '../triple'

/** Sentences of notifications. */
export const notices = {
  moved: t('{entity}: {state}', '{entity}：{state}', '{entity}: {state}'),
  movedTitled: t('{entity} "{title}": {state}', '{entity}“{title}”：{state}', '{entity} "{title}": {state}'),
  because: t('사유: {reason}', '原因：{reason}', 'Reason: {reason}'),
  open: t('열기', '打开', 'Open'),
}
