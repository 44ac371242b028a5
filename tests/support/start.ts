// What `npm start` does, without the pages, which would have to be built.
import { bootstrap } from '../../scripts/lib/bootstrap.mjs'

const settings = await bootstrap({ serving: true })
const { run } = await import('../../scripts/lib/run.ts')
await run(settings, 'production', { pages: false })
