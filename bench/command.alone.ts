import '../bin/compile-cache.mjs'

/** A command as `npx taitopolku` runs it; its last line on standard error is the peak memory in kB. */
process.once('exit', () => console.error(process.resourceUsage().maxRSS))
await import('../src/cli.ts')
