import { type Language, say } from '@/i18n/triple'
import { siteProblems, sitePages as words } from '@/i18n/words/sitePages'
import { ButtonLink } from '../ui/Button'
import { MessageView } from './MessageView'

type Props = { code: string | string[] | undefined; back: string; language: Language }

/** Why what a form asked for was not done. */
export function ProblemView({ code, back, language }: Props) {
  const known = typeof code === 'string' && Object.hasOwn(siteProblems, code)
  const text = siteProblems[known ? (code as keyof typeof siteProblems) : 'other']
  return (
    <MessageView title={say(words.problemTitle, language)} text={say(text, language)}>
      <ButtonLink href={`/${language}${back}`}>{say(words.back, language)}</ButtonLink>
    </MessageView>
  )
}
