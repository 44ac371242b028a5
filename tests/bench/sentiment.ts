import { readFileSync } from 'node:fs'
import { normalize } from '@/sentiment/normalize'
import { scoreComment } from '@/sentiment/score'

const rounds = 5
const comments = 20_000

/** Comments scored in a second on one core, beside only bringing the same comments into their normal form. */
export function benchSentiment() {
  console.log(`\nNode ${process.versions.node}: sentiment of short comments, one core, best of ${rounds} rounds`)
  for (const language of ['ko', 'zh']) {
    const texts = textsOf(language)
    const scored = perSecond(texts, scoreComment)
    const normalized = perSecond(texts, normalize)
    console.log(
      `  ${language}  ${thousands(scored)} comments/s (aim: 2,000), only normalised ${thousands(normalized)}, ratio ${(scored / normalized).toFixed(2)}`,
    )
  }
}

/** The short comments with numbers between them, so that no two are the same. */
function textsOf(language: string): string[] {
  const lines = readFileSync(`tests/data/sentiment/short.${language}.tsv`, 'utf8').trim().split('\n')
  const short = lines.map((line) => line.slice(line.indexOf('\t') + 1))
  return Array.from({ length: comments }, (_, index) => {
    const [one, other] = [short[index % short.length], short[(index * 7) % short.length]]
    return `${one} ${index} ${other}`
  })
}

function perSecond(texts: string[], work: (text: string) => unknown): number {
  let best = 0
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now()
    for (const text of texts) work(text)
    best = Math.max(best, texts.length / ((performance.now() - started) / 1000))
  }
  return best
}

const thousands = (figure: number) => Math.round(figure).toLocaleString('en').padStart(9)
