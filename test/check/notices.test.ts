import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listRuntimeLicences, listRuntimePackages, renderNotices } from './notices.ts'

const root = new URL('../../', import.meta.url)

test('THIRD_PARTY_NOTICES.md says what the lock file installs (npm run generate makes it anew)', async () => {
  const file = new URL('THIRD_PARTY_NOTICES.md', root)
  expect(readFileSync(file, 'utf8')).toBe(await renderNotices())
})

test('the text of every licence is shipped', async () => {
  for (const id of await listRuntimeLicences()) {
    expect(existsSync(new URL(`data/licences/${id}.txt`, root)), id).toBe(true)
  }
})

test('a package of a package is found where node_modules nests it, an optional peer is left out', () => {
  const found = listRuntimePackages({
    '': { dependencies: { a: '1' } },
    'node_modules/a': {
      dependencies: { b: '2', '@s/c': '1' },
      peerDependencies: { peer: '1', maybe: '1' },
      peerDependenciesMeta: { maybe: { optional: true } },
    },
    'node_modules/a/node_modules/b': { dependencies: { d: '1' } },
    'node_modules/b': {},
    'node_modules/@s/c': {},
    'node_modules/d': {},
    'node_modules/peer': {},
    'node_modules/maybe': {},
    'node_modules/unused': {},
  })
  expect(found).toEqual([
    'node_modules/@s/c',
    'node_modules/a',
    'node_modules/a/node_modules/b',
    'node_modules/d',
    'node_modules/peer',
  ])
})
