import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { folderOf, registersInput, smallRegisters } from '../../test/registers.ts'
import { terminalProgress } from './study/progress.ts'

const project = join(import.meta.dirname, '../..')
const root = mkdtempSync(join(tmpdir(), 'study-signals-'))
afterAll(() => rmSync(root, { recursive: true }))

/** A run in a process of its own, as a person starts it. */
function startRun(folder: string, nodeOptions: readonly string[] = []) {
  const spec = join(project, 'data/studies/lalonde/study.yaml')
  const args = ['run', spec, '--out', join(folder, 'out'), '--protocols', join(folder, 'protocols')]
  return startStudy(args, nodeOptions)
}

function startStudy(args: readonly string[], nodeOptions: readonly string[] = []) {
  const child = spawn(
    process.execPath,
    [...nodeOptions, join(project, 'src/cli.ts'), 'study', ...args],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const told = { stdout: '', stderr: '' }
  child.stdout.on('data', (data) => (told.stdout += data))
  child.stderr.on('data', (data) => (told.stderr += data))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { child, told, ended }
}

const left = (folder: string) => readdirSync(folder).filter((name) => name !== 'protocols')

describe('a run that is broken off', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'by %s leaves no half result, and an older one as it was',
    async (signal, code) => {
      const folder = mkdtempSync(join(root, 'run-'))
      const whole = startRun(folder)
      expect(await whole.ended, whole.told.stderr).toBe(0)
      const result = join(folder, 'out', 'closed', 'result.json')
      const before = readFileSync(result)

      const again = startRun(folder)
      const isBegun = () => left(folder).some((name) => name.startsWith('.out.new-'))
      while (!isBegun() && again.child.exitCode === null) await pause(5)
      expect(again.child.exitCode).toBeNull()
      again.child.kill(signal)
      expect(await again.ended).toBe(code)
      expect(again.told.stdout).toBe('')
      expect(left(folder)).toEqual(['out'])
      expect(readFileSync(result).equals(before)).toBe(true)

      rmSync(join(folder, 'out'), { recursive: true })
      const first = startRun(folder)
      while (!isBegun() && first.child.exitCode === null) await pause(5)
      first.child.kill(signal)
      expect(await first.ended).toBe(code)
      expect(left(folder)).toEqual([])
    },
    120_000,
  )
})

it('a panel that is broken off leaves no new folder, and an older one as it was', async () => {
  const study = { title: 'Small registers', registers: registersInput, outcomes: ['income'] }
  const folder = await folderOf({
    ...smallRegisters,
    // So many rows that linking them takes longer than breaking off.
    'earnings.csv': `person,month,amount\n${'nobody,2020-01,1000.50\n'.repeat(400_000)}`,
    'study.yaml': JSON.stringify({ ...study, covariates: ['sex', 'age'] }),
  })
  const out = join(folder, 'out')
  const breakOff = async () => {
    const made = startStudy(['panel', join(folder, 'study.yaml'), '--out', out])
    while (!existsSync(join(out, '.work')) && made.child.exitCode === null) await pause(2)
    expect(made.child.exitCode, made.told.stderr).toBeNull()
    made.child.kill('SIGINT')
    expect(await made.ended, made.told.stderr).toBe(130)
    expect(made.told.stdout).toBe('')
  }
  await breakOff()
  expect(existsSync(out)).toBe(false)

  mkdirSync(out)
  writeFileSync(join(out, 'panel.parquet'), 'an older one')
  await breakOff()
  expect(readdirSync(out)).toEqual(['panel.parquet'])
  expect(readFileSync(join(out, 'panel.parquet'), 'utf8')).toBe('an older one')
}, 120_000)

describe('on a terminal', () => {
  it('a run tells its stage and the time that is left, and clears the line', async () => {
    const folder = mkdtempSync(join(root, 'run-'))
    const terminal = ['--import', 'data:text/javascript,process.stderr.isTTY=true']
    const { told, ended } = startRun(folder, terminal)
    expect(await ended, told.stderr).toBe(0)
    const lines = told.stderr.split('\r\u001b[K')
    expect(lines.at(1)).toBe('[1/13] normalise')
    expect(lines.filter((line) => /^\[\d+\/13\] \w+, about \d+ s left$/.test(line))).not.toEqual([])
    expect(lines.at(-2)).toMatch(/^\[13\/13\] report, about \d+ s left$/)
    expect(lines.at(-1)).toBe('')
    expect(told.stdout).toMatch(/^LaLonde/)
    expect(existsSync(join(folder, 'out', 'public', 'report.html'))).toBe(true)
  }, 60_000)

  it('the time left is what the shares of the stages say', () => {
    let now = 1000
    let shown = ''
    const progress = terminalProgress({ write: (text) => (shown = text) }, () => now)
    progress.begin('normalise')
    expect(shown).toBe('\r\u001b[K[1/13] normalise')
    // 23 of 100 parts are done after 4.6 s: 77 parts take 15.4 s.
    now += 4600
    progress.begin('match')
    expect(shown).toBe('\r\u001b[K[5/13] match, about 16 s left')
    progress.end()
    expect(shown).toBe('\r\u001b[K')
  })
})
