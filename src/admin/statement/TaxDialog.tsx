'use client'

import { useState } from 'react'
import { type Treatment, treatments } from '@/collections/settlement/treatments'
import { say } from '@/i18n/triple'
import { options } from '@/i18n/words/options'
import { ChoiceField, LongTextField, TextField } from '../parts/Field'
import { FormDialog } from '../parts/FormDialog'
import { type Line, treatmentOf } from './facts'
import { numberOf } from './format'
import { useStatement } from './useStatement'

/** Decides how one influencer's fee is taxed. */
export function TaxDialog({ line, onClose }: { line: Line; onClose: () => void }) {
  const { statement, call, reload, language, word } = useStatement()
  const [treatment, setTreatment] = useState<Treatment>(treatmentOf(line))
  const [rate, setRate] = useState(
    line.taxTreatment === 'non-resident' && typeof line.incomeTaxRate === 'number' ? String(line.incomeTaxRate) : '',
  )
  const [basis, setBasis] = useState(line.decisionBasis ?? '')
  const needsRate = treatment === 'non-resident'
  const percent = numberOf(rate)

  const missing = () => {
    if (treatment === 'needs-review' && line.taxTreatment === treatment) return word('treatmentMissing')
    if (needsRate && !(percent >= 0 && percent <= 100)) return word('rateMissing')
    return basis.trim() ? undefined : word('basisMissing')
  }
  return (
    <FormDialog
      title={word('decideFor', { name: line.influencer.name ?? word('someone') })}
      hint={word('decideHint')}
      submit={word('save')}
      missing={missing}
      deed={() =>
        call('POST', `/settlements/${statement.id}/lines/${line.id}/tax`, {
          treatment,
          basis: basis.trim(),
          ...(needsRate && { incomeTaxRate: percent }),
        })
      }
      reload={reload}
      onClose={onClose}
    >
      <ChoiceField
        label={word('treatment')}
        name="treatment"
        value={treatment}
        onChange={(value) => setTreatment(value as Treatment)}
        choices={treatments.map((value) => ({ value, label: say(options.taxTreatment[value], language) }))}
      />
      {needsRate ? (
        <TextField
          label={word('rate')}
          name="rate"
          inputMode="decimal"
          value={rate}
          onChange={setRate}
          hint={word('rateHint')}
        />
      ) : null}
      <LongTextField label={word('basis')} name="basis" value={basis} onChange={setBasis} hint={word('basisHint')} />
    </FormDialog>
  )
}
