import { expect, it } from 'vitest'
import { addressOf, type Concept } from '../../src/skills/model.concept.ts'
import { readUnitKey } from '../../src/skills/model.requirement.ts'
import { conceptsOf } from '../../src/skills/operations.concepts.ts'
import { loadRequirements } from '../../src/skills/requirements.ts'
import { areaCatalogue, koskeCatalogue, oskeCatalogue } from './espoo.ts'
import { stadiCatalogue } from './helsinki.ts'

const services = [...koskeCatalogue, ...oskeCatalogue, ...areaCatalogue, ...stadiCatalogue]

it('services of the demo teach skills and units that there are', () => {
  const concepts = services.flatMap((one) => one.concepts ?? [])
  const known = conceptsOf(concepts.map(addressOf))
  const keyOf = ({ conceptId, kind }: Pick<Concept, 'conceptId' | 'kind'>) => `${kind} ${conceptId}`
  expect(known.map(keyOf)).toEqual(concepts.map(keyOf))
  expect(concepts.length).toBeGreaterThan(5)
  const units = services.flatMap((one) => one.units ?? [])
  expect(units.length).toBeGreaterThan(2)
  for (const unit of units) {
    const key = readUnitKey(unit)
    expect(key && loadRequirements().findUnit(key.qualification, key.unit), unit).toBeDefined()
  }
})
