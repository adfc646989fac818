import type pg from 'pg'
import { proposedRule } from '../src/clientships/model.referral-rule.ts'
import type { Secrets } from '../src/platform/server/config.ts'
import { hashPassword } from '../src/platform/server/password.ts'
import { openClient } from '../src/platform/server/pool.ts'
import type { Day } from '../src/platform/shared/days.ts'
import { demoContacts } from './areas/contacts.ts'
import type { AreaDefinition, OrganisationDefinition } from './areas/definition.ts'
import { demoAreas } from './areas/demo-areas.ts'
import { demoPassword } from './areas/demo-users.ts'
import { listStaff } from './areas/staff.ts'
import { loadCodeLists } from './code-lists.ts'
import { criteriaRow, findShippedCriteria } from './criteria.ts'
import { loadDemoPeople } from './demo-people.ts'
import { formRows, formVersionRows } from './forms.ts'
import { demoId } from './ids.ts'
import { lawDeadlineRows } from './law-deadlines.ts'
import { loadStaff } from './load-staff.ts'
import { planRuleRows } from './plan-rules.ts'
import { insertRows, nameColumns, type Row } from './rows.ts'
import { interpreterRows, roomRows } from './services/rooms.ts'
import { offeringRows, serviceRows } from './services/rows.ts'
import { inTransaction } from './transaction.ts'

export interface SeedOptions {
  /** The day that is today for the demo. */
  readonly on: Day
}

/** How long records are kept in a demo area: a proposal for the area to decide on (domain.md section 3). */
const retentionRules = [
  ['client', 36, 'Ehdotus: 24 kuukauden seuranta ja 12 kuukautta'],
  ['facts', 36, 'Ehdotus: 24 kuukauden seuranta ja 12 kuukautta'],
  ['break_glass', 24, 'Ehdotus: tarkistus ja kaksi vuotta'],
  ['record_request', 24, 'Ehdotus: vastaus ja kaksi vuotta'],
  ['access_log', 60, 'Ehdotus: käyttölokia säilytetään viisi vuotta'],
  ['idempotency', 1, 'Ehdotus: toistettu pyyntö tunnistetaan kuukauden ajan'],
] as const

/**
 * Puts the code lists and the demo areas, with their organisations, staff and demo users, into a
 * migrated database.
 * @param client a connection as the owner of the database; the whole is one transaction
 */
export async function seedDemoAreas(client: pg.ClientBase, { on }: SeedOptions): Promise<void> {
  await inTransaction(client, async () => {
    await loadCodeLists(client)
    for (const area of demoAreas) await seedArea(client, area, on)
    await seedDemoUsers(client, on)
  })
}

async function seedArea(client: pg.ClientBase, area: AreaDefinition, on: Day): Promise<void> {
  const areaId = area.code
  const id = (kind: string, code: string) => demoId(areaId, kind, code)
  const insert = (table: string, rows: readonly Row[]) =>
    insertRows(
      client,
      table,
      rows.map((row) => ({ area_id: areaId, ...row })),
    )
  const perOrganisation = (rowsOf: (organisation: OrganisationDefinition) => readonly Row[]) =>
    area.organisations.flatMap((organisation) =>
      rowsOf(organisation).map((row) => ({
        organisation_id: id('organisation', organisation.code),
        ...row,
      })),
    )

  await insert('area', [{ ...nameColumns(area.name), demo: true, version: 1 }])
  await insert(
    'organisation',
    area.organisations.map((organisation, position) => ({
      organisation_id: id('organisation', organisation.code),
      kind: organisation.kind,
      ...nameColumns(organisation.name),
      ...nameColumns(organisation.shortName, 'short'),
      position,
      version: 1,
    })),
  )
  await insert(
    'centre',
    perOrganisation(({ code, centre }) =>
      centre === undefined
        ? []
        : [{ code, owner_name: centre.ownerName, ...nameColumns(centre.goal, 'goal'), version: 1 }],
    ),
  )
  await insert(
    'organisation_contact',
    perOrganisation(({ code }) => {
      const found = demoContacts[code]
      if (found === undefined) return []
      const { streetAddress, postalCode, postOffice, phone, email } = found
      return [
        {
          ...{ street_address: streetAddress, postal_code: postalCode, post_office: postOffice },
          ...{ phone, email, version: 1 },
        },
      ]
    }),
  )
  await insert(
    'service',
    perOrganisation(({ code, centre }) => serviceRows(areaId, code, centre?.services ?? [], id)),
  )
  await insert(
    'offering',
    perOrganisation(({ code }) => offeringRows(areaId, code, id, on)),
  )
  await insert(
    'criteria',
    perOrganisation(({ code }) => {
      const criteria = findShippedCriteria(code)
      return criteria === undefined ? [] : [criteriaRow(id('criteria', code), criteria)]
    }),
  )
  await insert(
    'handover_rule',
    perOrganisation(({ centre }) =>
      centre === undefined
        ? []
        : [
            {
              kind: 'referral',
              decide_within_days: proposedRule.decideWithinDays,
              remind_before_days: proposedRule.remindBeforeDays,
              escalate_every_days: proposedRule.escalateEveryDays,
              draft_days: proposedRule.draftDays,
              version: proposedRule.version,
            },
          ],
    ),
  )
  await insert(
    'target',
    perOrganisation(({ code, centre }) =>
      (centre?.targets ?? []).map((target) => ({
        target_id: id('target', `${code}/${target.code}`),
        measure: target.measure,
        value: target.value,
        period: target.period,
        valid: `[${target.from},${target.until}]`,
        ...nameColumns(target.interpretation, 'interpretation'),
        source: target.source,
        version: 1,
      })),
    ),
  )
  await insert(
    'goal_definition',
    perOrganisation(({ code, centre }) =>
      centre === undefined
        ? []
        : [
            {
              goal_definition_id: id('goal-definition', code),
              valid: `[${centre.goalDefinition.from},)`,
              reached_by: centre.goalDefinition.reachedBy,
              in_own_field: centre.goalDefinition.inOwnField,
              when_confirmed: centre.goalDefinition.whenConfirmed,
              cohort_months: centre.goalDefinition.cohortMonths,
              source: centre.goalDefinition.source,
              version: 1,
            },
          ],
    ),
  )
  await insert(
    'plan_rule',
    planRuleRows((code) => id('plan-rule', code)),
  )
  await insert(
    'law_deadline',
    lawDeadlineRows((code) => id('law-deadline', code)),
  )
  await insert(
    'form',
    formRows((code) => id('form', code)),
  )
  await insert(
    'form_version',
    formVersionRows((code) => id('form', code)),
  )
  await insert(
    'office',
    area.offices.map((office, position) => ({
      office_id: id('office', office.code),
      ...nameColumns(office.name),
      municipality_code: office.municipalityCode,
      position,
      version: 1,
    })),
  )
  await insert('room', roomRows(area.offices, id))
  await insert('interpreter', interpreterRows(id))
  await insert(
    'baseline',
    area.baselines.map((baseline, position) => ({
      baseline_id: id('baseline', baseline.code),
      organisation_id: baseline.organisation && id('organisation', baseline.organisation),
      quote: baseline.quote,
      source: baseline.source,
      quoted_on: baseline.quotedOn,
      position,
    })),
  )
  await insert(
    'retention_rule',
    retentionRules.map(([kind, months, basis]) => ({ kind, months, basis, version: 1 })),
  )
  await insert(
    'staffing',
    perOrganisation(({ code, staff }) =>
      staff.map((group, position) => ({
        staffing_id: id('staffing', `${code}/${group.code}`),
        ...nameColumns(group.title, 'title'),
        headcount: group.people.length,
        position,
        version: 1,
      })),
    ),
  )
  await loadStaff(client, area)
}

/** The accounts of the demo users; a password costs time on purpose, so it is hashed for new ones only. */
async function seedDemoUsers(client: pg.ClientBase, on: Day): Promise<void> {
  const users = demoAreas.flatMap(listStaff).filter((person) => person.isDemoUser)
  const { rows } = await client.query<{ id: string }>('select id from auth."user"')
  const known = new Set(rows.map((row) => row.id))
  const missing = users.filter((user) => !known.has(user.userId))
  await insertRows(
    client,
    'auth."user"',
    missing.map(({ userId, name, email }) => ({
      id: userId,
      name,
      email,
      emailVerified: true,
      createdAt: `${on}T00:00:00Z`,
      updatedAt: `${on}T00:00:00Z`,
    })),
  )
  const accounts = missing.map(async ({ userId }) => ({
    id: userId,
    accountId: userId,
    providerId: 'credential',
    userId,
    password: await hashPassword(demoPassword),
    createdAt: `${on}T00:00:00Z`,
    updatedAt: `${on}T00:00:00Z`,
  }))
  await insertRows(client, 'auth.account', await Promise.all(accounts))
}

export interface FirstRun extends SeedOptions {
  readonly secrets: Secrets
  readonly say: (sentence: string) => void
}

/**
 * What fills a database in which no area has been set up with the demo areas and their clients, and leaves every other as it
 * is. Called again, when the database died under it, it goes on where it was cut off.
 */
export function createDemoFiller(databaseUrl: string, options: FirstRun): () => Promise<void> {
  let isFirstStart: boolean | undefined
  return async () => {
    const [client, second] = [await openClient(databaseUrl), await openClient(databaseUrl)]
    try {
      isFirstStart ??= (await client.query('select from area limit 1')).rowCount === 0
      if (!isFirstStart) return
      options.say('Making the demo areas and their people (the first start only).')
      await seedDemoAreas(client, options)
      const tenths = new Set<string>()
      await loadDemoPeople([client, second], {
        ...{ on: options.on, sealing: options.secrets.sealing },
        progress: ({ name }, done, count) => {
          const share = `${name.fi}: ${Math.floor((4 * done) / count) * 25} % of ${count} people.`
          if (!tenths.has(share)) options.say(`  ${share}`)
          tenths.add(share)
        },
      })
    } finally {
      await Promise.all([client, second].map((one) => one.end()))
    }
  }
}
