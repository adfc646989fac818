import { afterEach, describe, expect, inject, it } from 'vitest'
import { benchCommand } from '../../bench/command.bench.ts'
import { onServer } from '../database/template.ts'
import { runCommand } from '../run-command.ts'

describe('taitopolku bench seats', () => {
  const before = process.env.DATABASE_URL
  afterEach(() => {
    if (before === undefined) delete process.env.DATABASE_URL
    else process.env.DATABASE_URL = before
  })

  const run = (...args: string[]) => runCommand(benchCommand, args)

  it.each([
    [[], 'Name what is measured: seats.'],
    [['chairs'], 'Name what is measured: seats.'],
    [['seats', '--seats', '0'], '--seats takes a whole number from 1 to 1000, not "0".'],
    [['seats', '--people', '2.5'], '--people takes a whole number from 1 to 10000, not "2.5".'],
    [['seats', '--tables', '2'], "Unknown option '--tables'"],
  ])('says what is wrong with %j', async (args, sentence) => {
    const { code, stdout, stderr } = await run(...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(sentence)
  })

  it('counts on a database of its own beside the one of DATABASE_URL, which is gone afterwards', async () => {
    process.env.DATABASE_URL = inject('serverUrl')
    const more = await run('seats', '--seats', '4', '--people', '3', '--json')
    expect(more).toMatchObject({ code: 0, stderr: '' })
    expect(more.stdout).toMatch(/^\{"seats":4,"enrolled":3,"waiting":0,"people":3,"inOrder":true,/)
    const name = `taitopolku_seats_${process.pid}`
    await onServer(inject('serverUrl'), `create database ${name}`)
    await onServer(inject('serverUrl'), `drop database ${name}`)
  }, 120_000)

  it('says in one line that it could not', async () => {
    process.env.DATABASE_URL = 'postgres://nobody@127.0.0.1:1/none'
    const { code, stdout, stderr } = await run('seats', '--json')
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^bench seats failed: .+\n$/)
  })
})
