import { expect, it } from 'vitest'
import { checkSpecification } from '../../src/impact/specification.ts'
import { demoStudies } from './studies.ts'

it.each(demoStudies)('$title has a specification without faults', async (study) => {
  const files = study.files.map((name) => ({ name, columns: null }))
  const { faults, settings } = checkSpecification(await study.specification(), files)
  expect(faults).toEqual([])
  expect(settings).toContainEqual(
    expect.objectContaining({ path: 'report.language', value: '"fi"' }),
  )
  expect(settings).toContainEqual({
    ...{ path: 'title', value: JSON.stringify(study.title), origin: 'chosen' },
  })
})
