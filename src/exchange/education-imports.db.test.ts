import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { artificialHetu, type Hetu } from '../clients/model.hetu.ts'
import type { FactsAnswer } from '../clients/model.recorded-facts.ts'
import { toDay } from '../platform/shared/days.ts'
import type { EducationImports, EducationPreview } from './model.education-import.ts'

const koske = organisationOf(espoo, 'koske')
const exportedOn = '2026-11-20'
const example = (name: string) =>
  readFileSync(new URL(`../../test/koski/examples/${name}`, import.meta.url), 'utf8')
const vocational = example('ammatillinen-perustutkinto_2024-08-13.json')
const languageTest = example('kielitutkinto-yleinenkielitutkinto_2026-03-05.json')
const bodyOf = (text: string, day = exportedOn) => ({
  content: Buffer.from(text).toString('base64'),
  exportedOn: day,
})

interface Brought {
  readonly factIds: string[]
  readonly isRepeated: boolean
}

describe('education from a document that the client exported', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const own = test.as('hepa.koske@demo.test')

  async function arrange(hetu = '010280-952L') {
    const expert = await make.demoStaff('hepa.koske@demo.test')
    const { clientId } = await make.client({
      areaId: espoo,
      hetu: hetu as Hetu,
      organisations: [koske],
      relations: [{ staff: expert, organisationId: koske, relation: 'own_client' }],
    })
    const path = `/api/clients/${clientId}`
    return {
      clientId,
      path,
      preview: (text: string, day?: string) =>
        own<EducationPreview>(`POST ${path}/education-imports/preview`, bodyOf(text, day)),
      bring: (text: string, day?: string) =>
        own<Brought>(`POST ${path}/education-imports`, bodyOf(text, day)),
      facts: async () => (await own<FactsAnswer>(`GET ${path}/facts`)).body,
    }
  }

  it('is seen before anything is recorded', async () => {
    const { preview, facts } = await arrange()
    const { status, body } = await preview(vocational)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      identity: 'same',
      broughtAt: null,
      observations: 2,
      studies: [{ title: 'Luonto- ja ympäristöalan perustutkinto', standing: 'new' }],
      degrees: [{ confirmedOn: '2016-08-31', standing: 'new' }],
      unknown: [],
    })
    expect((await facts()).facts).toEqual([])
  })

  it('becomes a study and a degree, on the day of the export', async () => {
    const { bring, facts, clientId } = await arrange()
    const { body } = await bring(vocational)
    expect(body).toMatchObject({ isRepeated: false })
    expect(body.factIds).toHaveLength(2)
    const { profile, facts: recorded } = await facts()
    expect(recorded.map(({ key, source, observedOn }) => [key, source, observedOn]).sort()).toEqual(
      [
        ['degree', 'document', exportedOn],
        ['study', 'document', exportedOn],
      ],
    )
    expect(profile.lists.degree[0]?.facts).toMatchObject({
      degree_level: { value: 'upper_secondary' },
      degree_completed_on: { value: '2016-08-31' },
      field: { value: 'agriculture' },
    })
    expect(profile.lists.study[0]?.facts).toMatchObject({
      study_title: { value: 'Luonto- ja ympäristöalan perustutkinto' },
      study_type: { value: 'ammatillinenkoulutus' },
      study_institution: { value: 'Stadin ammattiopisto' },
      study_state: { value: 'finished' },
      study_started_on: { value: '2012-09-01' },
      study_ended_on: { value: '2016-08-31' },
    })
    const row = await test.owner.query('select degrees from client_profile where client_id = $1', [
      clientId,
    ])
    expect(row.rows[0].degrees).toMatchObject([{ degree_level: 'upper_secondary' }])
  })

  it('brings the levels of a language test on the day of each', async () => {
    const { bring, facts } = await arrange()
    await bring(languageTest)
    const { facts: recorded } = await facts()
    expect(
      recorded.map(({ key, value, source, observedOn }) => [key, value, source, observedOn]).sort(),
    ).toEqual([
      ['finnish_listening', 'B2', 'test', '2011-03-04'],
      ['finnish_reading', 'B1', 'test', '2011-03-04'],
      ['finnish_speaking', 'B1', 'test', '2011-03-04'],
    ])
  })

  it('brought twice adds nothing, by the document and by what it says', async () => {
    const { bring, preview, facts } = await arrange()
    await bring(vocational)
    expect((await bring(vocational)).body).toEqual(
      expect.objectContaining({ factIds: [], isRepeated: true }),
    )
    const again = await preview(vocational)
    expect(again.body).toMatchObject({ observations: 0, studies: [{ standing: 'known' }] })
    expect(again.body.broughtAt).not.toBeNull()
    // Another file that says the same.
    const spaced = `${vocational}\n`
    expect((await preview(spaced)).body).toMatchObject({ observations: 0, broughtAt: null })
    expect((await bring(spaced)).body).toMatchObject({ factIds: [], isRepeated: false })
    expect((await facts()).facts).toHaveLength(2)
  })

  it('brought again when it has changed adds one observation to the same study', async () => {
    const { bring, preview, facts } = await arrange()
    const running = example('ammatillinen-oppisopimus_2022-07-14.json')
    await bring(running, '2026-10-01')
    const ended = JSON.parse(running)
    ended.opiskeluoikeudet[0].päättymispäivä = '2026-11-01'
    ended.opiskeluoikeudet[0].tila.opiskeluoikeusjaksot.push({
      alku: '2026-11-01',
      tila: { koodiarvo: 'eronnut', koodistoUri: 'koskiopiskeluoikeudentila' },
    })
    const text = JSON.stringify(ended)
    expect((await preview(text)).body).toMatchObject({
      observations: 1,
      studies: [{ standing: 'conflict' }],
    })
    await bring(text)
    const { profile } = await facts()
    expect(profile.lists.study).toHaveLength(1)
    expect(profile.lists.study[0]?.facts).toMatchObject({
      study_state: { value: 'interrupted' },
      study_ended_on: { value: '2026-11-01' },
    })
  })

  it('keeps what was not understood, without who the person is', async () => {
    const { bring, path } = await arrange()
    const document = JSON.parse(vocational)
    document.opiskeluoikeudet.push({
      tyyppi: { koodiarvo: 'avaruus' },
      suoritukset: [],
      hetu: '010280-952L',
    })
    await bring(JSON.stringify(document))
    const { body } = await own<EducationImports>(`GET ${path}/education-imports`)
    expect(body).toMatchObject([
      { origin: 'koski', exportedOn, factCount: 2, unknown: [{ path: 'opiskeluoikeudet[1]' }] },
    ])
    expect(JSON.stringify(body)).not.toContain('952L')
  })

  it('is told to be of the register as whose document it begins', async () => {
    const { bring, path } = await arrange()
    await bring(JSON.stringify({ ohje: '<a>', ...JSON.parse(vocational) }))
    await bring(
      `\ufeff${example('virta.xml').replace(/<(\w+:)?Henkilotunnus>.*?Henkilotunnus>/, '')}`,
    )
    const { body } = await own<EducationImports>(`GET ${path}/education-imports`)
    expect(body.map(({ origin, factCount }) => [origin, factCount])).toEqual([
      ['virta', 2],
      ['koski', 2],
    ])
  })

  it('is refused when it is somebody else’s, several people’s, unreadable or of a day to come', async () => {
    const { bring, preview, facts } = await arrange(artificialHetu(toDay('1990-02-01'), 910))
    expect(await bring(vocational)).toMatchObject({
      status: 409,
      body: { errorCode: 'documentOfAnother' },
    })
    expect(await preview(`[${vocational},${vocational}]`)).toMatchObject({ status: 409 })
    expect(await preview('{"opiskeluoikeudet": [')).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'content', code: 'documentUnreadable' }] },
    })
    expect(await preview(vocational, '2026-11-22')).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'exportedOn', code: 'dayInFuture' }] },
    })
    expect((await facts()).facts).toEqual([])
  })

  it('is hidden from another area and another organisation', async () => {
    const { path, bring } = await arrange()
    await bring(vocational)
    for (const email of ['hepa.stadi@demo.test', 'hepa.oske@demo.test']) {
      const other = test.as(email)
      expect((await other(`GET ${path}/education-imports`)).status).toBe(404)
      expect((await other(`POST ${path}/education-imports`, bodyOf(vocational))).status).toBe(404)
      expect(
        (await other(`POST ${path}/education-imports/preview`, bodyOf(vocational))).status,
      ).toBe(404)
    }
  })
})
