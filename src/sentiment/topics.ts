import type { Language } from './language'
import { writtenText } from './normalize'

/** Longer ones are no words: laughter, tags written together, somebody's cat on the keyboard. */
const longestTopic = 40

/** Words that say how, when or who rather than what about; judgements too, which the score is for. */
const stopWords = new Set(
  `그냥 진짜 정말 너무 완전 아주 매우 조금 많이 이거 그거 저거 이건 그건 이게 그게 이걸 그걸 여기 저기 제가 저는 나는 내가 저도 우리
  이런 그런 저런 하나 하나도 오늘 어제 내일 지금 금방 언제 어디 얼마 그리고 그래서 하지만 근데 역시 계속 다시 바로 아직 이제 항상 매일
  때문 정도 이렇게 그렇게 어떻게 다른 최고 별로 최악 추천 강추 비추 대박
  这个 那个 这款 这样 那样 什么 怎么 为什么 真的 非常 特别 超级 比较 有点 没有 不是 可以 就是 还是 但是 不过 因为 所以 如果 而且 还有
  虽然 只是 有些 已经 现在 今天 昨天 自己 大家 觉得 感觉 知道 看到 应该 开始 对于 不错 喜欢 推荐 不好 满意 失望 后悔 值得 时候 东西
  这么 那么 完全 根本 好多 厉害 明显
  the and for this that with you your are was were have has had not but its it's very really just too can will they them what when all from
  she her his him who how our out get got one some more most than then there here good great bad best worst love like nice`
    .split(/\s+/)
    .filter(Boolean),
)

/** Chinese words made of a pronoun, a number or a particle and little else. */
const filler = /^[一很我你他她]|[的了是]$/u

/** Korean nouns of one syllable that comments on products turn on; other single syllables are rarely words. */
const shortNouns = new Set('향 색 맛 값 핏 톤 립 양 옷 눈 손 몸'.split(' '))
/** Korean nouns that look like a verb's form or a noun with its particle. */
const wholeNouns = new Set('광고 재고 창고 사고 신고 가게 무게 고양이 목걸이 귀걸이 떡볶이 어린이'.split(' '))

const predicate =
  /(?:[요다네죠음함임까고게습했ㅋㅎㅠㅜ]|[해어아나라져와]서|지만|[는은]데|면서|거나|려|[보으하되이]면)$/u
const particle =
  /들?(?:에서[는도]?|으로는?|이라[고도]|이?랑|에게|한테|까지|부터|처럼|보다|마다|조차|밖에|라고|이나|[은는이가을를의에도만로와과])?$/u

/** The noun of a Korean word, or nothing where there is likely none. */
function nounOf(word: string): string | undefined {
  if (wholeNouns.has(word)) return word
  if (predicate.test(word)) return undefined
  const stem = word.replace(particle, '')
  if (stem.length >= 2 || shortNouns.has(stem)) return stem
  // What looks like a particle belongs to most words of two syllables: 효과, 아이, 차이.
  return word.length >= 2 ? word : undefined
}

const chineseWords = new Intl.Segmenter('zh', { granularity: 'word' })

function wordsOf(text: string, language: Language): string[] {
  const written = writtenText(text)
  if (language === 'zh') {
    const words = [...chineseWords.segment(written)].filter(({ isWordLike }) => isWordLike)
    return words.map(({ segment }) => segment).filter((word) => word.length >= 2 && !filler.test(word))
  }
  return (written.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? []).flatMap((word) => {
    if (!/^\p{Script=Hangul}+$/u.test(word)) return word.length >= 3 ? [word] : []
    return nounOf(word) ?? []
  })
}

/**
 * The words that most comments speak of, at least two, the most frequent first (equals by their characters): each
 * comment counts a word once. Korean words lose their particles and predicates are left out, Chinese is divided by the
 * dictionary of the runtime (ICU).
 */
export function keyTopics(comments: { text: string; language: Language }[], most = 10): string[] {
  const frequency = new Map<string, number>()
  for (const { text, language } of comments) {
    for (const word of new Set(wordsOf(text, language))) {
      if (word.length <= longestTopic && !stopWords.has(word) && !/^\p{N}+$/u.test(word))
        frequency.set(word, (frequency.get(word) ?? 0) + 1)
    }
  }
  return [...frequency]
    .filter(([, comments]) => comments >= 2)
    .sort(([a, many], [b, others]) => others - many || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word)
}
