import { beforeAll, describe, expect, it } from 'vitest'
import {
  espoo,
  organisationOf,
  type TestStaff,
  useFactories,
} from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { Cv } from '../documents/model.cv.ts'
import type { Plan } from '../plans/model.plan-answer.ts'
import { addressOf, type Concept, type ConceptHit, conceptIdOf } from './model.concept.ts'
import type { ClientSkills, ClientUnit } from './model.skills.ts'

const koske = organisationOf(espoo, 'koske')
const unit = { qualification: '79/011/2014', unit: '101050' }
const address = 'qualification=79%2F011%2F2014&unit=101050'

describe('vocational skills', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const own = test.as('hepa.koske@demo.test')
  /** A teacher of the client and one of others, both at the centre. */
  let teacher: TestStaff
  let stranger: TestStaff
  beforeAll(async () => {
    teacher = await make.staff(espoo, [{ role: 'teacher', organisationId: koske }])
    stranger = await make.staff(espoo, [{ role: 'teacher', organisationId: koske }])
  })

  async function arrange() {
    const expert = await make.demoStaff('hepa.koske@demo.test')
    const { clientId } = await make.client({
      ...{ areaId: espoo, organisations: [koske] },
      relations: [expert, teacher].map((staff) => ({
        ...{ staff, organisationId: koske, relation: 'own_client' as const },
      })),
    })
    const path = `/api/clients/${clientId}/skills`
    return {
      path,
      assess: (assessor: string, levels: readonly object[], observedOn = '2026-11-20') =>
        own(`POST ${path}/assessments`, { assessor, observedOn, levels }),
      level: (requirement: number, level: string) => ({
        ...{ of: 'requirement', ...unit, requirement, level },
      }),
      read: async () => (await own<ClientUnit>(`GET ${path}/unit?${address}`)).body,
      recognise: (kind: string, onDay = '2026-11-20') =>
        own<ClientUnit>(`POST ${path}/recognitions`, { ...unit, kind, onDay, basis: 'Työnäyte' }),
      decide: (kind: string, who = teacher.email) =>
        test.as(who)<ClientUnit>(`POST ${path}/decisions`, {
          ...{ ...unit, kind, onDay: '2026-11-20', basis: 'Päätös 1/2026' },
        }),
    }
  }

  it('stand by the teacher’s word; what only the client says is said, and silence is unknown', async () => {
    const { assess, level, read, path } = await arrange()
    await assess('self', [level(1, '3'), level(2, '1'), level(3, 'not_yet')])
    await assess('teacher', [level(2, 'not_yet'), level(4, '1')])
    await assess('teacher', [level(4, '2')], '2026-11-01')
    const { rows, unit: found } = await read()
    expect(found).toMatchObject({ scale: '1-3', credits: 15 })
    expect(rows.slice(0, 5).map(({ standing }) => standing)).toEqual([
      ...['said', 'not_met', 'not_met', 'met', 'unknown'],
    ])
    // The later observed counts, whenever it was recorded.
    expect(rows[3]?.teacher?.level).toBe('1')
    expect((await own<ClientSkills>(`GET ${path}`)).body.units).toMatchObject([
      { unit: '101050', met: 1, recognition: 'none' },
    ])
    const { rows: kept } = await test.owner.query(
      'select count(*)::int as n from skill_assessment where client_id = $1',
      [path.split('/')[3]],
    )
    expect(kept).toEqual([{ n: 6 }])
  })

  it('are refused on another scale, of nothing that is asked, and of days to come', async () => {
    const { assess, level } = await arrange()
    const code = async (...levels: object[]) =>
      ((await assess('self', levels)) as { body: { fields: { code: string }[] } }).body.fields[0]
        ?.code
    expect(await code(level(1, '5'))).toBe('levelNotOfScale')
    expect(await code(level(900, '1'))).toBe('requirementUnknown')
    expect(await code({ of: 'concept', conceptId: crypto.randomUUID(), level: 'alone' })).toBe(
      'conceptUnknown',
    )
    expect((await assess('self', [level(1, '1')], '2026-11-22')).status).toBe(400)
  })

  it('are identified by one and recognised by another decision, one after the other', async () => {
    const { recognise, decide, read, path } = await arrange()
    expect(await decide('recognised')).toMatchObject({
      status: 409,
      body: { errorCode: 'recognitionNotSo' },
    })
    expect((await read()).steps).toEqual(['identified'])
    expect((await recognise('identified', '2026-11-02')).status).toBe(200)
    expect((await decide('recognised')).body).toMatchObject({
      recognition: [
        { kind: 'identified', onDay: '2026-11-02', basis: 'Työnäyte' },
        { kind: 'recognised', onDay: '2026-11-20', basis: 'Päätös 1/2026' },
      ],
      ...{ steps: ['withdrawn'], isDecidedByOthers: false },
    })
    expect((await recognise('identified')).status).toBe(409)
    expect((await decide('withdrawn')).status).toBe(200)
    expect((await read()).recognition).toHaveLength(3)
    const elsewhere = test.as('hepa.stadi@demo.test')
    expect((await elsewhere(`GET ${path}`)).status).toBe(404)
    expect((await elsewhere(`GET ${path}/unit?${address}`)).status).toBe(404)
    expect((await own(`GET ${path}/unit?qualification=x&unit=1`)).status).toBe(404)
  })

  it('are recognised by a teacher of the client alone, whoever has identified them', async () => {
    const { recognise, decide, read, path } = await arrange()
    await recognise('identified')
    expect(await read()).toMatchObject({ steps: ['withdrawn'], isDecidedByOthers: true })
    // Who writes assessments does not decide by the way for identifying, and not by the other either.
    expect((await recognise('recognised')).status).toBe(400)
    for (const kind of ['recognised', 'refused', 'withdrawn'])
      expect((await decide(kind, 'hepa.koske@demo.test')).status).toBe(403)
    expect((await decide('recognised', stranger.email)).status).toBe(404)
    expect((await decide('recognised', 'teacher.oske@demo.test')).status).toBe(404)
    expect((await decide('recognised', 'hepa.stadi@demo.test')).status).toBe(404)
    // To take an identification back is no decision, to take back a decision is one.
    expect((await decide('withdrawn')).status).toBe(409)
    await decide('recognised')
    expect((await recognise('withdrawn')).status).toBe(409)
    expect(await read()).toMatchObject({ steps: [], isDecidedByOthers: true })
    const { rows } = await test.owner.query(
      `select event, outcome, count(*)::int as n from access_log join access_log_client using (area_id, log_id)
        where client_id = $1 and event = 'SkillDecide' group by 1, 2 order by 1, 2`,
      [path.split('/')[3]],
    )
    expect(rows.find(({ outcome }) => outcome === 'done')).toMatchObject({ n: 1 })
    expect(rows.some(({ outcome }) => outcome === 'refused')).toBe(true)
  })

  it('that are missing go into the draft of a plan by one press, once', async () => {
    const { assess, level, path } = await arrange()
    const ofClient = path.replace('/skills', '/plans')
    const propose = () => own<{ planId: string; added: number }>(`POST ${ofClient}/proposals`, unit)
    expect(await propose()).toMatchObject({ status: 409, body: { errorCode: 'noPlanToPropose' } })
    await own(`POST ${ofClient}`, {
      ...{ kind: 'employment_plan', startsOn: '2026-11-21', clientLanguage: null, binding: 'fi' },
    })
    await assess('teacher', [level(1, '2'), level(2, 'not_yet')])
    const { planId, added } = (await propose()).body
    const { body } = await own<Plan>(`GET /api/plans/${planId}`)
    expect(body.body.steps).toHaveLength(added)
    expect(body.body.steps[0]?.text).toMatch(/^Hankin osaamista \(Yritystoiminnan suunnittelu\): /)
    expect((await propose()).body.added).toBe(0)
  })

  it('of ESCO are found by words that are no label, and kept by id', {
    timeout: 60_000,
  }, async () => {
    const find = async (language: string, text: string) =>
      (
        await own<ConceptHit[]>(
          `GET /api/skills?language=${language}&text=${encodeURIComponent(text)}`,
        )
      ).body
    const labels = (await find('fi', 'siivoustyö')).map((hit) => hit.found)
    expect(labels).toContain('tehdä ulkotilojen siivoustöitä')
    // Other labels are searched too: of occupations in every language, of skills in English.
    expect((await find('en', 'haircutting')).map((hit) => hit.label.en)).toContain(
      'hair cutting techniques',
    )
    // Services are described by them, so a manager, who reads no assessments, finds and names them too.
    const manager = test.as('manager.koske@demo.test')
    const [first] = await find('fi', 'asiakaspalvelu')
    const ids = `${first?.conceptId},00000000-0000-4000-8000-000000000000`
    const named = await manager<Concept[]>(`GET /api/skills/named?ids=${ids}`)
    expect(named.body).toMatchObject([{ conceptId: first?.conceptId, label: first?.label }])
    expect(named.body.map((one) => conceptIdOf(addressOf(one)))).toEqual([first?.conceptId])
    expect((await manager('GET /api/skills/named?ids=x')).status).toBe(400)
    expect((await manager('GET /api/skills?language=fi&text=siivous')).status).toBe(200)
    const { assess, path } = await arrange()
    await assess('self', [{ of: 'concept', conceptId: first?.conceptId, level: 'helped' }])
    expect((await own<ClientSkills>(`GET ${path}`)).body.concepts).toMatchObject([
      { conceptId: first?.conceptId, self: { level: 'helped' }, teacher: null },
    ])
    const cv = await own<Cv>(`GET ${path.replace('/skills', '/cv/content')}?language=sv`)
    expect(cv.body.sections.find(({ section }) => section === 'skills')?.entries).toMatchObject([
      { title: first?.label.sv, detail: 'Med handledning' },
    ])
  })
})
