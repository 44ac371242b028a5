import { stages } from '@/collections/campaigns/Campaigns/stages'
import { type Language, say } from '@/i18n/triple'
import { options } from '@/i18n/words/options'
import { siteHome } from '@/i18n/words/siteHome'

/** The twelve stages of a campaign as rooms around a yard: clockwise, beginning at the top left. */
export const Yard = ({ language }: { language: Language }) => (
  <figure>
    <div className="yard">
      <ol>
        {stages.map((stage, index) => (
          <li key={stage}>
            <span aria-hidden="true">{index + 1}</span>
            {say(options['campaigns.status'][stage], language)}
          </li>
        ))}
      </ol>
      <p>
        <strong>{say(siteHome.yard, language)}</strong>
        {say(siteHome.yardWho, language)}
      </p>
    </div>
    <figcaption className="mt-5">
      <strong className="block text-name">{say(siteHome.stagesTitle, language)}</strong>
      <span className="mt-1 block text-small text-soft">{say(siteHome.stagesLead, language)}</span>
    </figcaption>
  </figure>
)
