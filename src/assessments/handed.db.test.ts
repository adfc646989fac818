import { beforeAll, describe, expect, it } from 'vitest'
import { espoo } from '../../test/database/factories.ts'
import { county, type HandingPeople, oske, useHandings } from '../../test/database/handings.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { ClientId } from '../clients/model.access.ts'
import type { HandingDetail, HandingForm, Preview } from '../clientships/model.handing.ts'
import type { Assessment, Assessments } from './model.assessment.ts'

describe('assessments that are handed over', () => {
  const test = useTestApp()
  const { people, client, send, on, make } = useHandings(test)
  let who: HandingPeople
  beforeAll(async () => {
    who = await people()
  })

  const listOf = async (email: string, clientId: ClientId) =>
    (await test.as(email)<Assessments>(`GET /api/clients/${clientId}/assessments`)).body

  /** An entry interview with a goal and an answer of a sensitive section, finished or not. */
  async function assessed(clientId: ClientId, isFinished = true): Promise<string> {
    const as = test.as(who.expert.email)
    await as(`POST /api/clients/${clientId}/facts`, {
      observations: [
        {
          ...{ key: 'employment_status', value: 'unemployed', source: 'self_rated' },
          observedOn: '2026-11-01',
        },
      ],
    })
    const { forms } = await listOf(who.expert.email, clientId)
    const formId = forms.find(({ kind }) => kind === 'entry')?.formId
    const { body } = await as<{ assessmentId: string }>(
      `POST /api/clients/${clientId}/assessments`,
      {
        formId,
      },
    )
    const path = `/api/assessments/${body.assessmentId}`
    const save = (section: string, answers: object) =>
      as(`PUT ${path}/sections/${section}`, { version: 0, answers, facts: [], confirmed: [] })
    expect((await save('goal', { goal: 'any_work' })).status).toBe(200)
    expect((await save('everyday', { childcare: 'yes' })).status).toBe(200)
    if (isFinished) {
      const { version } = (await as<Assessment>(`GET ${path}`)).body
      expect((await as(`POST ${path}/finish`, { version })).status).toBe(200)
    }
    return body.assessmentId
  }

  const accept = async (body: HandingDetail) =>
    expect(
      (await on(who.ofOske, body.handoverId, 'accept', { version: body.version })).status,
    ).toBe(200)
  const transfer = (clientId: ClientId, id: string, contents: object[]) => ({
    ...{ kind: 'transfer', clientId, clientshipId: id, toOrganisationId: oske },
    ...{ toStaffId: who.ofOske.staffId, contents },
  })

  it('are chosen one by one, and read as they were previewed; what is sensitive needs a basis', async () => {
    const { clientId, id } = await client(who.expert)
    const [chosen, left] = [await assessed(clientId), await assessed(clientId)]
    await assessed(clientId, false)
    const form = await test.as(who.expert.email)<HandingForm>(
      `GET /api/clients/${clientId}/handing-form`,
    )
    // What is still open is not offered; of each finished one its sensitive sections are offered apart.
    expect(form.body.offers.map(({ kind, rowId }) => [kind, rowId]).toSorted()).toEqual(
      [chosen, left]
        .flatMap((one) => [
          ['assessment', one],
          ['sensitive_sections', one],
        ])
        .toSorted(),
    )
    const wants = (basis?: string) => [
      { kind: 'assessment', rowId: chosen },
      { kind: 'sensitive_sections', rowId: chosen, ...(basis && { basis }) },
    ]
    expect((await send(who.expert, transfer(clientId, id, wants()))).body).toMatchObject({
      fields: [{ path: 'contents.1', code: 'basisMissing' }],
    })
    const asked = transfer(clientId, id, wants('consent'))
    const preview = await test.as(who.expert.email)<Preview>('POST /api/handings/preview', asked)
    const items = preview.body.items.filter(({ rowId }) => rowId !== null)
    expect(items.map(({ kind, rowId }) => [kind, rowId])).toEqual([
      ['assessment', chosen],
      ['sensitive_sections', chosen],
    ])
    expect(items[0]?.text).toContain('Mikä on tavoitteesi?')
    expect(items[0]?.text).not.toContain('lasten')
    // In the language of the page that asks, whatever the account has saved.
    const save = (locale: string | null) =>
      test.owner.query('update staff_member set locale = $2 where staff_id = $1', [
        ...[who.expert.staffId, locale],
      ])
    await save('en')
    const goalIn = async (page: Record<string, string>) => {
      const as = test.as(who.expert.email)
      const { body } = await as<Preview>('POST /api/handings/preview', asked, page)
      return body.items.find(({ rowId }) => rowId === chosen)?.text
    }
    expect(await goalIn({ 'accept-language': 'fi-FI' })).toContain('Mikä on tavoitteesi?')
    expect(await goalIn({ 'accept-language': 'sv-FI' })).toContain('Vilket är ditt mål?')
    expect(await goalIn({})).toContain('What is your goal?')
    await save(null)
    const { body } = await send(who.expert, asked)
    expect((await test.as(who.ofOske.email)(`GET /api/assessments/${chosen}`)).status).toBe(404)
    await accept(body)

    const read = await listOf(who.ofOske.email, clientId)
    expect(read.assessments.map(({ assessmentId }) => assessmentId)).toEqual([chosen])
    const got = (await test.as(who.ofOske.email)<Assessment>(`GET /api/assessments/${chosen}`)).body
    expect(got.sections.filter(({ version }) => version > 0).map((one) => one.answers)).toEqual([
      { childcare: 'yes' },
      { goal: 'any_work' },
    ])
    expect(got.commands).toEqual([])
    // The receiver hands it on as its reading says, and nothing else: what Koske wrote Koske hands over.
    const next = await test.as(who.ofOske.email)<HandingForm>(
      `GET /api/clients/${clientId}/handing-form`,
    )
    expect(next.body.offers).toEqual([])
  })

  it('show no sensitive section that was not handed over', async () => {
    const { clientId, id } = await client(who.expert)
    const chosen = await assessed(clientId)
    const { body } = await send(
      who.expert,
      transfer(clientId, id, [{ kind: 'assessment', rowId: chosen }]),
    )
    await accept(body)
    const got = (await test.as(who.ofOske.email)<Assessment>(`GET /api/assessments/${chosen}`)).body
    expect(got.sections.filter(({ version }) => version > 0).map(({ section }) => section)).toEqual(
      ['goal'],
    )
  })

  it('are seen from the next save by an organisation that comes to work with the client meanwhile', async () => {
    const { clientId, id } = await client(who.expert)
    const open = await assessed(clientId, false)
    const { body } = await send(who.expert, {
      ...transfer(clientId, id, []),
      ...{ kind: 'service_request' },
    })
    await accept(body)
    const path = `/api/assessments/${open}`
    const see = () => test.as(who.ofOske.email)<Assessment>(`GET ${path}`)
    expect((await see()).status).toBe(404)
    const saved = await test.as(who.expert.email)(`PUT ${path}/sections/goal`, {
      ...{ version: 1, answers: { goal: 'business' }, facts: [], confirmed: [] },
    })
    expect(saved.status).toBe(200)
    const seen = (await see()).body.sections.filter(({ version }) => version > 0)
    expect(seen.map(({ section }) => section)).toEqual(['goal'])
    const { version } = (await test.as(who.expert.email)<Assessment>(`GET ${path}`)).body
    await test.as(who.expert.email)(`POST ${path}/finish`, { version })
    const all = (await see()).body.sections.filter((one) => one.version > 0)
    expect(all.map(({ section }) => section)).toEqual(['everyday', 'goal'])
  })

  it('come beside what goes with access, which a receiver is told of as far as it will read it', async () => {
    const { clientId, id } = await client(who.expert)
    const as = test.as(who.expert.email)
    const path = `/api/clients/${clientId}`
    const brought = await as(`POST ${path}/documents`, {
      ...{ kind: 'diploma', title: 'Merkonomi', datedOn: '2019-05-31' },
      content: Buffer.from('%PDF-1.7 merkonomi').toString('base64'),
    })
    const agreed = await as(`POST ${path}/support-measures`, {
      ...{ measure: 'rehabilitation', followerOrganisationId: county, followerStaffId: null },
      ...{ followerRole: 'social_health_expert', agreedOn: '2026-11-20' },
    })
    const assessed = await as(`POST ${path}/skills/assessments`, {
      ...{ assessor: 'self', observedOn: '2026-11-20' },
      levels: [
        {
          of: 'requirement',
          qualification: '79/011/2014',
          unit: '101050',
          requirement: 1,
          level: '3',
        },
      ],
    })
    expect([brought.status, agreed.status, assessed.status]).toEqual([200, 200, 200])
    const preview = async (to: HandingPeople['expert'], more: object = {}) => {
      const asked = { ...transfer(clientId, id, []), toStaffId: to.staffId, ...more }
      const { body } = await as<Preview>('POST /api/handings/preview', asked)
      return new Map(body.items.map((item) => [item.kind, item.text]))
    }
    const expert = await preview(who.ofOske)
    expect([...expert.keys()]).toEqual([
      ...['facts', 'support_needs', 'support_measures', 'skills', 'document'],
    ])
    expect(expert.get('support_measures')).toMatch(/^– Kuntoutus\. Seuraa: .*20\.11\.2026$/)
    expect(expert.get('document')).toBe('– Tutkintotodistus. Merkonomi. Päivätty 31.5.2019')
    expect(expert.get('skills')).toMatch(/^– .+\. 0 \/ \d+ vaatimusta täyttyy$/)
    // A teacher reads nothing of support, whoever asks.
    const teacher = await make.staff(espoo, [{ role: 'teacher', organisationId: oske }])
    const service = { kind: 'service_request' }
    expect([...(await preview(teacher, service)).keys()]).toEqual(['facts', 'skills', 'document'])

    const { body } = await send(who.expert, {
      ...{ ...transfer(clientId, id, []), ...service, toStaffId: teacher.staffId },
    })
    expect(body.contents.map(({ kind }) => kind)).toEqual(['facts', 'skills', 'document'])
  })
})
