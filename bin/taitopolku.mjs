#!/usr/bin/env node
// `npx taitopolku <command>`: installs what is missing and runs src/cli.ts on the pinned Node.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pinnedNode, prepare, root } from './install.mjs'

if (prepare()) run()
else process.exitCode = 1

function run() {
  const node = existsSync(pinnedNode) ? pinnedNode : process.execPath
  // A file's address, for on Windows a path would be read as one.
  const cache = ['--import', new URL('compile-cache.mjs', import.meta.url).href]
  const program = join(root, 'src', 'cli.ts')
  const child = spawn(node, [...cache, program, ...process.argv.slice(2)], { stdio: 'inherit' })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const pass = (signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, pass)
  child.on('error', (error) => {
    process.stderr.write(`Node could not be started: ${error.message}\n`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    for (const name of signals) process.off(name, pass)
    if (signal === null) process.exitCode = code ?? 1
    else process.kill(process.pid, signal)
  })
}
