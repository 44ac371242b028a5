// The product's server as a process of its own; tells its parent the address. With "pages", Next is in it too.
import { serve } from '../../src/server/serve'

const server = await serve({ pages: process.argv.includes('pages') })
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)))
process.send?.({ url: server.url })
console.log(`Listening on ${server.url}`)
