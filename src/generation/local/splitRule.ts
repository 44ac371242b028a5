/** What of a person's rule for cutting a script is understood without a language model. */
export type SplitRule =
  | { by: 'line'; separator: RegExp }
  | { by: 'number'; scenes: number }
  | { by: 'sentence' | 'paragraph' | 'length' }

const sceneWords = '씬|신|장면|컷|场景|镜头|画面|场|scenes?|shots?|cuts?'
const numberOfScenes = new RegExp(
  `(\\d+)\\s*(?:개의|개|个|個)?\\s*(?:${sceneWords})|(?:${sceneWords})\\s*[:：]?\\s*(\\d+)`,
  'i',
)
const mostScenes = 60

/**
 * Reads a rule such as "장면 5개", "one scene per sentence", "按段落分" or "cut at ---". A rule that is not understood
 * is the same as none: by length.
 */
export function readSplitRule(rule = ''): SplitRule {
  const [marks] = rule.match(/([-=*#~_])\1{2,}/) ?? []
  if (marks) return { by: 'line', separator: new RegExp(`^[^\\S\\n]*[${marks[0]}]{3,}[^\\S\\n]*$`, 'm') }

  const [, before, after] = numberOfScenes.exec(rule) ?? []
  const scenes = Number(before ?? after ?? 0)
  if (scenes > 1) return { by: 'number', scenes: Math.min(scenes, mostScenes) }

  if (/문장|句|sentence/i.test(rule)) return { by: 'sentence' }
  if (/문단|단락|段|paragraph/i.test(rule)) return { by: 'paragraph' }
  return { by: 'length' }
}
