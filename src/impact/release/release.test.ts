import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../../../test/run-command.ts'
import { studyCommand } from '../command.study.ts'
import { addPowers, emptySums, sketchOf, writePowers } from '../disclosure/model.sketch.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'taitopolku-release-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Results of a study on these persons. */
function results(name: string, from: number, to: number): string {
  const place = join(folder, name)
  mkdirSync(join(place, 'public'), { recursive: true })
  mkdirSync(join(place, 'closed'), { recursive: true })
  const sums = emptySums(10)
  const powers = emptySums(10)
  for (let person = from; person < to; person++) {
    writePowers(`person-${person}`, powers)
    addPowers(sums, powers)
  }
  const group = { id: 'after/treated', persons: to - from, sketch: sketchOf(sums) }
  writeFileSync(join(place, 'closed', 'groups.json'), JSON.stringify([group]))
  writeFileSync(
    join(place, 'closed', 'findings.csv'),
    'table,cell,action,rule,detail\ncounts,x,hidden,few-persons,4 persons\n',
  )
  writeFileSync(join(place, 'public', 'report.html'), `${name} ${from} ${to}`)
  return place
}

async function release(place: string, ...args: string[]) {
  const protocols = ['--protocols', join(folder, 'protocols')]
  const { code, stdout, stderr } = await runCommand(studyCommand, [
    ...['release', place, ...protocols, ...args],
  ])
  return { code, out: stdout, error: stderr }
}

const ask = (place: string) => release(place, '--by', 'Aino Analyst', '--purpose', 'For the board')
const accept = (place: string, by = 'Tove Officer') =>
  release(place, '--accept', '--by', by, '--reason', 'Checked cell by cell')

describe('outputs of a study', () => {
  it('leave when a second person accepts, with purpose, findings, reason and hashes in the list', async () => {
    const place = results('first', 0, 200)
    expect((await ask(place)).code).toBe(0)
    const own = await accept(place, 'Aino Analyst')
    expect([own.code, own.error]).toEqual([1, expect.stringContaining('a second person decides')])
    const { code, out } = await accept(place)
    expect(code).toBe(0)
    expect(out).toContain('For the board')
    expect(out).toContain('few-persons 1')
    expect(out).toContain('accepted by Tove Officer: Checked cell by cell')
    expect((await accept(place)).error).toContain('decided already')
  })

  it('are not those that were looked at when a file has changed since', async () => {
    const place = results('first', 0, 200)
    await ask(place)
    appendFileSync(join(place, 'public', 'report.html'), 'more')
    expect((await accept(place)).error).toContain('ask again')
  })

  it('are refused when a group differs from a released one by fewer than ten persons', async () => {
    const first = results('first', 0, 200)
    await ask(first)
    await accept(first)
    for (const [name, from, to] of [
      ['one more', 0, 201],
      ['another for one', 1, 201],
      ['nine fewer', 9, 200],
    ] as const) {
      const place = results(name, from, to)
      const { code, error } = await ask(place)
      expect([name, code]).toEqual([name, 1])
      expect(error).toContain('after/treated differs from release')
      expect((await accept(place)).error).toContain('cannot be accepted')
    }
    const same = results('same persons', 0, 200)
    expect((await ask(same)).code).toBe(0)
    expect((await ask(results('ten more', 0, 210))).code).toBe(0)
  })

  it('may be declined with a reason, and then stay', async () => {
    const place = results('first', 0, 200)
    await ask(place)
    const { code, out } = await release(
      place,
      '--decline',
      '--by',
      'Tove Officer',
      '--reason',
      'Too fine',
    )
    expect(code).toBe(0)
    expect(out).toContain('declined by Tove Officer: Too fine')
    expect((await ask(results('near', 0, 201))).code).toBe(0)
  })

  it('have a list that tells when any line of it was changed, the last one too', async () => {
    const place = results('first', 0, 200)
    await ask(place)
    await accept(place)
    const list = join(place, 'public', 'release.json')
    const written = readFileSync(list, 'utf8')
    const lines = written.trim().split('\n')
    const fault = 'is not as it was written'
    for (const [what, forged] of [
      ['the last line', written.replace('Checked cell by cell', 'Not looked at')],
      ['the first line', written.replace('For the board', 'For the press')],
      ['the decision taken away', `${lines[0]}\n`],
      ['a line too many', `${written}${lines[1]}\n`],
      ['nothing left', ''],
    ] as const) {
      writeFileSync(list, forged)
      const { code, error } = await release(place)
      expect([what, code, error]).toEqual([what, 1, expect.stringContaining(fault)])
      expect((await ask(place)).code, what).toBe(1)
    }
    writeFileSync(list, written)
    expect((await release(place)).code).toBe(0)
  })

  it('have a list that is trusted only where its end is remembered', async () => {
    const place = results('first', 0, 200)
    await ask(place)
    const elsewhere = ['--protocols', join(folder, 'other')]
    const { code, error } = await release(place, ...elsewhere)
    expect([code, error]).toEqual([1, expect.stringContaining('is not known in')])
  })

  it('need a name, a purpose and a reason', async () => {
    const place = results('first', 0, 200)
    expect((await release(place, '--purpose', 'x')).code).toBe(2)
    expect((await release(place, '--accept', '--by', 'x')).code).toBe(2)
    expect((await release(place, '--accept', '--decline')).code).toBe(2)
    expect((await release(join(folder, 'nothing'), '--by', 'x', '--purpose', 'y')).code).toBe(1)
  })
})
