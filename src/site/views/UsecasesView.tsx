import { type Language, say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import { sitePages as words } from '@/i18n/words/sitePages'
import type { Usecase, UsecaseCategory } from '@/payload-types'
import { Breadcrumbs } from '../ui/Breadcrumbs'
import { ButtonLink } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { columnsFor } from '../ui/grid'
import { PageHead } from '../ui/PageHead'
import { UsecaseCard } from './UsecaseCard'

type Props = {
  categories: UsecaseCategory[]
  usecases: Usecase[]
  /** The category that is looked at; without one, all of them. */
  category?: UsecaseCategory
  language: Language
}

/** How the product is put to use, all of it or one kind. */
export function UsecasesView({ categories, usecases, category, language }: Props) {
  const start = `/${language}/usecases`
  const ways = [
    { id: 'all', href: start, label: say(words.all, language), isHere: !category },
    ...categories.map(({ id, slug, name }) => ({
      id,
      href: `${start}/category/${slug}`,
      label: name,
      isHere: id === category?.id,
    })),
  ]
  return (
    <>
      <PageHead
        title={category?.name ?? say(words.usecasesTitle, language)}
        lead={category ? category.description : say(words.usecasesLead, language)}
        above={
          category ? (
            <Breadcrumbs language={language} trail={[{ href: start, label: say(site.usecases, language) }]} />
          ) : null
        }
      >
        {categories.length > 0 ? (
          <nav aria-label={say(words.categories, language)}>
            <ul className="flex flex-wrap gap-2">
              {ways.map(({ id, href, label, isHere }) => (
                <li key={id}>
                  <a
                    href={href}
                    aria-current={isHere ? 'page' : undefined}
                    className="inline-flex min-h-9 items-center rounded-md border border-line px-3.5 text-small font-medium hover:border-ink aria-[current=page]:border-ink aria-[current=page]:bg-ink aria-[current=page]:text-paper"
                  >
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </PageHead>
      <div className="wrap pb-[clamp(3rem,6vw,6rem)]">
        {usecases.length === 0 ? (
          <Empty text={say(words.usecasesNone, language)}>
            <ButtonLink kind="secondary" href={`/${language}/resources`}>
              {say(site.resources, language)}
            </ButtonLink>
          </Empty>
        ) : (
          <ul className={columnsFor(usecases.length)}>
            {usecases.map((usecase) => (
              <li key={usecase.id}>
                <UsecaseCard usecase={usecase} language={language} heading="h2" />
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  )
}
