import type { Scenario } from './protocol'

/** What the stand-ins of text models write. */
export const storyText = '아침 햇살이 마당에 내려앉습니다. 오늘은 새로운 하루입니다.'

export const twoScenes = [
  {
    title: '아침',
    narration: '아침 햇살이 마당에 내려앉습니다.',
    visualDescription: '햇살이 드는 마당',
    imagePrompt: 'a sunlit courtyard in the morning',
    durationSeconds: 4,
    noSubject: true,
  },
  {
    title: '하루',
    narration: '오늘은 새로운 하루입니다.',
    visualDescription: '길을 나서는 사람',
    imagePrompt: 'a person leaving the house',
    durationSeconds: 90,
    noSubject: false,
  },
]

const sentence = '바다 위로 해가 떠오르고 사람들은 길을 나섭니다. '

/** A story of the length that is wanted. */
export const storyIn = ({ sentences }: Scenario) => (sentences > 0 ? sentence.repeat(sentences) : storyText)

/** As many scenes as are wanted, with as much to say. */
export const scenesIn = ({ scenes, sentences }: Scenario) =>
  Array.from({ length: scenes }, (_, at) => {
    const scene = twoScenes[at % twoScenes.length]
    return sentences > 0 ? { ...scene, narration: sentence.repeat(sentences) } : scene
  })

/** How the stand-ins rate comments: by one word, in any of the ways an answer may be. */
export function ratingsOf(message: string, way: Scenario['ratings']): string {
  const comments: { number: number; text: string }[] = JSON.parse(message)
  const ratings = comments.map(({ number, text }) => ({
    number,
    ...(/좋|好|love/.test(text)
      ? { sentiment: 'positive', score: 0.9 }
      : /별로|差|hate/.test(text)
        ? { sentiment: 'negative', score: -0.8 }
        : { sentiment: 'neutral', score: 0 }),
  }))
  const [first] = ratings
  const answers: Record<Scenario['ratings'], unknown> = {
    good: ratings,
    // In another order they are as good.
    turned: [...ratings].reverse(),
    missing: ratings.slice(1),
    more: [...ratings, { ...first, number: comments.length + 1 }],
    twice: ratings.map((rating) => ({ ...rating, number: 1 })),
    elsewhere: ratings.map((rating) => ({ ...rating, number: rating.number + 1 })),
    'another-word': ratings.map((rating) => ({ ...rating, sentiment: 'great' })),
    'too-much': ratings.map((rating) => ({ ...rating, score: 1.01 })),
    'no-number': ratings.map((rating) => ({ ...rating, score: 'high' })),
    prose: 'The comments are mostly positive.',
  }
  return way === 'prose' ? String(answers.prose) : JSON.stringify({ ratings: answers[way] })
}

/** What the schema of a structured answer asks for. */
export const asksForRatings = (schema: { properties?: object } | undefined) => 'ratings' in (schema?.properties ?? {})
