import { inLanguage } from '@/collections/site/addresses'
import { type Language, say } from '@/i18n/triple'
import { sitePages as words } from '@/i18n/words/sitePages'
import type { Resource } from '@/payload-types'
import { Callout } from '../ui/Callout'
import { evenly } from '../ui/grid'
import { Icon } from '../ui/Icon'
import { Prose } from '../ui/Prose'
import { Section } from '../ui/Section'
import { Steps } from '../ui/Steps'

type Item = NonNullable<Resource['items']>[number]
type Props = { items: Item[]; language: Language }

/** What a resource is made of, in its editor's order: neighbours of one kind stand together. Questions stand at its end. */
export const Items = ({ items, language }: Props) =>
  runsOf(items.filter(({ itemType }) => itemType !== 'faq')).map((run, index) => (
    <Run key={run[0]?.id ?? index} run={run} index={index} language={language} />
  ))

/** Neighbours of one kind. */
function runsOf(items: Item[]): Item[][] {
  const runs: Item[][] = []
  for (const item of items) {
    const last = runs.at(-1)
    if (last?.[0]?.itemType === item.itemType) last.push(item)
    else runs.push([item])
  }
  return runs
}

function Run({ run, index, language }: { run: Item[]; index: number; language: Language }) {
  const id = `part-${index + 1}`
  switch (run[0]?.itemType) {
    case 'starter_kit':
      return (
        <Section id={id} heading="beside" title={say(words.starterKits, language)}>
          <ul className="even-columns gap-6" style={evenly(run.length, '15rem')}>
            {run.map((item) => (
              <li key={item.id ?? item.title} className="flex flex-col rounded-lg border border-line bg-raised p-6">
                {item.icon ? <Icon name={item.icon} className="mb-4 text-[1.5rem] text-leaf" /> : null}
                <h3 className="text-name">{item.title}</h3>
                <Prose text={item.description} className="mt-2 text-small text-soft" />
                <Action item={item} language={language} />
              </li>
            ))}
          </ul>
        </Section>
      )
    case 'step':
      return (
        <Section id={id} heading="beside" title={say(words.steps, language)}>
          <Steps steps={run} />
        </Section>
      )
    default:
      return (
        <div className="wrap space-y-5 pb-[clamp(2.5rem,5vw,5rem)]">
          {run.map((item) => (
            <Callout key={item.id ?? item.title} title={item.title} icon={item.icon}>
              <Prose text={item.description} className="text-small" />
              <Action item={item} language={language} />
            </Callout>
          ))}
        </div>
      )
  }
}

const Action = ({ item: { ctaLabel, ctaHref }, language }: { item: Item; language: Language }) =>
  ctaLabel && ctaHref ? (
    <p className="at-bottom pt-4 text-small">
      <a className="link" href={inLanguage(ctaHref, language)}>
        {ctaLabel}
      </a>
    </p>
  ) : null
