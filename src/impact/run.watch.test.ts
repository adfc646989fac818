import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'

const watch = new URL('./run.watch.ts', import.meta.url).href
/** Computes without end, as a run does that hears of nothing meanwhile. */
const computing = `
  const { Worker } = require('node:worker_threads')
  new Worker(new URL('${watch}'), { workerData: process.ppid }).once('online', () => { for (;;); })`
const parent = `
  const { spawn } = require('node:child_process')
  const child = spawn(process.execPath, ['-e', ${JSON.stringify(computing)}])
  console.log(child.pid)
  setInterval(() => {}, 1000)`

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

it('ends a run that computes when whoever asked for it is killed, and not before', async () => {
  const asking = spawn(process.execPath, ['-e', parent])
  const [told] = (await once(asking.stdout, 'data')) as [Buffer]
  const pid = Number(String(told))
  await sleep(2500)
  expect(isThere(pid)).toBe(true)
  asking.kill('SIGKILL')
  await expect.poll(() => isThere(pid), { timeout: 20_000 }).toBe(false)
}, 60_000)
