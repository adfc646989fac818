import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { importCommand } from './command.import.ts'

const path = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url))

it('ends quietly when its reader has heard enough', async () => {
  const child = spawn(process.execPath, [
    path('src/cli.ts'),
    ...['import', 'koski', path('test/koski/examples/virta.xml'), '--dry-run', '--json'],
  ])
  child.stdout.destroy()
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    said += part
  })
  expect(await once(child, 'close')).toEqual([0, null])
  expect(said).toBe('')
})

it('says of an institution without a name that the number is its', async () => {
  let said = ''
  const io = {
    stdout: {
      write: (text: string) => {
        said += text
      },
    },
    stderr: process.stderr,
  }
  const args = ['koski', path('test/koski/examples/virta.xml'), '--dry-run']
  expect(await importCommand().run(args, io)).toBe(0)
  expect(said).toContain('Fysioterapeutti (AMK) · institution 02535 · 2011-08-25')
})
