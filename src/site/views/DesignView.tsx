import { type Language, say } from '@/i18n/triple'
import { siteDesign as words } from '@/i18n/words/siteDesign'
import { sitePages } from '@/i18n/words/sitePages'
import { Badge } from '../ui/Badge'
import { ButtonLink } from '../ui/Button'
import { Callout } from '../ui/Callout'
import { Card } from '../ui/Card'
import { Empty } from '../ui/Empty'
import { Faqs } from '../ui/Faqs'
import { Checkbox, Choices, TextField } from '../ui/Form'
import { Icon, iconNames } from '../ui/Icon'
import { Metrics } from '../ui/Metric'
import { PageHead } from '../ui/PageHead'
import { Quote } from '../ui/Quote'
import { Section } from '../ui/Section'
import { Steps } from '../ui/Steps'

// Whole names: Tailwind finds classes by reading them.
const colours = [
  'bg-paper',
  'bg-raised',
  'bg-ink',
  'bg-soft',
  'bg-line',
  'bg-edge',
  'bg-clay',
  'bg-wash',
  'bg-leaf',
  'bg-leaf-wash',
  'bg-tile',
]
const sizes = [
  'text-display',
  'text-title',
  'text-heading',
  'text-lead',
  'text-name',
  'text-body',
  'text-small',
  'text-tiny',
]

/** All that pages are made of, in the visitor's colours. */
export function DesignView({ language }: { language: Language }) {
  const word = (key: keyof typeof words) => say(words[key], language)
  const step = { title: word('primary'), description: word('lead') }
  return (
    <>
      <PageHead title={word('title')} lead={word('lead')} />
      <Section id="colours" heading="beside" title={word('colours')} intro={word('coloursText')}>
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-4">
          {colours.map((colour) => (
            <li key={colour} className="text-tiny text-soft">
              <span className={`mb-2 block h-16 rounded-md border border-line ${colour}`} />
              {colour.slice(3)}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="type" heading="beside" title={word('type')}>
        <ul className="space-y-6">
          {sizes.map((size) => (
            <li key={size}>
              <span className="block text-tiny text-soft">{size.slice(5)}</span>
              <span className={size}>{word('sample')}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="buttons" heading="beside" title={word('buttons')}>
        <div className="flex flex-wrap items-center gap-4">
          <ButtonLink href="#buttons">{word('primary')}</ButtonLink>
          <ButtonLink href="#buttons" kind="secondary">
            {word('secondary')}
          </ButtonLink>
          <Badge icon="book">{word('badge')}</Badge>
          <Badge tone="clay">{word('badge')}</Badge>
          <Badge tone="plain">{word('badge')}</Badge>
          <a className="link" href="#buttons">
            {word('secondary')}
          </a>
        </div>
      </Section>
      <Section id="icons" heading="beside" title={word('icons')}>
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(6rem,1fr))] gap-6">
          {iconNames.map((name) => (
            <li key={name} className="text-tiny text-soft">
              <Icon name={name} className="mb-2 block text-[1.75rem] text-ink" />
              <span className="block">{name}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="lattices" title={word('lattices')} intro={word('latticesText')}>
        <div className="grid gap-6 sm:grid-cols-3">
          <div className="lattice aspect-[16/10] rounded-lg" data-lattice="bands" />
          <div className="lattice aspect-[16/10] rounded-lg" data-lattice="grid" data-tone="clay" />
          <div className="lattice aspect-[16/10] rounded-lg" data-lattice="slant" data-tone="tile" />
        </div>
      </Section>
      <Section id="parts" title={word('parts')}>
        <div className="grid gap-14 md:grid-cols-2">
          <Card
            href="#parts"
            title={word('sample')}
            text={word('lead')}
            picture={null}
            above={<Badge>{word('badge')}</Badge>}
          />
          <div className="space-y-10">
            <Metrics metrics={[{ label: word('metric'), value: '12', unit: word('unit') }]} />
            <Quote quote={word('sample')} author={word('badge')} role={word('parts')} />
            <Callout title={word('sample')} heading="h3">
              <p className="text-small">{word('coloursText')}</p>
            </Callout>
          </div>
          <Steps
            steps={[
              { id: '1', ...step },
              { id: '2', ...step },
            ]}
          />
          <div className="space-y-10">
            <Faqs faqs={[{ question: word('question'), answer: word('answer') }]} />
            <Empty text={word('latticesText')} />
          </div>
        </div>
      </Section>
      <Section id="forms" heading="beside" title={word('forms')}>
        <form className="grid max-w-[36rem] gap-6" action={`/${language}/design`}>
          <TextField id="sample" name="sample" label={say(sitePages.email, language)} hint={word('answer')} />
          <Checkbox id="agree" name="agree">
            {word('question')}
          </Checkbox>
          <Choices
            name="choice"
            legend={word('parts')}
            chosen="one"
            options={[
              { value: 'one', label: word('primary') },
              { value: 'two', label: word('secondary') },
            ]}
          />
        </form>
      </Section>
    </>
  )
}
