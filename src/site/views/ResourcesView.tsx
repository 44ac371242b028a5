import { type Language, say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'
import { sitePages as words } from '@/i18n/words/sitePages'
import type { Resource } from '@/payload-types'
import { Badge } from '../ui/Badge'
import { ButtonLink } from '../ui/Button'
import { Card } from '../ui/Card'
import { Empty } from '../ui/Empty'
import { columnsFor } from '../ui/grid'
import { PageHead } from '../ui/PageHead'

/** Everything there is to learn from. */
export const ResourcesView = ({ resources, language }: { resources: Resource[]; language: Language }) => (
  <>
    <PageHead title={say(words.resourcesTitle, language)} lead={say(words.resourcesLead, language)} />
    <div className="wrap pb-[clamp(3rem,6vw,6rem)]">
      {resources.length === 0 ? (
        <Empty text={say(words.resourcesNone, language)}>
          <ButtonLink kind="secondary" href={`/${language}/usecases`}>
            {say(site.usecases, language)}
          </ButtonLink>
        </Empty>
      ) : (
        <ul className={columnsFor(resources.length)}>
          {resources.map((resource) => (
            <li key={resource.id}>
              <Card
                href={`/${language}/resources/${resource.slug}`}
                title={resource.title}
                text={resource.description}
                picture={resource.heroPlaceholder ?? null}
                heading="h2"
                above={resource.badgeLabel ? <Badge icon={resource.badgeIcon}>{resource.badgeLabel}</Badge> : null}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  </>
)
