'use client'

import { useRef } from 'react'
import type { ApiFault } from '../parts/api'
import { newKey } from '../parts/api'
import { useDeed } from '../parts/useDeed'
import { type BoardScene, filesOf, movesToConfirm, type SceneKind } from './facts'
import { useBoardState } from './useBoard'

type Patch = Partial<
  Pick<BoardScene, 'title' | 'audioDescription' | 'imagePrompt' | 'visualDescription' | 'durationSeconds'>
>
type Ordered = { doc: { id: string; kind: string; scene?: unknown } }

export type SceneActions = ReturnType<typeof useScene>

/** What a person can do with one scene. What was typed is saved before anything else happens to it. */
export function useScene(scene: BoardScene) {
  const { board, call, expect, hold, reload } = useBoardState()
  const action = useDeed(reload)
  const saving = useRef<Promise<unknown>>(Promise.resolve())
  const unsaved = useRef(new Map<string, { sent: unknown; fault: ApiFault }>())
  const shown = useRef(scene)
  shown.current = scene
  const keys = useRef(new Map<string, string>())

  const save = (patch: Patch): Promise<ApiFault | undefined> => {
    const write = saving.current.then(async () => {
      const answer = await call('PATCH', `/scenes/${scene.id}`, patch)
      for (const [field, sent] of Object.entries(patch)) {
        if (answer.ok) unsaved.current.delete(field)
        else unsaved.current.set(field, { sent, fault: answer.fault })
      }
      return answer.ok ? undefined : answer.fault
    })
    saving.current = write
    return hold(write)
  }

  /** Why something that was typed could not be saved; where only the answer was lost, it stands in the scene by now. */
  const whatIsUnsaved = async (): Promise<ApiFault | undefined> => {
    await saving.current
    const lost = [...unsaved.current].find(([field, { sent }]) => shown.current[field as keyof Patch] !== sent)
    return lost?.[1].fault
  }

  const confirm = (step: 'confirm-prompt' | 'confirm-picture') =>
    action.run(async () => {
      const fault = await whatIsUnsaved()
      if (fault) return fault
      for (const to of movesToConfirm(scene, step)) {
        const moved = await call('POST', `/scenes/${scene.id}/transition`, { to })
        if (!moved.ok) return moved.fault
      }
      return undefined
    })

  const order = (kind: SceneKind, candidates = 1) =>
    action.run(async () => {
      const fault = await whatIsUnsaved()
      if (fault) return fault
      // Another state of the scene is another intent.
      const intent = `${kind}${candidates}${scene.updatedAt}${filesOf(scene, kind).length}`
      const key = keys.current.get(intent) ?? newKey()
      keys.current.set(intent, key)
      const body = { kind, project: board.project.id, scene: scene.id, ...(candidates > 1 ? { candidates } : {}) }
      const ordered = await call<Ordered>('POST', '/generations', body, key)
      // Without an answer the order may be there already: asking again with its key makes no second one.
      if (ordered.ok || ordered.fault.status > 0) keys.current.delete(intent)
      if (!ordered.ok) return ordered.fault
      expect([ordered.body.doc])
      return undefined
    })

  const choose = (file: string) =>
    action.run(async () => {
      const chosen = await call('PATCH', `/assets/${file}`, { isSelected: true })
      return chosen.ok ? undefined : chosen.fault
    })

  return { ...action, save, confirm, order, choose }
}
