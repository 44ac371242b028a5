/**
 * A stand-in as a process of its own: `node --import tsx tests/support/providers/main.ts modelark --finishMs 2000`.
 * Prints its address. Every setting of a scenario is an option; `GET /__stats` tells what came in, and
 * `POST /__scenario` changes the scenario.
 */
import { parseArgs } from 'node:util'
import { calm, type Scenario } from './protocol'
import { type ProviderName, protocols, startProvider } from './start'

const names = Object.keys(calm) as (keyof Scenario)[]
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
})
const [provider = ''] = positionals
if (!(provider in protocols)) throw new Error(`one of ${Object.keys(protocols).join(', ')}, not "${provider}"`)

const read = (name: keyof Scenario, text: string) => (typeof calm[name] === 'string' ? text : JSON.parse(text))
const given = names.flatMap((name) => (typeof values[name] === 'string' ? [[name, read(name, values[name])]] : []))
const server = await startProvider(provider as ProviderName, Object.fromEntries(given))
console.log(server.url)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close())
