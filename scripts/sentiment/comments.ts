import { readFileSync } from 'node:fs'
import { normalize } from '../../src/sentiment/normalize'

/** A normalised comment and what it should come to: 1 positive, −1 negative, 0 neutral. */
export type Comment = { text: string; target: number }

const targets = { positive: 1, negative: -1, neutral: 0 } as const

const linesOf = (file: string): [string, string][] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const tab = line.indexOf('\t')
      return [line.slice(0, tab), line.slice(tab + 1)]
    })

/** Texts that differ; those that stand there as both positive and negative are left out. */
export function corpus(file: string): { comments: Comment[]; lines: number; contradictory: number } {
  const lines = linesOf(file)
  const seen = new Map<string, number>()
  for (const [label, raw] of lines) {
    const text = normalize(raw)
    const target = label === '1' ? 1 : -1
    if (text) seen.set(text, (seen.get(text) ?? target) === target ? target : 0)
  }
  const comments = [...seen].map(([text, target]) => ({ text, target })).filter(({ target }) => target !== 0)
  return { comments, lines: lines.length, contradictory: seen.size - comments.length }
}

/** Comments of our own: `label<TAB>text`, where `{a|b}` stands for each of its parts in turn. */
export function ownComments(file: string): Comment[] {
  const seen = new Map<string, number>()
  for (const [label, template] of linesOf(file)) {
    const target = targets[label as keyof typeof targets]
    if (target === undefined) throw new Error(`${file}: there is no label "${label}".`)
    for (const text of expand(template)) seen.set(normalize(text), target)
  }
  return [...seen].map(([text, target]) => ({ text, target }))
}

function expand(template: string): string[] {
  const found = /\{([^{}]*)\}/.exec(template)
  if (!found) return [template]
  const [whole, parts = ''] = found
  return parts.split('|').flatMap((part) => expand(template.replace(whole, () => part)))
}

/** FNV-1a of the text decides, so that a comment is always on the same side: 8 of 10 train, 1 thresholds, 1 test. */
export function split(comments: Comment[]) {
  const parts = { training: [] as Comment[], threshold: [] as Comment[], test: [] as Comment[] }
  for (const comment of comments) {
    const tenth = hash(comment.text) % 10
    parts[tenth < 8 ? 'training' : tenth === 8 ? 'threshold' : 'test'].push(comment)
  }
  return parts
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value ^ (value >>> 15)) >>> 0
}
