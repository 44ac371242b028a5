import config from '@payload-config'
import { getPayload } from 'payload'
import { startSchedule } from '@/jobs/schedule'

/** A process that does what the product does from time to time, and nothing else. */
startSchedule(await getPayload({ config }))
process.stdout.write('ready\n')
setInterval(() => {}, 60_000) // the schedule alone keeps no process alive
