import { serve } from '../../../src/server/serve'

// The product in a process of its own, as it runs for people.
const server = await serve()
process.send?.(server.url)
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)))
// Nobody would end it any more.
process.once('disconnect', () => process.exit(1))
