import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { testClock, testSecrets, useTestApp } from '../../test/database/test-app.ts'
import { faultsOf } from '../../test/pdf/accessible.ts'
import type { Hetu } from '../clients/model.hetu.ts'
import { toDay } from '../platform/shared/days.ts'
import { cvCommand } from './command.cv.ts'
import type { Cv } from './model.cv.ts'

const koske = organisationOf(espoo, 'koske')
const everything = 'contact,age,degrees,studies,work,languages,mother_tongue'
const contact = {
  ...{ streetAddress: 'Salakuja 7', postalCode: '02600', postOffice: 'Espoo' },
  ...{ phone: '+358457312988', email: 'mina@example.fi' },
}

describe('a CV', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const own = test.as('hepa.koske@demo.test')

  async function arrange(isProtected = false) {
    const expert = await make.demoStaff('hepa.koske@demo.test')
    const { clientId } = await make.client({
      ...{ areaId: espoo, organisations: [koske], familyName: 'Salainen', givenNames: 'Minttu' },
      ...{
        hetu: '010280-952L' as Hetu,
        birthDate: toDay('1980-02-01'),
        motherTongue: 'so',
        contact,
      },
      ...(isProtected ? { protection: { validFrom: toDay('2026-01-01'), validTo: null } } : {}),
      relations: [{ staff: expert, organisationId: koske, relation: 'own_client' }],
    })
    const path = `/api/clients/${clientId}`
    const seen = { observedOn: '2026-11-20', source: 'document' }
    const item = (key: string, facts: object) => ({ key, value: { item: 'a', facts }, ...seen })
    await own(`POST ${path}/facts`, {
      observations: [
        item('degree', {
          ...{ degree_level: 'bachelor', degree_completed_on: '2014-06-15', field: 'it' },
        }),
        item('own_field_experience', {
          ...{ own_field_experience_field: 'it', own_field_experience_ended_on: 'ongoing' },
        }),
        item('study', { study_title: 'Kotoutumiskoulutus', study_started_on: '2025-01-13' }),
        { key: 'finnish', value: 'B1.1', ...seen },
        { key: 'finnish_speaking', value: 'B1.2', ...seen },
        // Out of date: not told.
        { key: 'english', value: 'C1', observedOn: '2020-01-01', source: 'test' },
        { key: 'employment_status', value: 'unemployed', ...seen },
      ],
    })
    await own(`POST ${path}/support-facts`, {
      observations: [{ key: 'rehabilitating', value: 'yes', ...seen, source: 'self_rated' }],
    })
    return { clientId, path }
  }
  const read = async (path: string, language = 'fi', sections?: string) =>
    (
      await own<Cv>(
        `GET ${path}/cv/content?language=${language}${sections === undefined ? '' : `&sections=${sections}`}`,
      )
    ).body

  it('tells what is known of what was chosen, in its language, and nothing else', async () => {
    const { path } = await arrange()
    const cv = await read(path, 'fi', everything)
    expect(cv).toMatchObject({
      ...{ name: 'Minttu Salainen', withoutContact: null, empty: [] },
      contact: ['Salakuja 7, 02600 Espoo', '+358457312988', 'mina@example.fi', '46 vuotta'],
    })
    expect(
      cv.sections.map(({ heading, entries }) => [heading, ...entries.map(Object.values)]),
    ).toEqual([
      ['Työkokemuksen alat', ['Tietotekniikka', null, 'jatkuu']],
      ['Tutkinnot', ['Alempi korkeakoulututkinto', 'Tietotekniikka', '2014']],
      ['Opinnot', ['Kotoutumiskoulutus', null, '2025–']],
      [
        'Kielitaito',
        ['Somali', 'äidinkieli', null],
        ['Suomi', 'yleistaso B1.1, puhuminen B1.2', null],
      ],
    ])
    const secrets = ['952L', '1980', '80-02', 'kunto', 'rehab', 'Työtön', 'C1']
    for (const language of ['fi', 'sv', 'en']) {
      const said = JSON.stringify({ ...(await read(path, language, everything)), clientId: '' })
      for (const secret of secrets) expect(said).not.toContain(secret)
    }
    expect((await read(path)).contact).not.toContain('46 vuotta')
    expect(await read(path, 'fi', ',')).toMatchObject({ contact: [], sections: [], empty: [] })
    expect((await own(`GET ${path}/cv/content?language=fi&sections=hetu`)).status).toBe(400)
  })

  it('tells decisions on degrees, jobs and what one may drive, each as it is recorded', async () => {
    const { path } = await arrange()
    const seen = { observedOn: '2026-11-20', source: 'document' }
    const item = (key: string, name: string, facts: object) => ({
      ...{ key, value: { item: name, facts }, ...seen },
    })
    const recorded = await own(`POST ${path}/facts`, {
      observations: [
        item('degree_decision', 'a', {
          ...{
            degree_decision_kind: 'professional_right',
            degree_decision_title: 'Sairaanhoitaja',
          },
          ...{ degree_decision_by: 'licensing_authority', degree_decision_on: '2025-03-04' },
        }),
        item('job', 'a', {
          ...{ job_title: 'Ohjelmoija', job_employer: 'Somtel', job_in_own_field: 'yes' },
          ...{ job_started_on: '2010-01-01', job_ended_on: '2016-06-30' },
        }),
        item('job', 'b', {
          job_employer: 'Leipomo',
          job_started_on: '2024-02-01',
          job_ended_on: 'ongoing',
        }),
        item('driving_licence', 'a', { licence_class: 'C' }),
        item('driving_licence', 'b', { licence_class: 'B', licence_granted_on: '2019-01-02' }),
      ],
    })
    expect(recorded.status).toBe(200)
    const lines = async (language: string) =>
      (await read(path, language, 'jobs,decisions,licences')).sections.map(
        ({ heading, entries }) => [...[heading, ...entries.map(Object.values)]],
      )
    expect(await lines('fi')).toEqual([
      [
        'Työhistoria',
        ['Leipomo', null, '2024–'],
        ['Ohjelmoija', 'Somtel', '2010–2016'],
        ['Oman alan työtä yhteensä 6 vuotta', null, null],
      ],
      [
        'Tutkintojen tunnustaminen',
        ['Sairaanhoitaja', 'Ammatinharjoittamisoikeus, Lupa- ja valvontavirasto', '2025'],
      ],
      ['Ajo-oikeus', ['Ajokorttiluokat B, C', null, null]],
    ])
    expect(JSON.stringify(await lines('sv'))).toContain('Körkortsklasser B, C')
    expect(JSON.stringify(await lines('en'))).toContain('Right to practise a profession')
    const wrong = await own(`POST ${path}/facts`, {
      observations: [item('driving_licence', 'c', { licence_class: 'Z' })],
    })
    expect(wrong.status).toBe(400)
  })

  it('never says how a protected person is reached', async () => {
    const { path } = await arrange(true)
    for (const language of ['fi', 'sv', 'en']) {
      const cv = await read(path, language, everything)
      expect(cv.withoutContact).toBe('protected')
      expect(JSON.stringify(cv)).not.toMatch(/Salakuja|358457|example\.fi|02600/)
    }
    const { rows } = await test.owner.query(
      `select count(*)::int as n from access_log join access_log_client using (area_id, log_id)
        where client_id = $1 and event = 'CvRead' and outcome = 'done'`,
      [path.split('/').at(-1)],
    )
    expect(rows).toEqual([{ n: 3 }])
  })

  it('is an accessible PDF, from the page and from the command', async () => {
    const { clientId, path } = await arrange()
    const pdf = (await own<Buffer>(`GET ${path}/cv?language=sv`)).body
    expect(faultsOf(pdf)).toEqual([])
    const folder = await mkdtemp(join(tmpdir(), 'cv-'))
    const out = { stdout: '', stderr: '' }
    const run = (...args: string[]) =>
      cvCommand(
        async () => ({ url: test.databaseUrl, secrets: testSecrets, close: async () => {} }),
        testClock,
      ).run(args, {
        stdout: { write: (text: string) => (out.stdout += text) },
        stderr: { write: (text: string) => (out.stderr += text) },
      })
    const to = join(folder, 'cv.pdf')
    for (const source of [['--demo'], ['--client', clientId]]) {
      expect(await run(...source, '--language', 'fi', '--out', to)).toBe(0)
      expect(faultsOf(await readFile(to))).toEqual([])
    }
    const someone = crypto.randomUUID()
    expect(await run('--client', someone, '--language', 'fi', '--out', to)).toBe(1)
    expect(out.stderr).toBe(`Nothing was written to ${to}: there is no client ${someone}.\n`)
    for (const wrong of [['--client', 'x'], ['--demo', '--client', clientId], []])
      expect(await run(...wrong, '--language', 'fi', '--out', to)).toBe(2)
    await rm(folder, { recursive: true })
  })
})
