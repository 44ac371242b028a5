'use client'

import {
  Button,
  toast,
  useDocumentInfo,
  useForm,
  useFormFields,
  useFormModified,
  useFormProcessing,
  useRouteCache,
} from '@payloadcms/ui'
import { useEffect, useState, useTransition } from 'react'
import { stageNumber } from '@/collections/campaigns/Campaigns/stages'
import type { ListedMove } from '@/state/gate'
import { CampaignLinks } from './CampaignLinks'
import type { ApiFault } from './parts/api'
import { ReasonDialog } from './ReasonDialog'
import { StatusBadge } from './StatusBadge'
import { Stepper } from './Stepper'
import styles from './Transitions.module.css'
import { useMoves } from './useMoves'
import { useWords } from './useWords'
import { moveWord, statusWord } from './words'

/** The moves a person can make with this document, and what stands in the way of the others. */
export function Transitions() {
  const { id, collectionSlug = '', lastUpdateTime } = useDocumentInfo()
  const { language, word } = useWords()
  const status = useFormFields(([fields]) => fields.status?.value as string | undefined)
  const isModified = useFormModified()
  // Until a save has ended the form takes over what was saved, its status too.
  const isSaving = useFormProcessing()
  const { clearRouteCache } = useRouteCache()
  const { moves: read, isRefused, load, move: post } = useMoves(collectionSlug, id)
  const moves = isRefused ? [] : read
  const [asked, setAsked] = useState<ListedMove>()
  const [isMoving, startMoving] = useTransition()
  useBusyForm(isMoving)

  // What blocks a move may have been put right in another tab or drawer, so coming back asks again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another status or a save means other moves
  useEffect(() => {
    void load()
    window.addEventListener('focus', load)
    return () => window.removeEventListener('focus', load)
  }, [load, status, lastUpdateTime])

  if (!id || !status) return null

  const move = async (to: string, reason?: string) => {
    setAsked(undefined)
    const moved = await post(to, reason)
    if (moved.ok) toast.success(word('moved', { state: statusWord(collectionSlug, to, language) }))
    else showFailure(moved.fault)
    if (!moved.ok && moved.fault.status === 0) return
    // Also after a refusal: somebody else may have moved it.
    await load()
    clearRouteCache()
  }
  // Lasts until the refreshed document is here.
  const start = (to: string, reason?: string) => startMoving(() => move(to, reason))

  const showFailure = ({ message, data }: ApiFault) =>
    toast.error(message ?? word('failed'), { description: data?.reasons?.join(' ') })

  return (
    <section className={styles.box} aria-labelledby="transitions-title">
      {collectionSlug === 'campaigns' ? <Stepper status={status} /> : null}
      <div className={styles.head}>
        <h2 id="transitions-title" className={styles.title}>
          {word('moves')}
        </h2>
        {collectionSlug === 'campaigns' ? null : (
          <StatusBadge status={status}>{statusWord(collectionSlug, status, language)}</StatusBadge>
        )}
      </div>
      {isModified ? <p className={styles.hint}>{word('unsaved')}</p> : null}
      {moves?.length === 0 ? <p className={styles.hint}>{word('noMoves')}</p> : null}
      <ul className={styles.moves}>
        {[...(moves ?? [])].sort(blockedFirst).map((listed) => (
          <li key={listed.to} className={listed.allowed ? undefined : styles.waiting}>
            <Button
              type="button"
              size="medium"
              margin={false}
              buttonStyle={isAside(status, listed.to) ? 'secondary' : 'primary'}
              disabled={!listed.allowed || isModified || isSaving || isMoving}
              onClick={() => (listed.needsReason ? setAsked(listed) : start(listed.to))}
              extraButtonProps={{
                'data-move': listed.to,
                'aria-describedby': listed.allowed ? undefined : `blocked-${listed.to}`,
              }}
            >
              {moveWord(collectionSlug, status, listed.to, language)}
            </Button>
            {listed.allowed ? null : (
              <div id={`blocked-${listed.to}`} className={styles.blocked}>
                <span className={styles.blockedTitle}>{word('blocked')}</span>
                <ul>
                  {listed.reasons.map((reason) => (
                    <li key={reason}>{reason}</li>
                  ))}
                </ul>
              </div>
            )}
          </li>
        ))}
      </ul>
      {collectionSlug === 'campaigns' ? <CampaignLinks id={String(id)} /> : null}
      {asked ? (
        <ReasonDialog
          title={moveWord(collectionSlug, status, asked.to, language)}
          onCancel={() => setAsked(undefined)}
          onConfirm={(reason) => start(asked.to, reason)}
        />
      ) : null}
    </section>
  )
}

const aside = ['cancelled', 'declined', 'dropped', 'on-hold', 'revision-requested', 'revising']

/** Moves back, and those that end something, are not the step to take next: they look quieter. */
const isAside = (from: string, to: string) =>
  aside.includes(to) || (stageNumber(to) ?? Number.POSITIVE_INFINITY) < (stageNumber(from) ?? 0)

/** Blocked moves stand first, with their reasons across the whole width: they are what has to be worked on. */
const blockedFirst = (a: ListedMove, b: ListedMove) => Number(a.allowed) - Number(b.allowed)

/** What is typed while the document is fetched again would be lost, so the form is busy until it is here. */
function useBusyForm(isBusy: boolean) {
  const { setProcessing } = useForm()
  useEffect(() => {
    if (!isBusy) return
    setProcessing(true)
    return () => setProcessing(false)
  }, [isBusy, setProcessing])
}
