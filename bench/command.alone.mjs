import '../bin/compile-cache.mjs'

/**
 * A command as `npx taitopolku` runs it; its last line on standard error is the peak memory in kB. No TypeScript, for what is
 * loaded before the cache of compiled sources would be compiled at every start, and the compiler loaded for it.
 */
process.once('exit', () => console.error(process.resourceUsage().maxRSS))
await import('../src/cli.ts')
