import { writeFileSync } from 'node:fs'

const { default: setup } = await import('./setup')
const close = await setup()
writeFileSync('/tmp/ui-e2e-url', process.env.E2E_URL!)
process.once('SIGTERM', () => void close().then(() => process.exit(0)))
setInterval(() => {}, 1000)
