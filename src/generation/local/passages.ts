import type { Language } from '../kinds'
import { graphemesOf, sentencesOf, speechSeconds } from './language'

/** The longest passage of one scene, in seconds of speech. */
export const longest = 14
const comfortable = { least: 4, most: 9 }
/** A passage this short is none. */
const leftover = 2
/** For text that is not spoken, such as rows of signs. */
const mostCharacters = 300

/**
 * Sentences, the long ones in parts: at clauses, else at words, else anywhere between two characters. Together they are
 * the text again.
 */
export const piecesOf = (text: string, language: Language): string[] =>
  sentencesOf(text, language)
    .flatMap((sentence) => splitLong(sentence, [/(?<=[,;:，、；：—])/u, /(?<=\s)/u]))
    .filter((piece) => piece.trim())

const isComfortable = (text: string) => speechSeconds(text) <= comfortable.most && text.length <= mostCharacters

function splitLong(text: string, [boundary, ...others]: RegExp[]): string[] {
  if (isComfortable(text)) return [text]
  if (!boundary) return joinNeighbours(graphemesOf(text), isComfortable)
  const parts = text.split(boundary).flatMap((part) => splitLong(part, others))
  return joinNeighbours(parts, isComfortable)
}

/** Joins neighbours for as long as `fits` agrees. */
function joinNeighbours(parts: string[], fits: (joined: string, last: string, part: string) => boolean): string[] {
  const groups: string[] = []
  for (const part of parts) {
    const last = groups.at(-1)
    if (last !== undefined && fits(last + part, last, part)) groups[groups.length - 1] = last + part
    else groups.push(part)
  }
  return groups
}

/** Passages of a comfortable length, each of whole sentences; a new paragraph starts a new one. */
export function comfortablePassages(text: string, language: Language): string[] {
  const passages = paragraphsOf(text).flatMap((paragraph) =>
    joinNeighbours(
      piecesOf(paragraph, language),
      (joined, last) => isComfortable(joined) && speechSeconds(last) < comfortable.least,
    ),
  )
  // A scene of a word or two flashes by: it joins its neighbour.
  return joinNeighbours(
    passages.map((passage) => `${passage}\n`),
    (joined, last, part) =>
      Math.min(speechSeconds(last), speechSeconds(part)) < leftover &&
      speechSeconds(joined) <= longest &&
      joined.length <= mostCharacters,
  )
}

export const paragraphsOf = (text: string): string[] => text.split(/\n\s*\n/)

/** As many passages as asked for, about equally long; fewer when there are not enough pieces. */
export function passagesByNumber(text: string, wanted: number, language: Language): string[] {
  const pieces = piecesOf(text, language)
  const number = Math.min(wanted, pieces.length)
  const groups: string[] = []
  let rest = pieces.reduce((sum, piece) => sum + weight(piece), 0)
  let start = 0
  for (let group = 0; group < number; group += 1) {
    const share = rest / (number - group)
    const spare = pieces.length - (number - group - 1)
    let end = start + 1
    let size = weight(pieces[start] ?? '')
    while (end < spare && size + weight(pieces[end] ?? '') / 2 <= share) size += weight(pieces[end++] ?? '')
    if (group === number - 1) end = pieces.length
    groups.push(pieces.slice(start, end).join(''))
    rest -= size
    start = end
  }
  return groups
}

const weight = (piece: string) => speechSeconds(piece) + 0.1
