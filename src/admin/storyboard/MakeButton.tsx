'use client'

import { storyboard } from '@/i18n/words/storyboard'
import { Act } from '../parts/Act'
import { Price } from '../parts/Price'
import { useTriples } from '../parts/useTriples'
import type { BoardScene, SceneKind } from './facts'
import { useQuote } from './useQuote'
import type { SceneActions } from './useScene'

const words = { image: 'makePicture', video: 'makeClip', voice: 'makeNarration' } as const

type Props = {
  kind: SceneKind
  scene: BoardScene
  actions: SceneActions
  candidates?: number
  look?: 'primary' | 'secondary'
  label?: string
  onOrdered?: () => void
}

/** Orders one thing for one scene, and says what it costs before it is pressed. */
export function MakeButton({ kind, scene, actions, candidates = 1, look, label, onOrdered }: Props) {
  const { word } = useTriples(storyboard)
  const asked = { kind, scene: scene.id, ...(candidates > 1 ? { candidates } : {}) }
  const quoted = useQuote(asked, `${scene.updatedAt}${scene.status}`)
  const order = async () => {
    if (await actions.order(kind, candidates)) onOrdered?.()
  }
  const own = candidates > 1 ? word('makePictures', { count: candidates }) : word(words[kind])
  return (
    <Act
      look={look}
      isBusy={actions.isBusy}
      isDisabled={!quoted.quote}
      onClick={() => void order()}
      name={`make-${kind}`}
    >
      {label ?? own}
      <Price quoted={quoted} />
    </Act>
  )
}
