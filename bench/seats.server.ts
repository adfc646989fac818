import type { AddressInfo } from 'node:net'
import { createApp } from '../src/app.ts'
import { systemClock } from '../src/platform/server/clock.ts'
import { createLog } from '../src/platform/server/log.ts'

// The application alone, without pages, in a process of its own: whoever sends the requests takes none of its time.
// Its parent gives the database and keys, and ends it by closing the channel between them.
const { databaseUrl, session, sealing, filesFolder } = JSON.parse(process.env.SEATS_SERVER ?? '{}')
const app = await createApp({
  ...{ databaseUrl, filesFolder, clock: systemClock, publicUrl: 'http://localhost' },
  secrets: { session, sealing: Buffer.from(sealing, 'base64') },
  log: createLog('error'),
})
await app.listen({ port: 0, host: '127.0.0.1' })
process.send?.({ url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}` })
process.on('disconnect', () => void app.close().then(() => process.exit(0)))
