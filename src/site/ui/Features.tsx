import { Icon, type IconName } from './Icon'
import { Prose } from './Prose'

type Props = { features: { id?: string | null; icon?: IconName | null; title: string; description?: string | null }[] }

/** What there is, side by side under hairlines. */
export const FeatureGrid = ({ features }: Props) => (
  <ul
    className={`grid gap-x-10 gap-y-10 sm:grid-cols-2 ${features.length % 3 === 0 ? 'lg:grid-cols-3' : features.length % 4 === 0 ? 'lg:grid-cols-4' : 'lg:grid-cols-3'}`}
  >
    {features.map(({ id, icon, title, description }) => (
      <li key={id ?? title} className="border-t-2 border-ink pt-5">
        {icon ? <Icon name={icon} className="mb-4 text-[1.5rem] text-clay" /> : null}
        <h3 className="text-name">{title}</h3>
        <Prose text={description} className="mt-2 text-small text-soft" />
      </li>
    ))}
  </ul>
)
