import { type Language, say } from '@/i18n/triple'
import { sitePages as words } from '@/i18n/words/sitePages'
import type { Found } from '../seo/search'
import { Badge } from '../ui/Badge'
import { Button } from '../ui/Button'
import { TextField } from '../ui/Form'
import { PageHead } from '../ui/PageHead'

type Props = { query: string; found: Found[]; language: Language }

/** A question to the whole site, and what answers it. */
export const SearchView = ({ query, found, language }: Props) => (
  <>
    <PageHead title={say(words.searchTitle, language)}>
      <search>
        <form action={`/${language}/search`} className="flex max-w-[40rem] flex-wrap items-start gap-3">
          <div className="min-w-0 flex-1 basis-64">
            <TextField
              id="q"
              name="q"
              type="search"
              label={say(words.searchLabel, language)}
              hint={say(words.searchHint, language)}
              value={query}
              maxLength={100}
            />
          </div>
          <div className="pt-[1.875rem]">
            <Button>{say(words.find, language)}</Button>
          </div>
        </form>
      </search>
    </PageHead>
    {query ? (
      <div className="wrap pb-[clamp(3rem,6vw,6rem)]">
        <p role="status" className="border-b border-line pb-4 text-small text-soft">
          {found.length > 0
            ? say(words.found, language, { query, count: found.length })
            : say(words.foundNone, language, { query })}
        </p>
        <ol>
          {found.map(({ path, title, summary, kindLabel }) => (
            <li key={path} className="group relative border-b border-line py-6">
              <Badge tone="plain">{kindLabel}</Badge>
              <h2 className="mt-2 text-name">
                <a href={`/${language}${path}`} className="stretched underline-offset-4 group-hover:underline">
                  {title}
                </a>
              </h2>
              <p className="mt-1 max-w-[46rem] text-small text-soft">{summary}</p>
            </li>
          ))}
        </ol>
      </div>
    ) : null}
  </>
)
