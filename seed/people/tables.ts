import type pg from 'pg'
import type { RecordedFact } from '../../src/clients/model.facts.observation.ts'
import { factDefinition, observedScalarFacts } from '../../src/clients/model.facts.ts'
import { profileValues } from '../../src/clients/model.facts.values.ts'
import { listedName, nameTokens } from '../../src/clients/model.names.ts'
import { nobody } from '../../src/clients/model.owned-tables.ts'
import type { Sealer } from '../../src/platform/server/sealing.ts'
import { type Copy, type CopyTable, createCopyTable, sendCopy } from '../copy.ts'
import type { History } from '../history/history.ts'
import { createHistoryTables } from '../history/tables.ts'
import type { World } from '../history/world.ts'
import { numberedIds } from '../ids.ts'
import { inTransaction } from '../transaction.ts'
import { dayOf } from './calendar.ts'
import type { DemoPerson } from './person.ts'
import type { PersonRecords } from './records.ts'

/** Facts with a column of their own in the rows of the profiles. */
const profileFacts = observedScalarFacts.filter((key) => factDefinition(key).right === 'facts')
const supportFacts = observedScalarFacts.filter(
  (key) => factDefinition(key).right === 'support_needs',
)

const contactColumns = [
  ...['area_id', 'client_id', 'municipality_code', 'street_address', 'postal_code'],
  ...['post_office', 'phone', 'email', 'visible_to'],
]
const factColumns = [
  ...['area_id', 'fact_id', 'client_id', 'key', 'value', 'observed_on', 'source'],
  ...['recorded_by', 'recorded_at', 'visible_to'],
]

/** One person with everything that is to be stored. */
export interface PersonRow {
  readonly clientId: string
  readonly clientNumber: number
  readonly person: DemoPerson
  readonly history: History
  readonly records: PersonRecords
  /** The numbers of the person's referrals, in their order. */
  readonly handoverNumbers: readonly number[]
}

/** People as they are stored: the words of their names, and the rows of each table. */
export interface PeopleRows {
  readonly words: readonly string[]
  readonly copies: readonly Copy[]
}

/** The tables of people. */
export interface PeopleTables {
  add(row: PersonRow): void
  /** Gives the people gathered so far and forgets them. */
  take(): PeopleRows
}

/** Relations of a person are numbered from the person's own number on; nobody has more. */
const relationsPerPerson = 128

/** The lock under which words of names come (shared) and go (alone). */
const wordsLock = 720_612

/** A list of which nothing is known is null. */
const listValue = (items: readonly unknown[]) =>
  items.length === 0 ? undefined : JSON.stringify(items)

const period = (from: number, until: number | undefined) =>
  `[${dayOf(from)},${until === undefined ? '' : dayOf(until)})`

/** A person as a row, with who may see it. */
interface SeenRow extends PersonRow {
  /** Organisations with access today, or nobody; ordered. */
  readonly current: readonly string[]
  /** Those that ever had access, ordered. */
  readonly known: readonly string[]
}

function withSight(row: PersonRow): SeenRow {
  const { access } = row.history
  const now = access.filter((one) => one.until === undefined).map((one) => one.organisationId)
  return {
    ...row,
    current: now.length > 0 ? now.toSorted() : [nobody],
    known: [...new Set(access.map((one) => one.organisationId))].toSorted(),
  }
}

/** Gathers people as rows of the tables of clients. */
export function createPeopleTables(world: World, sealer: Sealer, run: string): PeopleTables {
  const { areaId } = world
  const relationId = numberedIds(areaId, 'relation', run)
  const histories = createHistoryTables(world, run)
  const table = (name: string, columns: readonly string[]) => createCopyTable(name, columns)
  const client = table('client', [
    ...[
      'area_id',
      'client_id',
      'client_number',
      'family_name',
      'given_names',
      'used_name',
      'search_name',
    ],
    ...['birth_date', 'hetu_sealed', 'hetu_hash', 'mother_tongue', 'service_language'],
    ...['citizenships', 'sex', 'protection', 'visible_to', 'created_at', 'created_by'],
  ])
  const contact = table('client_contact', contactColumns)
  const protectedContact = table('client_protected_contact', contactColumns)
  const facts = table('client_fact', factColumns)
  const support = table('client_support_fact', factColumns)
  const profile = table('client_profile', [
    ...['area_id', 'client_id', ...profileFacts],
    ...['degrees', 'experiences', 'changes_on', 'visible_to'],
  ])
  const supportProfile = table('client_support_profile', [
    ...['area_id', 'client_id', ...supportFacts, 'changes_on', 'visible_to'],
  ])
  const access = table('client_access', [
    ...['area_id', 'client_id', 'organisation_id', 'period', 'ground', 'visible_to'],
  ])
  const relation = table('client_relation', [
    ...['area_id', 'client_relation_id', 'client_id', 'staff_id', 'organisation_id'],
    ...['relation', 'period', 'visible_to'],
  ])
  const tokens = table('client_token', ['area_id', 'token', 'client_id', 'visible_to'])
  const words = new Set<string>()
  const inOrder: readonly CopyTable[] = [
    ...[client, contact, protectedContact, facts, support, profile, supportProfile],
    ...[access, relation, tokens, ...histories.inOrder],
  ]

  const addIdentity = ({ clientId, clientNumber, person, history, ...sight }: SeenRow) => {
    const { familyName, givenNames, usedName, hetu, protection } = person
    client.add(
      ...[areaId, clientId, clientNumber, familyName, givenNames, usedName],
      ...[listedName(familyName, givenNames), person.birthDate],
      ...(hetu === undefined ? [undefined, undefined] : [sealer.seal(hetu), sealer.hash(hetu)]),
      ...[person.motherTongue, person.serviceLanguage, person.citizenships, person.sex],
      protection &&
        `[${protection.from},${protection.to ?? ''}${protection.to === undefined ? ')' : ']'}`,
      ...[sight.known, `${person.beganOn}T07:30:00Z`, history.recordedBy],
    )
    const { contact: to } = person
    ;(protection === undefined ? contact : protectedContact).add(
      ...[areaId, clientId, to.municipalityCode, to.streetAddress, to.postalCode],
      ...[to.postOffice, to.phone, to.email, sight.current],
    )
    for (const token of nameTokens(familyName, givenNames, usedName ?? '')) {
      words.add(token)
      tokens.add(areaId, token, clientId, sight.known)
    }
  }

  const addFact = (to: CopyTable, { clientId, current }: SeenRow, fact: RecordedFact) =>
    to.add(
      ...[areaId, fact.factId, clientId, fact.key, JSON.stringify(fact.value), fact.observedOn],
      ...[fact.source, fact.recordedBy, fact.recordedAt, current],
    )

  const addFacts = (row: SeenRow) => {
    const { clientId, current, records } = row
    for (const fact of records.facts) addFact(facts, row, fact)
    for (const fact of records.supportFacts) addFact(support, row, fact)
    const values = profileValues(records.profile)
    profile.add(
      ...[areaId, clientId, ...profileFacts.map((key) => values.facts[key])],
      ...[listValue(values.lists.degree), listValue(values.lists.own_field_experience)],
      ...[records.profile.changesOn, current],
    )
    const supportValues = profileValues(records.supportProfile)
    supportProfile.add(
      ...[areaId, clientId, ...supportFacts.map((key) => supportValues.facts[key])],
      ...[records.supportProfile.changesOn, current],
    )
  }

  const addStandings = ({ clientId, person, history, current, known }: SeenRow) => {
    for (const { organisationId, from, until, ground } of history.access)
      access.add(areaId, clientId, organisationId, period(from, until), ground, known)
    history.relations.forEach((one, order) => {
      relation.add(
        ...[areaId, relationId(person.index * relationsPerPerson + order), clientId, one.staffId],
        ...[one.organisationId, one.relation, period(one.from, one.until), current],
      )
    })
  }

  return {
    add(person) {
      const row = withSight(person)
      addIdentity(row)
      addFacts(row)
      addStandings(row)
      histories.add({ ...row, facts: row.records.facts })
    },
    take() {
      const rows = {
        words: [...words].sort(),
        copies: inOrder.flatMap((table) => table.take() ?? []),
      }
      words.clear()
      return rows
    },
  }
}

/** Stores people in one transaction. */
export async function storePeople(
  client: pg.ClientBase,
  { words, copies }: PeopleRows,
): Promise<void> {
  // The words are there at once, so that no other run waits for them; the lock, held until
  // their bearers are there too, keeps them from being forgotten meanwhile.
  await client.query('select pg_advisory_lock_shared($1)', [wordsLock])
  try {
    await client.query(
      'insert into name_token (token) select unnest($1::text[]) on conflict do nothing',
      [words],
    )
    await inTransaction(client, async () => {
      for (const copy of copies) await sendCopy(client, copy)
    })
  } finally {
    await client.query('select pg_advisory_unlock_shared($1)', [wordsLock])
  }
}
