import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findFaults } from './dependencies.ts'
import { dependencyRules } from './dependency-rules.ts'
import { domains, unlistedFolders } from './domains.ts'
import { root } from './files.ts'

const canary = `${root}test/check/canary/`
const reported = async (folder: string) => [
  ...new Set((await findFaults(`${canary}${folder}/`)).faults.map((fault) => fault.rule)),
]

describe('a rule of dependencies reports the fault planted for it', () => {
  const order = domains.slice(0, -1).map((domain) => `${domain}-imports-lower-domains-only`)
  const rules = dependencyRules
    .map((rule) => rule.name ?? '')
    .filter((rule) => !order.includes(rule))
  const folders = readdirSync(canary).filter((folder) => !['order', 'clean'].includes(folder))

  test.each(rules)('%s', async (rule) => {
    const planted = folders.filter((folder) => folder.startsWith(rule))
    expect(planted.length).toBeGreaterThan(0)
    for (const folder of planted) expect(await reported(folder), folder).toContain(rule)
  })

  test('each domain that imports the next higher one', async () => {
    expect(await reported('order')).toEqual(expect.arrayContaining(order))
  })

  test('none in what is as it should be', async () => {
    expect(await reported('clean')).toEqual([])
  })

  test('and no folder is left that plants nothing', () => {
    expect(folders.filter((folder) => !rules.some((rule) => folder.startsWith(rule)))).toEqual([])
  })
})

test('a folder of src that is not in the list of domains is named', () => {
  expect(unlistedFolders(['areas', 'helpers', 'web'])).toEqual(['helpers'])
})
