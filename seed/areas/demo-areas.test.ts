import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { roles } from '../../src/areas/model.rights.ts'
import type { AreaDefinition, OrganisationDefinition, StaffGroup } from './definition.ts'
import { demoAreas } from './demo-areas.ts'
import { demoEmail } from './demo-users.ts'

const source = (name: string) =>
  readFileSync(new URL(`../../test/cases/sources/${name}.txt`, import.meta.url), 'utf8')
    .replaceAll('ryhmämuotoien', 'ryhmämuotoinen')
    .replaceAll('perusvalmiuksien vahvistava', 'perusvalmiuksia vahvistava')
    .replaceAll('yrittäjäyys', 'yrittäjyys')
    .replaceAll('Kuntotuttavat ', '')
    .replaceAll(/\s*\n(?=kanssa)/g, ' ')
const s0 = source('s0')

const area = (code: string) => {
  const found = demoAreas.find((one) => one.code === code)
  if (!found) throw new Error(`No area ${code}`)
  return found
}
const organisation = (of: AreaDefinition, code: string): OrganisationDefinition => {
  const found = of.organisations.find((one) => one.code === code)
  if (!found) throw new Error(`No organisation ${code}`)
  return found
}
const espoo = area('01')
const helsinki = area('08')

/** The paragraphs of S0 under a centre's heading, from the first mention on. */
const paragraph = (heading: string, label: string) => {
  const from = s0.indexOf(label, s0.indexOf(heading))
  return s0
    .slice(from + label.length, s0.indexOf('\n', from))
    .replaceAll('**', '')
    .trim()
}

const centres = [
  { code: 'koske', heading: '(Koske)', goals: '## Koske:', services: 11, staff: 8 },
  { code: 'oske', heading: '(OSKE)', goals: '## OSKE:', services: 9, staff: 26 },
]

describe.each(centres)('$code is as S0 says', ({ code, heading, goals, services, staff }) => {
  const centre = organisation(espoo, code)

  test('its services, all and in order', () => {
    const listed = paragraph(heading, '**Palvelut:**')
      .replace(/\.$/, '')
      .replace('tarvittaessa ohjaus kieliopintoihin, ', 'ohjaus kieliopintoihin, ohjaus ')
      .split(', ')
    expect(listed).toHaveLength(services)
    expect(centre.centre?.services.map((service) => service.name.fi.toLowerCase())).toEqual(
      listed.map((name) => name.toLowerCase()),
    )
  })

  test('its staff by title and number', () => {
    // "5 hepa-asiantuntijaa" has the number, then the title in the singular or the partitive.
    const listed = paragraph(heading, '**Henkilöstö:**').split(', ')
    expect(listed.at(-1)).toBe(`yhteensä ${staff} henkilöä`)
    const groups = listed.slice(0, -1).map((text) => {
      const [, number, title = ''] = /^(\d+) (.+)$/.exec(text) ?? []
      return { number: Number(number), title: title.replace(/aa$/, 'a') }
    })
    const ours = centre.staff.map(({ title, people }) => ({
      number: people.length,
      title: title.fi.toLowerCase(),
    }))
    expect(ours).toEqual(groups)
    expect(ours.reduce((sum, group) => sum + group.number, 0)).toBe(staff)
  })

  test('its targets and the goal of its clients', () => {
    const text = paragraph(goals, 'Tavoite 2026-2029:')
    const [, entrants, share] = /sisään (\d+) uutta, (\d+)%/.exec(text) ?? []
    expect(
      centre.centre?.targets.map(({ measure, value, from, until }) => [
        measure,
        value,
        from,
        until,
      ]),
    ).toEqual([
      ['new_clients', Number(entrants), '2026-01-01', '2029-12-31'],
      ['goal_share', Number(share), '2026-01-01', '2029-12-31'],
    ])
    expect(centre.centre?.goal.fi.toLowerCase()).toBe(paragraph(goals, 'Tavoitteena asiakkaalle:'))
    expect(centre.centre?.targets[0]?.interpretation.en).toBe('Read as yearly, not confirmed')
  })
})

test('every quoted result stands in its source', () => {
  for (const one of demoAreas) {
    for (const { quote, source: name } of one.baselines) {
      const text = source(name.slice(0, 2).toLowerCase())
      for (const part of quote.split(/, (?=naiset|miehet)/)) expect(text).toContain(part)
    }
  }
  expect(espoo.baselines.length + helsinki.baselines.length).toBe(15)
})

test('the offices of Espoo are those of S2', () => {
  const s2 = source('s2')
  expect(s2).toContain('kahteen keskeiseen')
  const names = espoo.offices.map((office) => office.name.fi)
  for (const [inText, inName] of [
    ['Ison Omenan', 'Iso Omena'],
    ['Sellossa', 'Sello'],
    ['Ohjaamoverkoston', 'Ohjaamotalo'],
    ['Business Espoo', 'Business Espoo'],
  ] as const) {
    expect(s2).toContain(inText)
    expect(names.filter((name) => name.includes(inName))).toHaveLength(1)
  }
})

describe('Stadin osaamiskeskus is as S1 says', () => {
  const s1 = source('s1')
  const centre = organisation(helsinki, 'stadi')

  test('its services', () => {
    const block = s1.slice(s1.indexOf('Uudet:'), s1.indexOf('Asiakkaita'))
    const listed = block.split('\n').filter((line) => line.length > 3 && !line.endsWith(':'))
    const key = (text: string) =>
      text
        .toLowerCase()
        .replace(/[”"]/g, '')
        .replace(/^yhteistyössä toteutetut /, '')
        .replace('s2 tuetut', 's2-tuetut')
        .replace(' / ', ' ja ')
        .replace(/ ja edellytysten luominen.*|, joissa .*| \(.*\)/, '')
    expect(centre.centre?.services.map((service) => service.name.fi.toLowerCase())).toEqual(
      listed.map(key),
    )
    expect(listed).toHaveLength(9)
  })

  test('the three coaches of the city office', () => {
    expect(s1).toContain('elinkeino-osaston 3 työntekijää')
    expect(centre.staff.find((group) => group.code === 'working-life-coach')?.people).toHaveLength(
      3,
    )
  })

  test('no numeric target is made up', () => {
    expect(centre.centre?.targets).toEqual([])
  })
})

describe('the demo users', () => {
  const users = demoAreas.flatMap((one) =>
    one.organisations.flatMap((at) =>
      at.staff.flatMap((group: StaffGroup) =>
        group.people.flatMap((person) =>
          person.demoUser
            ? [{ email: demoEmail(person.demoUser), role: group.role, at: at.code, area: one.code }]
            : [],
        ),
      ),
    ),
  )

  test('are the promised ones, in their roles and organisations', () => {
    const table = users
      .map(({ email, role, at, area: of }) => `${of} ${email} ${role} ${at}`)
      .sort()
    expect(table).toEqual([
      '01 admin@demo.test administrator employment-service',
      '01 area@demo.test area_manager employment-service',
      '01 coach.oske@demo.test coach oske',
      '01 dpo@demo.test data_protection_officer employment-service',
      '01 employer.koske@demo.test employer_expert koske',
      '01 hepa.koske@demo.test expert koske',
      '01 hepa.oske@demo.test expert oske',
      '01 manager.employment@demo.test centre_manager employment-service',
      '01 manager.koske@demo.test centre_manager koske',
      '01 manager.oske@demo.test centre_manager oske',
      '01 official@demo.test official employment-service',
      '01 reception@demo.test reception employment-service',
      '01 referrer@demo.test referrer employment-service',
      '01 researcher@demo.test researcher employment-service',
      '01 sote@demo.test social_health_expert wellbeing-county',
      '01 teacher.oske@demo.test teacher oske',
      '08 hepa.stadi@demo.test expert stadi',
      '08 manager.stadi@demo.test centre_manager stadi',
    ])
  })

  test('show every role but that of the career counsellor', () => {
    const shown = new Set<string>(users.map((user) => user.role))
    expect(roles.filter((role) => !shown.has(role))).toEqual(['career_counsellor'])
  })
})

test('codes are unique within their area, and every name is given in three languages', () => {
  for (const one of demoAreas) {
    const codes = one.organisations.flatMap((at) => [
      at.code,
      ...at.staff.map((group) => `${at.code}/staff/${group.code}`),
      ...(at.centre?.services ?? []).map((service) => `${at.code}/service/${service.code}`),
    ])
    expect(new Set(codes).size).toBe(codes.length)
    const people = one.organisations.flatMap((at) =>
      at.staff.flatMap((group) => group.people.map((person) => person.name)),
    )
    expect(new Set(people).size).toBe(people.length)
  }
})
