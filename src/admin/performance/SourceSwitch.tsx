'use client'

import { performance } from '@/i18n/words/performance'
import { useTriples } from '../parts/useTriples'
import styles from './Controls.module.css'

type Props = { isEstimate: boolean; hasMeasured: boolean; estimates: number; choose: (isEstimate: boolean) => void }

/** Measured or estimated: one or the other, never both in one number. */
export function SourceSwitch({ isEstimate, hasMeasured, estimates, choose }: Props) {
  const { language, word } = useTriples(performance)
  return (
    <div className={styles.source} data-estimate={isEstimate}>
      {hasMeasured ? (
        <fieldset className={styles.presets}>
          <legend>{word('sourceChoice')}</legend>
          {[false, true].map((estimate) => (
            <button
              key={String(estimate)}
              type="button"
              data-source={estimate ? 'estimated' : 'measured'}
              aria-pressed={estimate === isEstimate}
              onClick={() => choose(estimate)}
            >
              {word(estimate ? 'estimated' : 'measured')}
            </button>
          ))}
        </fieldset>
      ) : null}
      <p role="status">
        {isEstimate ? word('onlyEstimates') : word('estimatesApart', { count: estimates.toLocaleString(language) })}
      </p>
    </div>
  )
}
