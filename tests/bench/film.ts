import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { account, install } from './installation'
import { memoryOf } from './memory'

const scenes = 10
const seconds = 6
const script = Array.from(
  { length: scenes },
  (_, index) => `데모 장면 ${index + 1}번에서는 바다 위로 해가 떠오릅니다.`,
).join(' ')

type Send = (method: string, path: string, body?: object) => Promise<any> // answers of every shape

/**
 * From an empty project to a film of ten scenes and sixty seconds at 480p, over the API, with one worker. Beside it the
 * time ffmpeg alone needs to encode a minute of a test picture of that size.
 */
export async function benchFilm() {
  const house = await install()
  try {
    const web = await house.start('tests/bench/product.ts', 'Listening on', { LOG_LEVEL: 'error' })
    const url = web.line.replace('Listening on ', '')
    await house.worker()
    let memory = 0
    const sampler = setInterval(() => {
      memory = Math.max(memory, memoryOf(web.pid as number) ?? 0)
    }, 500)
    const send = await login(url)
    const started = performance.now()
    const { film, steps, gap } = await makeFilm(send, url)
    const total = (performance.now() - started) / 1000
    clearInterval(sampler)
    const bare = await bareEncode()
    console.log(
      `\nNode ${process.versions.node}: ${scenes} scenes, ${scenes * seconds} s, 480p, from an empty project, one worker`,
    )
    for (const [step, took] of steps) console.log(`  ${step.padEnd(12)} ${took.toFixed(1).padStart(6)} s`)
    console.log(
      `  ${'in all'.padEnd(12)} ${total.toFixed(1).padStart(6)} s (aim: under 60), the film lasts ${film.toFixed(2)} s`,
    )
    console.log(
      `  ffmpeg alone ${bare.toFixed(1).padStart(6)} s for a minute of a test picture, ratio ${(bare / total).toFixed(2)}`,
    )
    console.log(`  longest silence between two signs of progress while the film was made: ${gap.toFixed(2)} s (aim: 1)`)
    console.log(`  memory of the web process at most ${Math.round(memory)} MB (aim: under 500)`)
  } finally {
    await house.stop()
  }
}

async function login(url: string): Promise<Send> {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  const send: Send = async (method, path, body) => {
    const response = await fetch(`${url}/api${path}`, { method, headers, body: body && JSON.stringify(body) })
    const answer = await response.json()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`)
    return answer
  }
  headers.authorization = `JWT ${(await send('POST', '/users/login', account)).token}`
  return Object.assign(send, { headers })
}

async function makeFilm(send: Send, url: string) {
  const steps: [string, number][] = []
  const step = async <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const started = performance.now()
    const result = await work()
    steps.push([name, (performance.now() - started) / 1000])
    return result
  }
  const { doc: project } = await send('POST', '/projects', { title: 'Bench', script })
  const docs: { id: string }[] = await step('scenes', async () => {
    const { docs } = await send('POST', `/projects/${project.id}/split`, { splitRule: '문장마다 한 씬' })
    if (docs.length !== scenes) throw new Error(`${docs.length} scenes instead of ${scenes}`)
    for (const { id } of docs) {
      await send('PATCH', `/scenes/${id}`, { durationSeconds: seconds })
      await send('POST', `/scenes/${id}/transition`, { to: 'prompt_confirmed' })
    }
    return docs
  })
  const all = async (kind: string) => {
    const { docs } = await send('POST', `/projects/${project.id}/generate`, { kind, confirm: 0 })
    for (const { id } of docs) await ended(send, id)
  }
  await step('pictures', () => all('image'))
  for (const { id } of docs) await send('POST', `/scenes/${id}/transition`, { to: 'image_confirmed' })
  await step('narration', () => all('voice'))
  await step('clips', () => all('video'))
  const gap = await step('film', async () => {
    const { doc } = await send('POST', `/projects/${project.id}/render`, {})
    return longestGap(url, (send as Send & { headers: Record<string, string> }).headers, doc.id)
  })
  const board = await send('GET', `/projects/${project.id}/storyboard`)
  return { film: Number(board.films[0].durationSeconds), steps, gap }
}

async function ended(send: Send, id: string) {
  for (;;) {
    const { status, lastErrorMessage } = await send('GET', `/generations/${id}`)
    if (status === 'completed') return
    if (!['pending', 'processing'].includes(status)) throw new Error(`${id} ${status}: ${lastErrorMessage}`)
    await sleep(100)
  }
}

/** Follows the events of a generation to its end; answers the longest time between two of them, in seconds. */
async function longestGap(url: string, headers: Record<string, string>, id: string): Promise<number> {
  const response = await fetch(`${url}/api/generations/${id}/events`, { headers })
  let last = performance.now()
  let longest = 0
  for await (const _ of response.body ?? []) {
    longest = Math.max(longest, (performance.now() - last) / 1000)
    last = performance.now()
  }
  return longest
}

async function bareEncode(): Promise<number> {
  const { runFfmpeg } = await import('../../src/generation/local/programs')
  const file = join(tmpdir(), `madang-bench-${process.pid}.mp4`)
  const started = performance.now()
  const source = ['-f', 'lavfi', '-i', `testsrc=size=480x854:rate=24:duration=${scenes * seconds}`]
  await runFfmpeg([...source, '-c:v', 'libx264', '-pix_fmt', 'yuv420p', file], { signal: new AbortController().signal })
  rmSync(file)
  return (performance.now() - started) / 1000
}
