import { describe, expect, it } from 'vitest'
import type { Cv } from '../../src/documents/model.cv.ts'
import type { ClientDocument } from '../../src/documents/model.document.ts'
import { useClientships } from '../../test/database/clientships.ts'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import {
  testClock,
  testFilesFolder,
  testSecrets,
  useTestApp,
} from '../../test/database/test-app.ts'
import { faultsOf } from '../../test/pdf/accessible.ts'
import { makeDemoDocuments } from './demo-documents.ts'

const koske = organisationOf(espoo, 'koske')
describe('documents of the demo', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const start = useClientships(test)
  const expert = test.as('hepa.koske@demo.test')

  it('are sealed papers that facts cite and the CV tells of, brought once', async () => {
    const responsible = await make.demoStaff('hepa.koske@demo.test')
    const { clientId } = await make.client({
      ...{ areaId: espoo, organisations: [koske], familyName: 'Mallinen', givenNames: 'Aino' },
      relations: [{ staff: responsible, organisationId: koske, relation: 'own_client' }],
    })
    await start({ clientId, organisationId: koske, responsible })
    await test.owner.query(
      `update clientship set state = 'active', activated_on = started_on where client_id = $1`,
      [clientId],
    )
    const made = {
      ...{ databaseUrl: test.databaseUrl, filesFolder: testFilesFolder, clock: testClock },
      sealing: testSecrets.sealing,
    }
    await makeDemoDocuments(made)
    await makeDemoDocuments(made)
    const { body } = await expert<ClientDocument[]>(`GET /api/clients/${clientId}/documents`)
    expect(
      body.map(({ kind, mediaType, citations }) => [kind, mediaType, citations]).toSorted(),
    ).toEqual([
      ['certificate', 'image/jpeg', 2],
      ['contract', 'application/pdf', 1],
      ['diploma', 'application/pdf', 1],
    ])
    for (const { documentId, mediaType, bytes } of body) {
      const { body: content } = await expert<Buffer>(`GET /api/documents/${documentId}/content`)
      expect(content).toHaveLength(bytes)
      expect(bytes).toBeLessThan(100_000)
      if (mediaType === 'application/pdf') expect(faultsOf(content)).toEqual([])
    }
    const cv = await expert<Cv>(`GET /api/clients/${clientId}/cv/content?language=fi`)
    expect(cv.body.sections.map(({ section }) => section)).toEqual([
      ...['jobs', 'decisions', 'licences'],
    ])
  })
})
