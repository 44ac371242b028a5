'use client'

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'

type Words = Record<'waiting' | 'drawing' | 'drawn' | 'failed' | 'save' | 'altOf' | 'opens', string>
type State =
  | { is: 'waiting' | 'drawing' }
  | { is: 'failed'; message: string }
  | { is: 'drawn'; address: string; prompt: string }

type Props = { id: string; words: Words; children: ReactNode }

/** The form around its fields, and the picture beside it. */
export function Canvas({ id, words, children }: Props) {
  const [state, setState] = useState<State>({ is: 'waiting' })
  const isDrawing = useRef(false)
  const canvas = useRef<HTMLDivElement>(null)

  // The picture's memory is given back when another takes its place.
  useEffect(() => (state.is === 'drawn' ? () => URL.revokeObjectURL(state.address) : undefined), [state])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isDrawing.current) return
    isDrawing.current = true
    const form = event.currentTarget
    const data = new FormData(form)
    const idea = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value')
    if (idea) {
      data.set('prompt', idea)
      const field = form.elements.namedItem('prompt')
      if (field instanceof HTMLTextAreaElement) field.value = idea
    }
    setState({ is: 'drawing' })
    // On a phone it is further down than the form.
    canvas.current?.scrollIntoView({ block: 'nearest' })
    setState(await draw(form.action, data, words.failed))
    isDrawing.current = false
  }

  return (
    <div id={id} className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] lg:gap-14">
      <form
        method="post"
        action="/api/shorts/try"
        target="_blank"
        onSubmit={submit}
        className="grid gap-6"
        rel="noopener"
      >
        {children}
        <noscript>
          <p className="text-tiny text-soft">{words.opens}</p>
        </noscript>
      </form>
      <figure className="min-w-0">
        <div
          ref={canvas}
          className="lattice relative grid aspect-[4/5] place-items-center overflow-hidden rounded-lg"
          data-lattice="grid"
          data-tone="leaf"
        >
          {state.is === 'drawn' ? (
            // biome-ignore lint/performance/noImgElement: the picture is in the browser's memory, there is nothing to optimise
            <img
              src={state.address}
              alt={words.altOf.replace('{prompt}', state.prompt)}
              className="absolute inset-0 size-full object-contain p-4"
            />
          ) : (
            <div className="rounded-sm bg-raised px-4 py-2 text-center text-small text-soft">
              {state.is === 'drawing' ? (
                <progress aria-label={words.drawing} className="block w-40 accent-clay" />
              ) : (
                words.waiting
              )}
            </div>
          )}
        </div>
        <figcaption className="mt-3 min-h-12 text-small">
          <p role="status">{state.is === 'drawing' ? words.drawing : state.is === 'drawn' ? words.drawn : ''}</p>
          <p role="alert" className="font-semibold text-clay">
            {state.is === 'failed' ? state.message : ''}
          </p>
          {state.is === 'drawn' ? (
            <a className="link" href={state.address} download="madang-short.jpg">
              {words.save}
            </a>
          ) : null}
        </figcaption>
      </figure>
    </div>
  )
}

async function draw(action: string, data: FormData, failed: string): Promise<State> {
  const fields = [...data].filter((field): field is [string, string] => typeof field[1] === 'string')
  const prompt = String(data.get('prompt') ?? '')
  try {
    const response = await fetch(action, { method: 'POST', body: new URLSearchParams(fields) })
    if (response.ok) return { is: 'drawn', address: URL.createObjectURL(await response.blob()), prompt }
    const { errors } = (await response.json()) as { errors?: { message?: string }[] }
    return { is: 'failed', message: errors?.[0]?.message ?? failed }
  } catch {
    return { is: 'failed', message: failed }
  }
}
