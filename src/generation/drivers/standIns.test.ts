import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterAll, describe, expect, it } from 'vitest'
import { newOrder, newTools, removeFolders } from '../../../tests/support/providers/orders'
import { modelark } from './modelark'

afterAll(removeFolders)

async function startProcess(...options: string[]): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/providers/main.ts', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [url] = await once(createInterface(child.stdout), 'line')
  return { child, url }
}

describe('a stand-in as a process of its own', () => {
  it('counts the orders of others, and ends when it is told to', async () => {
    const { child, url } = await startProcess('modelark', '--submit', 'lose', '--queuedPolls', '0')
    const order = newOrder('modelark', { kind: 'video' })
    const tools = await newTools({ url })
    await expect(modelark.video.submit(order, tools)).rejects.toMatchObject({ fault: 'ambiguous' })
    const stats = await (await fetch(`${url}/__stats`)).json()
    expect(stats).toMatchObject({ submits: { [order.id]: 1 }, jobs: [{ reference: order.id, state: 'running' }] })

    await fetch(`${url}/__scenario`, { method: 'POST', body: JSON.stringify({ submit: 'refuse' }) })
    await expect(modelark.video.submit(order, tools)).rejects.toMatchObject({ fault: 'refused' })
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })
})
