import { mkdir } from 'node:fs/promises'
import { chooseAccount } from '../src/platform/server/postgres/account.ts'
import { getBinaries, reachableBinaries } from '../src/platform/server/postgres/binaries.ts'
import {
  type Cluster,
  createCluster,
  makePassword,
} from '../src/platform/server/postgres/cluster.ts'
import { findFreePort, launch } from '../src/platform/server/postgres/server.ts'
import { writeSettings } from '../src/platform/server/postgres/settings.ts'

const quiet = { info: () => {}, warn: () => {}, debug: () => {} }

/** Seconds to make a durable cluster, and to start the server on it until it takes connections. */
export async function startDatabaseAlone(folder: string): Promise<{ make: number; start: number }> {
  await mkdir(folder, { recursive: true })
  const dir = `${folder}/postgres`
  const account = chooseAccount(dir)
  const binaries = await reachableBinaries(getBinaries(), account, quiet)
  const cluster: Cluster = { dir, account, binaries }
  const begin = performance.now()
  await createCluster(cluster, { durable: true, password: makePassword() })
  const made = performance.now()
  writeSettings(dir, { port: await findFreePort(), durable: true, account })
  const server = await launch(cluster, quiet)
  const started = performance.now()
  await server.stop()
  return { make: (made - begin) / 1000, start: (started - made) / 1000 }
}
