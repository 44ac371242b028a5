/** Read of one comment at most: more says nothing new about it, and a hostile megabyte stays cheap. */
const longest = 4000

/** Signs of feeling younger than the texts the models learned from, as those texts would have written them. */
const olderSigns: [RegExp, string][] = [
  [/[❤♥♡💓-💟🧡🤍🤎🖤🥰😍😘💋]/gu, '♥'],
  [/[👍👏🙌💯🤩✨🎉]/gu, ' 굿 好 '],
  [/[😀-😄😊☺🙂😇🤗😁]/gu, '^^'],
  [/[😂🤣]/gu, 'ㅋㅋ哈哈'],
  [/[😢😭🥺😿💔]/gu, 'ㅠㅠ'],
  [/[😠😡🤬👎🤮🤢😤💩]/gu, ' 최악 差 '],
]

/**
 * What somebody wrote, without addresses and mentions: compatibility forms joined (NFKC), lower case. Single letters of
 * Hangul stay apart, because ㅋㅋ and ㅠㅠ would turn into syllable parts that no longer equal what is typed.
 */
export function writtenText(text: string): string {
  return text
    .slice(0, longest)
    .replace(/[^\u3131-\u318e]+/g, (part) => part.normalize('NFKC'))
    .toLowerCase()
    .replace(/https?:\/\/\S+|@[\p{L}\p{N}_.]+/gu, ' ')
}

/**
 * What the models read of a comment, in training as in scoring: the written text with emoji in older signs, numbers as
 * one digit, drawn-out characters and laughter cut to two, single spaces.
 */
export function normalize(text: string): string {
  let plain = writtenText(text)
  for (const [signs, older] of olderSigns) plain = plain.replace(signs, older)
  return plain
    .replace(/(?:[\p{C}\p{Z}\s]|\u{fe0f}|[\u{1f3fb}-\u{1f3ff}])+/gu, ' ')
    .replace(/\p{Nd}+/gu, '0')
    .replaceAll('ㅜ', 'ㅠ')
    .replace(/(.)\1{2,}/gsu, '$1$1')
    .trim()
}
