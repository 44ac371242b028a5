'use client'

import { ReactSelect } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import { importPage } from '@/i18n/words/import'
import { useApi } from '../parts/useApi'
import { useTriples } from '../parts/useTriples'
import styles from './Import.module.css'

type Found = { value: string; label: string }
type Props = { isBusy: boolean; onChoose: (id: string | undefined) => void }

const pause = 250

/** Chooses the campaign of a whole file, found by a part of its title. */
export function CampaignChoice({ isBusy, onChoose }: Props) {
  const { word } = useTriples(importPage)
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<Found>()
  const { found, isLoading } = useCampaigns(search)
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={`${id}-campaign`}>{word('campaign')}</label>
      <ReactSelect
        inputId={`${id}-campaign`}
        options={found}
        value={chosen}
        isClearable
        disabled={isBusy}
        isLoading={isLoading}
        placeholder={word('searchCampaign')}
        noOptionsMessage={() => word('noCampaigns')}
        // The server has searched already.
        filterOption={() => true}
        onInputChange={setSearch}
        onChange={(option) => {
          const one = (Array.isArray(option) ? option[0] : option) as Found | null | undefined
          setChosen(one ?? undefined)
          onChoose(one?.value)
        }}
      />
      <p className={styles.hint}>{word('campaignHint')}</p>
    </div>
  )
}

/** The campaigns last worked on whose title holds a text. */
function useCampaigns(search: string) {
  const { api } = useApi()
  const [found, setFound] = useState<Found[]>([])
  const [isLoading, setIsLoading] = useState(true)
  useEffect(() => {
    const stop = new AbortController()
    const load = async () => {
      const query = new URLSearchParams({ depth: '0', limit: '20', sort: '-updatedAt', 'select[title]': 'true' })
      if (search) query.set('where[title][contains]', search)
      const response = await fetch(`${api}/campaigns?${query}`, { credentials: 'include', signal: stop.signal })
      const { docs = [] } = (await response.json()) as { docs?: { id: string; title: string }[] }
      setFound(docs.map(({ id, title }) => ({ value: id, label: title })))
      setIsLoading(false)
    }
    // What was found for other words is no answer to these.
    setFound([])
    setIsLoading(true)
    const end = () => {
      if (!stop.signal.aborted) setIsLoading(false)
    }
    const timer = setTimeout(() => void load().catch(end), search ? pause : 0)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [api, search])
  return { found, isLoading }
}
