import type { SceneDraft, Settings } from '../drivers/driver'
import type { Language } from '../kinds'
import { graphemesOf, languageOf, sentencesOf, speechSeconds } from './language'
import { comfortablePassages, longest, paragraphsOf, passagesByNumber } from './passages'
import { readSplitRule } from './splitRule'

/** Time for the picture to settle and for a breath, in seconds. */
const around = 1
const shortest = 2
const longestScene = 15

/**
 * Cuts a script into scenes. Every character of it is said in exactly one of them, in its order; only the lines that a
 * rule names as separators are left out. Blank scripts have no scenes.
 */
export function scenesOf(script: string, settings: Pick<Settings, 'language' | 'splitRule' | 'style'>): SceneDraft[] {
  const text = script.replace(/\p{Cs}/gu, '\ufffd').replace(/\r\n?/g, '\n')
  const language = languageOf(text, settings.language)
  return passagesOf(text, settings.splitRule, language)
    .map((passage) =>
      passage
        .replace(/\s+/g, ' ')
        .replace(/(?<=[，。！？；：、」』）》】]) /g, '')
        .trim(),
    )
    .filter(Boolean)
    .map((narration) => sceneOf(narration, language, settings.style))
}

function passagesOf(text: string, splitRule: string | undefined, language: Language): string[] {
  const rule = readSplitRule(splitRule)
  switch (rule.by) {
    case 'line':
      return text.split(new RegExp(rule.separator, 'gm')).flatMap((part) => notTooLong(part, language))
    case 'paragraph':
      return paragraphsOf(text).flatMap((part) => notTooLong(part, language))
    case 'number':
      return passagesByNumber(text, rule.scenes, language)
    case 'sentence':
      return sentencesOf(text, language).flatMap((sentence) => notTooLong(sentence, language))
    case 'length':
      return comfortablePassages(text, language)
  }
}

const notTooLong = (passage: string, language: Language) =>
  speechSeconds(passage) <= longest ? [passage] : comfortablePassages(passage, language)

const showing: Record<Language, (passage: string) => string> = {
  ko: (passage) => `내레이션 “${passage}”에 어울리는 화면`,
  zh: (passage) => `与旁白“${passage}”相配的画面`,
  en: (passage) => `A shot that goes with the narration “${passage}”`,
}

function sceneOf(narration: string, language: Language, style?: string): SceneDraft {
  const seconds = Math.ceil((speechSeconds(narration) + around) * 10) / 10
  return {
    title: titleOf(narration),
    narration,
    visualDescription: showing[language](narration),
    imagePrompt: style?.trim() ? `${narration} (${style.trim()})` : narration,
    durationSeconds: Math.min(longestScene, Math.max(shortest, seconds)),
    noSubject: false,
  }
}

const titleLength = { words: 5, wide: 14, narrow: 36 }

/** The first words: as many as fit a line. */
function titleOf(narration: string): string {
  const limit = /[\p{Script=Han}\p{Script=Hangul}]/u.test(narration) ? titleLength.wide : titleLength.narrow
  const words = narration.split(' ').slice(0, titleLength.words)
  while (words.length > 1 && graphemesOf(words.join(' ')).length > limit) words.pop()
  const start = words.join(' ')
  const title = graphemesOf(start).slice(0, limit).join('')
  return title.length < narration.length ? `${title.replace(/[\s,.;:，。、；：]+$/u, '') || title}…` : title
}
