import { type Language, say } from '@/i18n/triple'
import { consentWords } from '@/i18n/words/downloads'
import { sitePages as words } from '@/i18n/words/sitePages'
import { linkHours } from '@/mail/keys'
import type { Resource } from '@/payload-types'
import { Button, ButtonLink } from '../ui/Button'
import { Checkbox, Honeypot, TextField } from '../ui/Form'
import { Icon } from '../ui/Icon'

type Download = NonNullable<Resource['downloads']>[number]
type Props = { resource: Resource; language: Language; isMailed: boolean }

/** The files of a resource: some at once, some by a link that is sent to whoever asks. */
export const Downloads = ({ resource, language, isMailed }: Props) => (
  <ul className="border-b border-line">
    {(resource.downloads ?? []).map((download, index) => (
      <li
        key={download.id ?? index}
        id={`download-${download.id}`}
        className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 border-t border-line py-6"
      >
        <div className="min-w-0">
          <h3 className="text-name">{download.title}</h3>
          <p className="mt-1 text-small text-soft">
            {[download.format, download.sizeLabel].filter(Boolean).join(' · ')}
          </p>
        </div>
        {download.requiresEmail === false ? (
          <ButtonLink kind="secondary" href={`/api/resources/${resource.id}/downloads/${download.id}`}>
            <Icon name="download" />
            {say(words.download, language)}
            <span className="sr-only">: {download.title}</span>
          </ButtonLink>
        ) : (
          <Asking resource={resource} download={download} language={language} isMailed={isMailed} />
        )}
      </li>
    ))}
  </ul>
)

/** The form behind a gated file; opened and sent without JavaScript too. */
function Asking({ resource, download, language, isMailed }: Props & { download: Download }) {
  const id = `ask-${download.id}`
  return (
    <details className="group open:w-full">
      <summary className="inline-flex min-h-11 items-center gap-2 rounded-md border border-edge px-5 py-2 text-small font-semibold hover:border-ink hover:bg-raised">
        <Icon name="mail" />
        {say(words.getByEmail, language)}
        <span className="sr-only">: {download.title}</span>
      </summary>
      <form
        method="post"
        action={`/api/resources/${resource.id}/downloads/${download.id}/request`}
        className="relative mt-4 grid max-w-[36rem] gap-5 rounded-lg bg-leaf-wash p-6"
      >
        <input type="hidden" name="locale" value={language} />
        <Honeypot />
        <TextField
          id={`${id}-email`}
          name="email"
          type="email"
          label={say(words.email, language)}
          hint={say(isMailed ? words.emailHint : words.keptHint, language, { hours: linkHours })}
          autoComplete="email"
          maxLength={254}
          required
        />
        <Checkbox id={`${id}-consent`} name="consent" required>
          {say(consentWords.required, language)}
        </Checkbox>
        <Checkbox id={`${id}-marketing`} name="marketing">
          {say(consentWords.marketing, language)}
        </Checkbox>
        <div>
          <Button>{say(isMailed ? words.sendLink : words.keepRequest, language)}</Button>
        </div>
      </form>
    </details>
  )
}
