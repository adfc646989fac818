import { createApp } from './app.ts'
import { systemClock } from './platform/server/clock.ts'
import { warmDocuments } from './platform/server/documents.ts'
import { createLog } from './platform/server/log.ts'
import { scannerOf } from './platform/server/scanner.ts'
import { oidcSettings } from './platform/server/sign-in.oidc.ts'
import { runInProduction } from './production.ts'
import { getBuiltWeb } from './web-build.ts'

// `npm run serve`: one of any number of processes behind a load balancer; `npm run build` has made the pages.
await runInProduction(async (settings, metrics) => {
  const { databaseUrl, secrets, publicUrl, proxies, filesFolder, port, host } = settings
  const app = await createApp({
    ...{
      databaseUrl,
      secrets,
      publicUrl,
      proxies,
      filesFolder,
      metrics,
      oidc: oidcSettings(process.env),
      scan: scannerOf(process.env),
    },
    clock: systemClock,
    log: createLog(),
    webDirectory: await getBuiltWeb(),
  })
  await app.listen({ port, host })
  warmDocuments()
  return { ready: `Taitopolku serves ${publicUrl} on ${host}:${port}.`, stop: () => app.close() }
})
