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
