import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { makeFolders } from './folders.ts'

const root = mkdtempSync(join(tmpdir(), 'taitopolku-folders-'))
afterAll(() => rmSync(root, { recursive: true }))

it('makes what is missing, and nothing twice', () => {
  const path = join(root, 'a', 'b', 'c')
  makeFolders(path, 0o700)
  makeFolders(path)
  expect(statSync(path).mode & 0o777).toBe(0o700)
})

it('fails on a file in the place of a folder, above it or itself', () => {
  const file = join(root, 'file')
  writeFileSync(file, '')
  expect(() => makeFolders(file)).toThrow('EEXIST')
  expect(() => makeFolders(join(file, 'below'))).toThrow('ENOTDIR')
})

it.runIf(existsSync('/proc'))('comes back from a folder that takes no others', () => {
  expect(() => makeFolders('/proc/taitopolku/below')).toThrow('ENOENT')
})
