import { readFileSync } from 'node:fs'
import path from 'node:path'
import { guessLanguage, type Language } from './language'
import { decodeModel, type Model, marginOf, scoreOf } from './model'
import { normalize, writtenText } from './normalize'

export type Label = 'positive' | 'negative' | 'neutral' | 'unrated'
export type Scored = { language: Language; score: number | null; label: Label }

/** By the folder the product runs in, so that a bundler leaves the files alone. */
const files = {
  ko: () => path.resolve('src/sentiment/weights/ko.bin'),
  zh: () => path.resolve('src/sentiment/weights/zh.bin'),
}
type Rated = keyof typeof files

/** Without a letter of its language a model would be guessing. */
const letters: Record<Rated, RegExp> = { ko: /\p{Script=Hangul}/u, zh: /\p{Script=Han}/u }

const models: Partial<Record<Rated, Model>> = {}

function modelOf(language: Rated): Model {
  models[language] ??= decodeModel(readFileSync(files[language]()))
  return models[language]
}

const hasModel = (language: Language): language is Rated => Object.hasOwn(files, language)

/**
 * How a comment sounds, −1.00 … 1.00; the language is guessed from its letters unless given. Korean and Chinese only:
 * what is written in another language or says nothing in letters (empty, emoji, addresses, mentions) is `unrated` with
 * no score. `neutral` lies nearer to zero than the model can be trusted to tell. Never throws on a text.
 */
export function scoreComment(text: string, language?: Language): Scored {
  const written = writtenText(text)
  const spoken = language ?? guessLanguage(written)
  if (!hasModel(spoken) || !letters[spoken].test(written)) return { language: spoken, score: null, label: 'unrated' }
  const model = modelOf(spoken)
  const score = scoreOf(marginOf(model, normalize(text)))
  return { language: spoken, score, label: labelOf(score, model.neutral) }
}

function labelOf(score: number, neutral: number): Label {
  if (Math.abs(score) < neutral) return 'neutral'
  return score > 0 ? 'positive' : 'negative'
}
