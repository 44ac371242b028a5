// node --import ./scripts/lib/tsx.mjs scripts/train-sentiment.ts <folder> [--check]: makes the weights of the sentiment
// models from <folder>/ko-train.tsv and zh-train.tsv (label<TAB>text, 1 positive, 0 negative) and our own short comments.
// With --check it writes nothing and fails if the weights in the repository are others.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { featuresOf } from '../src/sentiment/features'
import { encodeModel, type Model, marginOf, scoreOf } from '../src/sentiment/model'
import { type Comment, corpus, ownComments, split } from './sentiment/comments'
import { type Example, margin, train } from './sentiment/linear'

const bits = 20
const training = { cost: 1, epochs: 20 }
/** How many in one of the comments called positive or negative should be so. */
const aim = 0.92

const parsed = process.argv.slice(2)
const folder = parsed.find((argument) => !argument.startsWith('-'))
if (!folder) throw new Error('Which folder holds ko-train.tsv and zh-train.tsv?')
const stale = ['ko', 'zh'].filter((language) => !make(language, folder))
if (stale.length > 0) {
  console.error(`Other weights than those in the repository: ${stale.join(', ')}`)
  process.exit(1)
}

/** Whether the file in the repository holds these weights, now or (with --check) already before. */
function make(language: string, folder: string): boolean {
  const { comments, lines, contradictory } = corpus(path.join(folder, `${language}-train.tsv`))
  const own = ownComments(`scripts/sentiment/short.${language}.tsv`)
  const parts = split(comments)
  const model = fit([...parts.training, ...own], parts.threshold)
  const file = `src/sentiment/weights/${language}.bin`
  const bytes = encodeModel(model)
  const { accuracy, sure, coverage } = measure(model, parts.test)
  console.log(
    `${language}: ${lines} lines, ${lines - comments.length} left out: copies, empty, ${contradictory} that contradict themselves`,
  )
  console.log(
    `  training ${parts.training.length} and ${own.length} of our own, threshold ${parts.threshold.length}, test ${parts.test.length}`,
  )
  console.log(
    `  accuracy on the test split ${accuracy.toFixed(4)}; outside of neutral (below ${model.neutral}) ${sure.toFixed(4)} of ${percent(coverage)}`,
  )
  console.log(`  ${file} ${bytes.length} bytes, sha256 ${createHash('sha256').update(bytes).digest('hex')}`)
  if (parsed.includes('--check')) return existsSync(file) && readFileSync(file).equals(bytes)
  writeFileSync(file, bytes)
  return true
}

function fit(comments: Comment[], unseen: Comment[]): Model {
  const exact = train(comments.map(exampleOf), 2 ** bits, training)
  const largest = exact.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const margins = Float64Array.from(unseen, (comment) => Math.abs(margin(exact, exampleOf(comment)))).sort()
  const one = margins[Math.floor(margins.length * 0.95)] as number
  const weights = Int8Array.from(exact.weights, (weight) => Math.round((weight / largest) * 127))
  const model = { step: largest / 127 / one, bias: exact.bias / one, neutral: 0, weights }
  return { ...model, neutral: neutralBelow(model, unseen) }
}

function exampleOf({ text, target }: Comment): Example {
  return { target, features: Int32Array.from(featuresOf(text, bits)) }
}

/** The smallest score (in hundredths) from which on at least `aim` of the comments that the model did not see are right. */
function neutralBelow(model: Model, unseen: Comment[]): number {
  const scored = unseen.map(({ text, target }) => ({ score: scoreOf(marginOf(model, text)), target }))
  for (let hundredths = 1; hundredths < 100; hundredths += 1) {
    const outside = scored.filter(({ score }) => Math.abs(score) >= hundredths / 100)
    const right = outside.filter(({ score, target }) => score * target > 0)
    if (right.length >= outside.length * aim) return hundredths / 100
  }
  throw new Error(`No threshold leaves ${aim} of the comments right.`)
}

function measure(model: Model, test: Comment[]) {
  const margins = test.map(({ text, target }) => ({ margin: marginOf(model, text), target }))
  const outside = margins.filter(({ margin }) => Math.abs(scoreOf(margin)) >= model.neutral)
  const accuracyOf = (some: typeof margins) =>
    some.filter(({ margin, target }) => margin * target > 0).length / some.length
  return { accuracy: accuracyOf(margins), sure: accuracyOf(outside), coverage: outside.length / test.length }
}

function percent(share: number) {
  return `${(share * 100).toFixed(1)} %`
}
