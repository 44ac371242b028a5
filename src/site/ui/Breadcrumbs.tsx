import { type Language, say } from '@/i18n/triple'
import { site } from '@/i18n/words/site'

/** The pages above this one. */
export const Breadcrumbs = ({ trail, language }: { trail: { href: string; label: string }[]; language: Language }) => (
  <nav aria-label={say(site.breadcrumbs, language)}>
    <ol className="flex flex-wrap gap-x-2 text-small text-soft">
      {trail.map(({ href, label }) => (
        <li key={href} className="flex gap-x-2">
          <a href={href} className="inline-block min-h-6 hover:text-ink hover:underline">
            {label}
          </a>
          <span aria-hidden="true">/</span>
        </li>
      ))}
    </ol>
  </nav>
)
