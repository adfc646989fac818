import { expect, test } from 'vitest'
import { findForbidden, findHosts, markOf } from './words.ts'

test('a forbidden word is found whole, in any case, in the text or the path', () => {
  const words = new Set([markOf('plover')])
  expect(findForbidden('a.md', 'A Plover sang.\nPlovers did not.', words)).toEqual([
    'a.md:1: a forbidden word',
  ])
  expect(findForbidden('docs/plover.md', '', words)).toEqual(['docs/plover.md:0: a forbidden word'])
})

test('a path of one machine is found, an address within the repository is not', () => {
  const folder = `/${'work'}/main/src`
  expect(findForbidden('a.ts', `const a = '${folder}/app.ts'`)).toEqual([
    'a.ts:1: a path of one machine',
  ])
  expect(findForbidden('a.ts', "import '../work/list.ts' // /api/work/list")).toEqual([])
})

test('a lock file that says where packages came from is refused', () => {
  const lock = (entry: object) => JSON.stringify({ packages: { 'node_modules/a': entry } })
  expect(findHosts(lock({ version: '1.0.0' }))).toEqual([])
  expect(findHosts(lock({ resolved: 'https://registry.example/a.tgz' }))).toHaveLength(1)
})
