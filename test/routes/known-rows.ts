import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { createSealer } from '../../src/platform/server/sealing.ts'
import { testSecrets } from '../database/test-app.ts'
import { addActor, type TestActor } from './actors.ts'
import { addAppointmentRows } from './appointment-known.ts'
import { addAlarm, addBadge, addSession } from './known-sessions.ts'
import type { Known } from './sample.ts'

/**
 * Ids of rows that exist in an area, by the name that routes give them (`officeId`): of each table that has such a
 * key one row, of the centre where the table knows organisations.
 */
async function readKnownRows(owner: pg.Pool, centreCode: string): Promise<Known> {
  const { rows: tables } = await owner.query<{ table: string; key: string; has_centre: boolean }>(
    `select c.relname as table, a.attname as key,
            exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'organisation_id') as has_centre
       from pg_constraint k join pg_class c on c.oid = k.conrelid
       join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[2]
      where k.contype = 'p' and cardinality(k.conkey) = 2 and c.relnamespace = 'public'::regnamespace
        and a.atttypid = 'uuid'::regtype and a.attname like '%_id'`,
  )
  const known: Record<string, unknown> = {}
  for (const { table, key, has_centre } of tables) {
    const { rows } = await owner.query<{ id: string }>(
      `select t.${key} as id from ${table} t join centre e on e.code = $1 and e.area_id = t.area_id
        ${has_centre ? 'where t.organisation_id = e.organisation_id' : ''} order by 1 limit 1`,
      [centreCode],
    )
    if (rows[0]) known[camelCase(key)] ??= rows[0].id
  }
  return known
}

const camelCase = (name: string) =>
  name.replace(/_(\w)/g, (_whole, letter: string) => letter.toUpperCase())

/**
 * What requests about a centre name: rows that are there, clients whom all these people work with, and a person of
 * the staff whom none of them is.
 */
export async function addKnownRows(
  owner: pg.Pool,
  centreCode: string,
  people: readonly TestActor[],
): Promise<Known> {
  const [clientId, otherClientId, mergedClientId, undoneClientId] = [
    await addSharedClient(owner, centreCode, people),
    await addSharedClient(owner, centreCode, people),
    await addSharedClient(owner, centreCode, people),
    await addSharedClient(owner, centreCode, people),
  ]
  const { staffId } = await addActor(owner, centreCode, 'expert', 'somebody@roles.test')
  const role = await owner.query<{ role_assignment_id: string }>(
    'select role_assignment_id from role_assignment where staff_id = $1',
    [staffId],
  )
  const mergeId = randomUUID()
  await owner.query(
    `insert into client_merge (area_id, client_merge_id, client_id, merged_client_id, reason, merged_by, visible_to)
     select area_id, $1, client_id, $2, 'same_hetu', created_by, visible_to from client where client_id = $3`,
    [mergeId, undoneClientId, clientId],
  )
  const handoverId = await addHandover(owner, clientId, people)
  await addStudy(owner, centreCode, staffId, people[0]?.staffId)
  await addAbsence(owner, centreCode, staffId)
  const enrolment = await addEnrolment(owner, clientId)
  return {
    ...(await readKnownRows(owner, centreCode)),
    ...{ clientId, otherClientId, mergedClientId, mergeId, staffId },
    roleAssignmentId: role.rows[0]?.role_assignment_id,
    ...{ handoverId, noticeId: await addNotice(owner, handoverId) },
    handingId: await addHanding(owner, clientId, people),
    clientshipId: await addClientship(owner, clientId, staffId),
    planId: await addPlan(owner, clientId, staffId),
    documentId: await addDocument(owner, clientId, staffId),
    ...{ assessmentId: await addAssessment(owner, clientId, staffId), section: 'everyday' },
    taskId: await addTask(owner, clientId, staffId),
    supportMeasureId: await addSupportMeasure(owner, clientId, staffId),
    ...enrolment,
    badgeId: await addBadge(owner, enrolment.enrolmentId, staffId),
    alarmId: await addAlarm(owner, clientId, enrolment.offeringId),
    ...(await addSession(owner, centreCode, staffId)),
    ...(await addAppointmentRows(owner, clientId, staffId)),
  }
}

/**
 * Adds a referral of a client, sent by the referrer of these people to their own centre.
 * @returns the id
 */
async function addHandover(
  owner: pg.Pool,
  clientId: string,
  people: readonly TestActor[],
): Promise<string> {
  const handoverId = randomUUID()
  const sender = people.find((one) => one.role === 'referrer') ?? people[0]
  // A version that no request has seen: it is refused or answered with a conflict, and stays for the next.
  await owner.query(
    `insert into handover (area_id, handover_id, kind, client_id, from_organisation_id, from_staff_id,
                           referring_organisation_id, origin, to_organisation_id, state, sent_at, sent_on, due_on,
                           version, visible_to)
     select area_id, $1, 'referral', client_id, visible_to[1], $2, visible_to[1], 'partner', visible_to[1], 'sent',
            now(), '2026-11-20', '2026-12-04', 9, visible_to
       from client where client_id = $3`,
    [handoverId, sender?.staffId, clientId],
  )
  await owner.query(
    `insert into handover_step (area_id, handover_id, position, client_id, kind, by_staff_id, visible_to)
     select area_id, handover_id, n, client_id, (array['drafted', 'sent'])[n], from_staff_id, visible_to
       from handover, generate_series(1, 2) as n where handover_id = $1`,
    [handoverId],
  )
  return handoverId
}

/**
 * Adds a handing of a client inside the centre, sent by the expert of these people to nobody by name.
 * @returns the id
 */
async function addHanding(
  owner: pg.Pool,
  clientId: string,
  people: readonly TestActor[],
): Promise<string> {
  const handingId = randomUUID()
  const sender = people.find((one) => one.role === 'expert') ?? people[0]
  await owner.query(
    `insert into handover (area_id, handover_id, kind, client_id, from_organisation_id, from_staff_id,
                           referring_organisation_id, to_organisation_id, state, sent_at, sent_on, due_on, message, shown,
                           version, visible_to)
     select area_id, $1, 'transfer', client_id, visible_to[1], $2, visible_to[1], visible_to[1], 'sent', now(),
            '2026-11-20', '2026-12-04', 'Sovittu', $4, 9, visible_to
       from client where client_id = $3`,
    [
      ...[handingId, sender?.staffId, clientId],
      {
        ...{ familyName: 'Testi', givenNames: 'Maija', usedName: null, birthYear: 1990 },
        ...{ serviceLanguage: null, isProtected: false },
      },
    ],
  )
  return handingId
}

/** Adds an absence of somebody from the centre, of a version that no request has seen; its id is found by its table. */
async function addAbsence(owner: pg.Pool, centreCode: string, staffId: string): Promise<void> {
  await owner.query(
    `insert into absence (area_id, absence_id, staff_id, organisation_id, period, named_by, named_at, version)
     select area_id, $1, $2, organisation_id, '[2027-06-01,2027-06-30]', $2, now(), 9 from centre where code = $3`,
    [randomUUID(), staffId, centreCode],
  )
}

/**
 * Adds what a client was told of a referral.
 * @returns the id
 */
async function addNotice(owner: pg.Pool, handoverId: string): Promise<string> {
  const noticeId = randomUUID()
  const name = { fi: 'Koske', sv: 'Koske', en: 'Koske' }
  const reached = { phone: null, email: null }
  const content = {
    ...{ on: '2026-11-20', recipient: 'Testi Korhonen', number: 1001, centre: name },
    sender: { name, streetAddress: null, postalCode: null, postOffice: null, ...reached },
    referrer: { name: null, organisation: name },
    contact: { name: 'Testi', organisation: name, ...reached },
    ...{ decideBy: null, returned: null },
  }
  await owner.query(
    `insert into client_notice (area_id, client_notice_id, client_id, handover_id, kind, language, content, made_by, visible_to)
     select area_id, $1, client_id, handover_id, 'referral_sent', 'fi', $2, from_staff_id, visible_to
       from handover where handover_id = $3`,
    [noticeId, content, handoverId],
  )
  return noticeId
}

/**
 * Adds a diploma of a client, whose file is lost.
 * @returns the id
 */
async function addDocument(owner: pg.Pool, clientId: string, staffId: string): Promise<string> {
  const documentId = randomUUID()
  await owner.query(
    `insert into client_document (area_id, document_id, client_id, kind, title, media_type, bytes, key_sealed, scan,
                                  brought_by, visible_to)
     select area_id, $1, client_id, 'diploma', '', 'application/pdf', 8, $4, 'clean', $2, visible_to
       from client where client_id = $3`,
    [documentId, staffId, clientId, createSealer(testSecrets.sealing).seal('')],
  )
  return documentId
}

/** Adds a study of a centre with a file, a finished run and its released results; their ids are found by their tables. */
async function addStudy(
  owner: pg.Pool,
  centreCode: string,
  staffId: string,
  decidedBy: string | undefined,
): Promise<void> {
  const { rows } = await owner.query<{ area_id: string; organisation_id: string }>(
    'select area_id, organisation_id from centre where code = $1',
    [centreCode],
  )
  const { area_id, organisation_id } = rows[0] ?? {}
  const study = [area_id, randomUUID()]
  const [fileId, runId, releaseId] = [randomUUID(), randomUUID(), randomUUID()]
  await owner.query(
    `insert into study (area_id, study_id, organisation_id, title, purpose, keep_until, created_by)
     values ($1, $2, $3, 'Koe', 'Mitä muuttui?', '2027-11-21', $4)`,
    [...study, organisation_id, staffId],
  )
  await owner.query(
    `insert into study_specification (area_id, study_id, number, text, saved_by) values ($1, $2, 1, 'title: Koe', $3)`,
    [...study, staffId],
  )
  await owner.query(
    `insert into study_file (area_id, study_id, study_file_id, name, origin, bytes, brought_by)
     values ($1, $2, $3, 'units.csv', 'upload', 3, $4)`,
    [...study, fileId, staffId],
  )
  await owner.query(
    `insert into study_run (area_id, study_id, study_run_id, specification_number, state, spec_hash, data_hash, protocol,
                            asked_by, finished_at)
     values ($1, $2, $3, 1, 'done', 'a', 'b', $5, $4, now())`,
    [
      ...[...study, runId, staffId],
      {
        ...{ specHash: 'a', dataHash: 'b', frozenAt: '', firstFrozenAt: '' },
        ...{ earlierSpecifications: 0, earlierRuns: 0, deviations: [] },
      },
    ],
  )
  await owner.query(
    `insert into release (area_id, study_id, study_run_id, release_id, organisation_id, title, purpose, shown_to, state,
                          files, findings, conflicts, sketches, asked_by, decided_by, decided_at, reason)
     values ($1, $2, $3, $4, $5, 'Koe', 'Ohjausryhmälle', '{}', 'released', '[]', '[]', '[]', '[]', $6, $7, now(), 'Kunnossa')`,
    [...study, runId, releaseId, organisation_id, staffId, decidedBy],
  )
}

/**
 * Adds a clientship of a client at the centre, for which somebody else of the staff is responsible.
 * @returns the id
 */
async function addClientship(
  owner: pg.Pool,
  clientId: string,
  responsibleId: string,
): Promise<string> {
  const clientshipId = randomUUID()
  // A version that no request has seen, as above.
  await owner.query(
    `insert into clientship (area_id, clientship_id, client_id, organisation_id, state, started_on, responsible_id,
                             version, visible_to)
     select area_id, $1, client_id, visible_to[1], 'active', '2026-11-01', $2, 9, visible_to
       from client where client_id = $3`,
    [clientshipId, responsibleId, clientId],
  )
  return clientshipId
}

/**
 * Adds a plan of a client at the centre as a draft, which somebody else of the staff made.
 * @returns the id
 */
async function addPlan(owner: pg.Pool, clientId: string, madeBy: string): Promise<string> {
  const planId = randomUUID()
  // A version that no request has seen, as above.
  await owner.query(
    `insert into plan (area_id, plan_id, client_id, organisation_id, kind, state, starts_on, latest_number, made_by,
                       version, visible_to)
     select area_id, $1, client_id, visible_to[1], 'employment_plan', 'draft', '2026-11-20', 1, $2, 9, visible_to
       from client where client_id = $3`,
    [planId, madeBy, clientId],
  )
  await owner.query(
    `insert into plan_version (area_id, plan_id, number, client_id, binding, starts_on, body, saved_by, visible_to)
     select area_id, plan_id, 1, client_id, 'fi', starts_on, $2, made_by, visible_to from plan where plan_id = $1`,
    [planId, { goals: [], needs: [], steps: [], duties: [], rights: [], register: {} }],
  )
  return planId
}

/**
 * Adds a task about a client at the centre, of somebody else of the staff.
 * @returns the id
 */
async function addTask(owner: pg.Pool, clientId: string, staffId: string): Promise<string> {
  const taskId = randomUUID()
  // A version that no request has seen, as above.
  await owner.query(
    `insert into task (area_id, task_id, organisation_id, client_id, staff_id, title, due_on, made_by, version, visible_to)
     select area_id, $1, visible_to[1], client_id, $2, 'Soitto', '2026-11-23', $2, 9, visible_to
       from client where client_id = $3`,
    [taskId, staffId, clientId],
  )
  return taskId
}

/**
 * Adds a group of the centre that is closed, with a client who waits for a seat in it.
 * @returns the ids
 */
async function addEnrolment(
  owner: pg.Pool,
  clientId: string,
): Promise<{ offeringId: string; enrolmentId: string }> {
  const [offeringId, enrolmentId] = [randomUUID(), randomUUID()]
  await owner.query(
    `insert into offering (area_id, offering_id, service_id, organisation_id, intake_on, starts_on, ends_on, mode, language,
                           capacity, state, version)
     select c.area_id, $1, s.service_id, s.organisation_id, '2026-11-20', '2026-12-01', '2027-02-26', 'on_site', 'fi', 10,
            'closed', 9
       from client c join service s on s.area_id = c.area_id and s.organisation_id = c.visible_to[1]
      where c.client_id = $2 order by s.code limit 1`,
    [offeringId, clientId],
  )
  // A version that no request has seen, as above.
  await owner.query(
    `insert into enrolment (area_id, enrolment_id, offering_id, client_id, state, joined_at, version, visible_to)
     select area_id, $1, $2, client_id, 'queued', now(), 9, visible_to from client where client_id = $3`,
    [enrolmentId, offeringId, clientId],
  )
  return { offeringId, enrolmentId }
}

/**
 * Adds a client whom every one of these people works with, or whose referral a referrer writes.
 * @returns the id
 */
async function addSharedClient(
  owner: pg.Pool,
  centreCode: string,
  people: readonly TestActor[],
): Promise<string> {
  const clientId = randomUUID()
  const { rows } = await owner.query<{ area_id: string; organisation_id: string }>(
    'select area_id, organisation_id from centre where code = $1',
    [centreCode],
  )
  const centre = rows[0]
  const creator = people[0]
  if (centre === undefined || creator === undefined) throw new Error(`No centre ${centreCode}`)
  const { area_id, organisation_id } = centre
  const visible = [organisation_id]
  await owner.query(
    `insert into client (area_id, client_id, family_name, given_names, search_name, visible_to, created_by)
     values ($1, $2, 'Virtanen', 'Testi', 'virtanen testi', $3, $4)`,
    [area_id, clientId, visible, creator.staffId],
  )
  await owner.query(
    `insert into client_access (area_id, client_id, organisation_id, period, ground, visible_to)
     values ($1, $2, $3, '[2026-01-01,)', 'test', $4)`,
    [area_id, clientId, organisation_id, visible],
  )
  for (const { role, staffId } of people)
    await owner.query(
      `insert into client_relation
         (area_id, client_relation_id, client_id, staff_id, organisation_id, relation, period, visible_to)
       values ($1, $2, $3, $4, $5, $6, '[2026-01-01,)', $7)`,
      [
        area_id,
        randomUUID(),
        clientId,
        staffId,
        organisation_id,
        role === 'referrer' ? 'referral_draft' : 'own_client',
        visible,
      ],
    )
  return clientId
}

/**
 * Adds a support measure of a client, agreed by somebody else of the staff.
 * @returns the id
 */
async function addSupportMeasure(
  owner: pg.Pool,
  clientId: string,
  agreedBy: string,
): Promise<string> {
  const supportMeasureId = randomUUID()
  // A version that no request has seen: what ends it is answered with a conflict, and it stays for the next.
  await owner.query(
    `insert into support_measure (area_id, support_measure_id, client_id, organisation_id, measure,
                                  follower_organisation_id, agreed_on, agreed_by, version, visible_to)
     select area_id, $1, client_id, visible_to[1], 'debt_advice', visible_to[1], '2026-11-20', $2, 9, visible_to
       from client where client_id = $3`,
    [supportMeasureId, agreedBy, clientId],
  )
  return supportMeasureId
}

/**
 * Adds an assessment of a client at the centre, opened by somebody else of the staff.
 * @returns the id
 */
async function addAssessment(owner: pg.Pool, clientId: string, openedBy: string): Promise<string> {
  const assessmentId = randomUUID()
  // A version that no request has seen: what ends it is answered with a conflict, and it stays for the next.
  await owner.query(
    `insert into assessment (area_id, assessment_id, client_id, organisation_id, form_id, form_number, state,
                             prefilled, opened_by, version, visible_to)
     select c.area_id, $1, c.client_id, c.visible_to[1], f.form_id, 1, 'open', '{}', $2, 9, c.visible_to
       from client c join form f on f.area_id = c.area_id and f.code = 'entry_interview' where c.client_id = $3`,
    [assessmentId, openedBy, clientId],
  )
  return assessmentId
}
