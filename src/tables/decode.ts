import { isUtf8 } from 'node:buffer'
import { TableFault } from './fault'

/** Enough of a file to tell a language by. */
const sampleSize = 100_000

/** Syllables and characters that make up most of a Korean or Chinese table of names, dates and figures. */
const common = {
  'euc-kr': new Set(
    '이다는에의을가고하은로를인리사도자나기지시어정수스대일한해라원상그전제장주아만들부여성구조명비있선보유치공계과트연소진프우오무용관신화서미조회좋아요댓글름날짜팔로워채널플랫폼품김박최강윤임캠페출율액매노클릭공저환게물처련번호목결총합세금',
  ),
  gb18030: new Set(
    '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日播放量点赞收藏评论转发名称期号平台粉丝数达总额合计博主视频小红书抖音微王李张刘陈杨黄价格费',
  ),
}
type CodePage = keyof typeof common

/**
 * The text of a file in UTF-8, in UTF-16 with a byte order mark, or in the code page of Korean (CP949) or Chinese
 * (GB18030) Excel. The two code pages share most of their bytes, so what reads more like its language wins.
 * @throws TableFault `not-a-table` when it is no text
 */
export function decodeText(data: Buffer): string {
  const text = decoded(data)
  // No text that people write holds NUL; nearly every picture, document and program does.
  if (text === undefined || text.includes('\0')) throw new TableFault('not-a-table')
  return text
}

function decoded(data: Buffer): string | undefined {
  if (data[0] === 0xff && data[1] === 0xfe) return decodeAs('utf-16le', data)
  if (data[0] === 0xfe && data[1] === 0xff) return decodeAs('utf-16be', data)
  if (isUtf8(data)) return decodeAs('utf-8', data)
  return ranked(data)
    .map((page) => decodeAs(page, data))
    .find((text) => text !== undefined)
}

/** Code pages from the likelier to the less likely one; in doubt Korean, the language of the house. */
function ranked(data: Buffer): CodePage[] {
  const sample = data.subarray(0, sampleSize)
  const score = (page: CodePage) => {
    const letters = [...new TextDecoder(page).decode(sample, { stream: true })].filter((letter) => letter > '\x7f')
    return letters.filter((letter) => common[page].has(letter)).length / (letters.length || 1)
  }
  return score('gb18030') > score('euc-kr') ? ['gb18030', 'euc-kr'] : ['euc-kr', 'gb18030']
}

function decodeAs(encoding: string, data: Buffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(data)
  } catch {
    return undefined
  }
}
