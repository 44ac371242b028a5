'use client'

import { useState } from 'react'
import type { ListedModel } from '@/collections/studio/operations/listModels'
import { say } from '@/i18n/triple'
import { options } from '@/i18n/words/options'
import { storyboard } from '@/i18n/words/storyboard'
import { Act } from '../parts/Act'
import type { ApiFault } from '../parts/api'
import { Dialog } from '../parts/Dialog'
import { Fault } from '../parts/Fault'
import { useTriples } from '../parts/useTriples'
import styles from './Parts.module.css'
import { useBoardState } from './useBoard'

/** Which models there are, what each does, and why some cannot be used now. */
export function Models() {
  const { call } = useBoardState()
  const { language, word } = useTriples(storyboard)
  const [isOpen, setIsOpen] = useState(false)
  const [models, setModels] = useState<ListedModel[]>()
  const [fault, setFault] = useState<ApiFault>()
  const open = async () => {
    setIsOpen(true)
    const read = await call<{ docs: ListedModel[] }>('GET', '/generations/models')
    setModels(read.ok ? read.body.docs : undefined)
    setFault(read.ok ? undefined : read.fault)
  }
  return (
    <>
      <Act look="secondary" onClick={() => void open()} name="models">
        {word('models')}
      </Act>
      {isOpen ? (
        <Dialog title={word('modelsTitle')} onClose={() => setIsOpen(false)}>
          <Fault fault={fault} />
          <ul className={styles.models}>
            {models?.map(({ model, kinds, available, message }) => (
              <li key={model} data-available={available}>
                <p className={styles.modelHead}>
                  <strong>{say(options.model[model], language)}</strong>
                  <span>{word(available ? 'modelReady' : 'modelNot')}</span>
                </p>
                <p>{kinds.map((kind) => say(options.kind[kind], language)).join(' · ')}</p>
                {message ? <p className={styles.modelWhy}>{message}</p> : null}
              </li>
            ))}
          </ul>
          <div className={styles.dialogButtons}>
            <Act look="secondary" onClick={() => setIsOpen(false)}>
              {word('close')}
            </Act>
          </div>
        </Dialog>
      ) : null}
    </>
  )
}
