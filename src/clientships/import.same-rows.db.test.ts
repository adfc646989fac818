import { describe, expect, it } from 'vitest'
import {
  employment,
  koske,
  type SentReferral,
  useReferrals,
} from '../../test/database/referrals.ts'
import { type TestApp, useTestApp } from '../../test/database/test-app.ts'
import { bringer, doJobs } from '../../test/lists/bring-list.ts'
import { artificialHetu } from '../clients/model.hetu.ts'
import { lastingTables, ownedTables } from '../clients/model.owned-tables.ts'
import { toDay } from '../platform/shared/days.ts'

type Row = Readonly<Record<string, unknown>>

const email = 'referrer@demo.test'
const observedOn = '2026-11-20'
const message = 'Hyötyy oman alan ohjauksesta.'
const hetu = artificialHetu(toDay('1988-05-14'), 931)
const person = {
  ...{ familyName: 'Äyräpää-Öz', givenNames: 'Aïcha Maria', hetu, sex: 'female' },
  ...{ motherTongue: 'ar', serviceLanguage: 'en', citizenships: ['SY'] },
  contact: {
    ...{ phone: '+358401234567', email: 'aicha@example.org', municipalityCode: '049' },
    ...{ streetAddress: 'Kirjokansi 5', postalCode: '02770', postOffice: 'Espoo' },
  },
}
const facts = {
  ...{ employment_status: 'unemployed', finnish: 'B1.1', english: 'B2.2', literate: 'yes' },
  ...{ seeks_full_time: 'yes', can_focus_full_time: 'yes' },
}
const list = [
  [
    ...['Sukunimi', 'Etunimet', 'Hetu', 'Sukupuoli', 'Äidinkieli', 'Asiointikieli', 'Kansalaisuus'],
    ...['Puhelin', 'Sähköposti', 'Kotikunta', 'Osoite', 'Postinumero', 'Postitoimipaikka'],
    ...['Työtilanne', 'Suomi', 'Englanti', 'Lukutaito', 'Hakee kokopäivätyötä'],
    ...['Voi keskittyä kokopäiväisesti', 'Viesti'],
  ],
  [
    ...[person.familyName, person.givenNames, hetu, 'nainen', 'arabia', 'englanti', 'Syyria'],
    ...['040 1234567', 'aicha@example.org', 'Espoo', 'Kirjokansi 5', '02770', 'Espoo'],
    ...['työtön', 'B1.1', 'B2.2', 'kyllä', 'kyllä', 'kyllä', message],
  ],
]
  .map((line) => line.join(';'))
  .join('\n')
const observations = Object.entries(facts).map(([key, value]) => ({
  ...{ key, value, observedOn, source: 'expert_estimate' },
}))

/** Sends a list of one person. */
async function sendByList(test: TestApp): Promise<void> {
  const mine = bringer(test, test.as(email))
  const id = await mine.preview(list, {
    ...{ centre: { kind: 'one', organisationId: koske }, source: 'expert_estimate', observedOn },
    ...{ origin: 'authority', referringOrganisationId: employment, message: '' },
  })
  const [row] = await mine.rows(id)
  expect(row?.problems).toEqual([])
  await mine.decide(id, row?.row ?? 0, { isSelected: true })
  expect((await mine.send(id)).status).toBe(200)
  await doJobs(test)
  expect((await mine.read(id)).counts).toMatchObject({ sent: 1 })
}

/** Adds the same person, records the same facts and sends the same referral, as the pages do. */
async function sendByHand(test: TestApp, referrals: ReturnType<typeof useReferrals>) {
  const as = test.as(email)
  const clientId = await referrals.addPerson(as, { ...person, birthDate: null })
  const recorded = await as(`POST /api/clients/${clientId}/facts`, { observations })
  expect(recorded.status).toBe(200)
  const drafted: SentReferral = await referrals.draft(as, clientId, koske, { message })
  const { handoverId, version } = drafted
  expect((await as(`POST /api/referrals/${handoverId}/send`, { version })).status).toBe(200)
}

/** Every row of the one person, by table, without what differs by nature: ids, moments and what is sealed anew. */
async function rowsOf(test: TestApp): Promise<Record<string, Row[]>> {
  const { rows: clients } = await test.owner.query<{ client_id: string }>(
    'select client_id from client where family_name = $1',
    [person.familyName],
  )
  expect(clients).toHaveLength(1)
  const found: Record<string, Row[]> = {}
  for (const table of [...ownedTables, ...lastingTables]) {
    const { rows } = await test.owner.query<{ row: Row }>(
      `select to_jsonb(r) as row from ${table} r where client_id = $1`,
      [clients[0]?.client_id],
    )
    const told = rows.map(({ row }) => {
      const entries = Object.entries(row).filter(
        ([column]) => !/^at$|_at$|^hetu_sealed$|^version$/.test(column) && !isOwnId(column),
      )
      return Object.fromEntries(entries.map(([column, value]) => [column, ordered(value)]))
    })
    found[table] = told.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  }
  return found
}
const isOwnId = (column: string) =>
  /^(client|handover|fact|client_notice|client_relation|client_access)_id$/.test(column)
/** Who sees a row is a set. */
const ordered = (value: unknown) =>
  Array.isArray(value) ? value.toSorted((a, b) => (`${a}` < `${b}` ? -1 : 1)) : value

describe('a referral that a list brings', () => {
  const byList = useTestApp()
  const byHand = useTestApp()
  const referrals = useReferrals(byHand)

  it('is written row by row as the same one made by hand', async () => {
    await sendByList(byList)
    await sendByHand(byHand, referrals)
    const { handover_step: listed = [], ...ofList } = await rowsOf(byList)
    const { handover_step: made = [], ...ofHand } = await rowsOf(byHand)
    const inOrder = (steps: Row[]) =>
      steps.toSorted((a, b) => Number(a.position) - Number(b.position))
    expect(ofList).toEqual(ofHand)
    for (const table of [
      ...['client', 'client_contact', 'client_fact', 'client_profile', 'client_support_profile'],
      ...['client_token', 'client_access', 'client_relation', 'client_notice', 'handover'],
    ])
      expect(ofList[table]?.length, table).toBeGreaterThan(0)
    expect(ofList.client_fact).toHaveLength(observations.length)
    // A draft that is filled in at once has no step between; that a list brought it is told with each.
    const step = ({ kind, detail, ...rest }: Row) => ({ kind, rest: { ...rest, position: null } })
    expect(inOrder(listed).map(({ kind, position, detail }) => [position, kind, detail])).toEqual([
      [1, 'drafted', { list: true }],
      [2, 'sent', { list: true }],
    ])
    const unchanged = made.filter(({ kind }) => kind !== 'changed')
    expect(inOrder(listed).map(step)).toEqual(inOrder(unchanged).map(step))
    expect(inOrder(made).map(({ position, kind }) => [position, kind])).toEqual([
      [1, 'drafted'],
      [2, 'changed'],
      [3, 'sent'],
    ])
  })

  it('leaves in the access log the person, the sender and that it was done', async () => {
    const logged = async (test: TestApp) =>
      (
        await test.owner.query<{ event: string; email: string; outcome: string }>(
          `select distinct l.event, m.email, l.outcome
             from access_log_client s
             join access_log l on l.area_id = s.area_id and l.log_id = s.log_id
             join staff_member m on m.area_id = l.area_id and m.staff_id = l.staff_id
             join client c on c.area_id = s.area_id and c.client_id = s.client_id
            where c.family_name = $1 order by 1`,
          [person.familyName],
        )
      ).rows
    expect(await logged(byList)).toEqual([{ event: 'ReferralImportSend', email, outcome: 'done' }])
    const hand = await logged(byHand)
    for (const one of hand) expect(one).toMatchObject({ email, outcome: 'done' })
    expect(hand.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['ClientAdd', 'FactsRecord', 'ReferralSend']),
    )
  })

  it('shows the centre the same in its inbox', async () => {
    const inboxOf = async (test: TestApp) => {
      const { body } = await test.as('hepa.koske@demo.test')<{ rows: Row[] }>(
        `GET /api/inbox?organisationId=${koske}`,
      )
      return body.rows.map(({ handoverId, clientId, sentAt, version, ...rest }) => rest)
    }
    const shown = await inboxOf(byList)
    expect(shown).toHaveLength(1)
    expect(shown).toEqual(await inboxOf(byHand))
  })
})
