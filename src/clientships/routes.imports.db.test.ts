import { describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { bringer, doJobs } from '../../test/lists/bring-list.ts'
import { drawList, realisticWorkbook } from '../../test/lists/referral-list.ts'
import { artificialHetu } from '../clients/model.hetu.ts'
import { erasePerson } from '../clients/operations.erasure.ts'
import { jobKinds } from '../jobs.ts'
import { openDb } from '../platform/server/db.ts'
import { openJobs } from '../platform/server/jobs.ts'
import { toDay } from '../platform/shared/days.ts'
import { forgetImports } from './jobs.import.ts'
import { mostImportRows } from './model.import.ts'
import { enterArea } from './queries.import.send.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')
const employment = organisationOf(espoo, 'employment-service')
const settings = {
  centre: { kind: 'one', organisationId: koske },
  source: 'expert_estimate',
  observedOn: '2026-11-20',
  origin: 'authority',
  referringOrganisationId: employment,
  message: 'Hyötyy osaamiskeskuksen palvelusta.',
}
const csv = (...lines: string[]) => ['Sukunimi;Etunimi;Hetu;Syntymäaika', ...lines].join('\n')
const hetuOf = (number: number, born = '1985-03-04') => artificialHetu(toDay(born), number)

describe('a list of people to refer', { timeout: 90_000 }, () => {
  const test = useTestApp()
  const factories = useFactories(test)
  const mine = bringer(test, test.as('referrer@demo.test'))
  const countOf = async (sql: string, ...values: unknown[]): Promise<number> =>
    (await test.owner.query<{ count: number }>(`select count(*)::int as count from ${sql}`, values))
      .rows[0]?.count ?? -1

  it('of 300 as a unit keeps it is understood, checked row by row and sent, none lost or doubled', async () => {
    const list = drawList(2026, 300)
    const flawed = (...flaws: string[]) =>
      list.filter((row) => flaws.includes(row.flaw ?? '')).length
    const broken = flawed('hetuBroken', 'nothingOfBirth', 'noGivenName', 'dateBroken', 'protected')
    const { body } = await mine.begin(await realisticWorkbook(list))
    const id = body.referralImportId
    const outline = await mine.read(id)
    expect(outline.sheet).toBe('Asiakkaat syksy 2026')
    expect(outline.columns).toEqual([
      ...['phone', 'mother_tongue', 'given_names', 'family_name', 'birth_date', 'hetu'],
      ...['finnish', 'employment_status', 'degree_level', 'protection', 'message', null],
    ])
    expect(JSON.stringify(outline.sheets)).not.toContain(list[0]?.hetu)
    await mine.map(id, settings)
    await doJobs(test)
    const seen = await mine.read(id)
    expect(seen).toMatchObject({ state: 'preview', rowCount: 300 })
    expect(seen.counts).toMatchObject({ faulty: broken, skipped: flawed('repeated') })
    const good = 300 - broken - flawed('repeated')
    expect(seen.counts.ready + seen.counts.check).toBe(good)

    const chosen = { states: ['ready', 'check'] }
    await test.as('referrer@demo.test')(`POST /api/referral-imports/${id}/selection`, chosen)
    expect((await mine.send(id)).status).toBe(200)
    await doJobs(test)
    const done = await mine.read(id)
    expect(done).toMatchObject({ state: 'done', sheets: null, counts: { sent: good } })
    const { rows } = await test.owner.query(
      `select count(distinct h.client_id)::int as clients, count(distinct h.handover_id)::int as handovers,
              count(s.*)::int as steps, count(distinct n.client_notice_id)::int as notices,
              count(distinct l.client_id)::int as logged, count(distinct p.client_id)::int as profiles
         from referral_import_row r
         join handover h on h.handover_id = r.handover_id and h.verdict_criteria_id is not null
         join handover_step s on s.handover_id = h.handover_id
         join client_notice n on n.handover_id = h.handover_id
         join client_profile p on p.client_id = h.client_id
         join (access_log_client l join access_log a on a.log_id = l.log_id and a.event = 'ReferralImportSend')
              on l.client_id = h.client_id
        where r.referral_import_id = $1 and r.sealed is null`,
      [id],
    )
    const all = { clients: good, handovers: good, notices: good, logged: good, profiles: good }
    expect(rows[0]).toEqual({ ...all, steps: 2 * good })
    const inbox = await test.as('hepa.koske@demo.test')<{ count: number }>(
      `GET /api/inbox?organisationId=${koske}`,
    )
    expect(inbox.body.count).toBe(good)
    const kept = await test.owner.query(
      'select row_to_json(i)::text as text from referral_import i union all select row_to_json(r)::text from referral_import_row r',
    )
    const plain = kept.rows.map((row) => row.text).join()
    for (const row of list) if (row.hetu !== '') expect(plain).not.toContain(row.hetu)
  }, 120_000)

  it('says that a file was brought before, and skips who is on the way already', async () => {
    const file = csv(`Uusinen;Anni;${hetuOf(901)};`, `Uusinen;Bea;${hetuOf(902)};`)
    const id = await mine.preview(file, settings)
    expect((await mine.begin(file)).body).toEqual({ referralImportId: id, isEarlier: true })
    await mine.send(id)
    await doJobs(test)
    const again = await mine.begin(file)
    expect(again).toMatchObject({ status: 409, body: { errorCode: 'fileBroughtBefore' } })
    expect(again.body.current).toMatchObject({ referralImportId: id })
    const second = await mine.preview(file, settings, { again: true })
    const rows = await mine.rows(second)
    expect(rows.map(({ state, problems }) => [state, problems.map(({ code }) => code)])).toEqual([
      ['skipped', ['alreadyReferred']],
      ['skipped', ['alreadyReferred']],
    ])
    expect(await mine.send(second)).toMatchObject({ body: { errorCode: 'nothingChosen' } })
    expect(await countOf('client where family_name = $1', 'Uusinen')).toBe(2)
  })

  it('remembers the columns of an organisation', async () => {
    const head = 'Sukunimi;Etunimi;Outo sarake;Syntymäaika'
    const { body } = await mine.begin(`${head}\nEka;Aino;so;1.2.1990`)
    const id = body.referralImportId
    const { sheet, version, columns } = await mine.read(id)
    expect(columns).toEqual(['family_name', 'given_names', null, 'birth_date'])
    const told = ['family_name', 'given_names', 'mother_tongue', 'birth_date']
    await test.as('referrer@demo.test')(`POST /api/referral-imports/${id}/mapping`, {
      ...{ sheet, version, columns: told, settings },
    })
    const next = await mine.begin(`${head}\nToka;Aino;ar;2.2.1990`)
    expect(await mine.read(next.body.referralImportId)).toMatchObject({
      columns: told,
      isRemembered: true,
    })
    await doJobs(test)
  })

  it('asks who a like person is; the same one is referred as by hand, with nothing changed of who it is', async () => {
    const official = await factories.demoStaff('official@demo.test')
    const official1 = bringer(test, test.as('official@demo.test'))
    const known = await factories.client({
      ...{
        areaId: espoo,
        organisations: [employment],
        familyName: 'Tuttunen',
        givenNames: 'Maija Liisa',
      },
      birthDate: toDay('1977-07-07'),
      relations: [{ staff: official, organisationId: employment, relation: 'own_client' }],
    })
    const file = csv(
      'Tuttunen;Maija;;7.7.1977',
      'Tuttunen;Liisa;;7.7.1977',
      `Varmanen;Eeva;${hetuOf(903)};`,
    )
    const id = await official1.preview(file, settings, { organisationId: employment })
    const [first, second] = await official1.rows(id)
    expect(first).toMatchObject({ state: 'check', isSelected: false, isSendable: false })
    expect(first?.candidates.map((one) => one.clientId)).toEqual([known.clientId])
    expect((await official1.decide(id, first?.row ?? 0, { isSelected: true })).body.errorCode).toBe(
      'rowNotSendable',
    )
    await official1.decide(id, first?.row ?? 0, { person: { clientId: known.clientId } })
    await official1.decide(id, second?.row ?? 0, { person: 'another' })
    await official1.send(id)
    await doJobs(test)
    expect((await official1.read(id)).counts).toMatchObject({ sent: 3 })
    expect(await countOf('handover where client_id = $1', known.clientId)).toBe(1)
    expect(await countOf('client where family_name = $1', 'Tuttunen')).toBe(2)
    expect(
      await countOf(
        'client where client_id = $1 and given_names = $2',
        known.clientId,
        'Maija Liisa',
      ),
    ).toBe(1)
  })

  it('goes to the centre that a column names, and asks where it names none', async () => {
    const head = 'Sukunimi;Etunimi;Syntymäaika;Keskus'
    const id = await mine.preview(
      `${head}\nKeskunen;Aa;1.2.1990;OSKE\nKeskunen;Bb;2.2.1990;koske\nKeskunen;Cc;3.2.1990;jokin`,
      { ...settings, centre: { kind: 'column' } },
    )
    const rows = await mine.rows(id)
    expect(rows.map((row) => row.toOrganisationId)).toEqual([oske, koske, null])
    expect(rows[2]?.problems.map(({ code }) => code)).toContain('centreUnknown')
    const decided = await mine.decide(id, rows[2]?.row ?? 0, { toOrganisationId: oske })
    expect(decided.body).toMatchObject({ isSelected: true })
    const wrong = await mine.decide(id, rows[2]?.row ?? 0, { toOrganisationId: employment })
    expect(wrong.status).toBe(400)
  })

  it('of another unit is recorded by the expert of a centre, and by nobody else', async () => {
    const expert = bringer(test, test.as('hepa.oske@demo.test'))
    const own = { ...settings, centre: { kind: 'one', organisationId: oske }, origin: 'partner' }
    const id = await expert.preview(csv('Toisaalta;Tuotu;;5.5.1985'), own)
    await test.as('hepa.oske@demo.test')(`POST /api/referral-imports/${id}/selection`, {
      states: ['ready', 'check'],
    })
    await expert.send(id)
    await doJobs(test)
    expect(
      await countOf(
        `handover h join client c using (area_id, client_id)
          where c.family_name = 'Toisaalta' and h.referring_organisation_id = $1 and h.from_organisation_id = $2
            and h.visible_to = array[$2]::uuid[]`,
        ...[employment, oske],
      ),
    ).toBe(1)
    const { body } = await mine.begin(csv('Väärä;Lähettäjä;;5.5.1985'))
    const refused = await mine.map(body.referralImportId, {
      ...settings,
      referringOrganisationId: oske,
    })
    expect(refused.status).toBe(400)
  })

  it('is refused to who sends no referrals, and hidden from all but its bringer', async () => {
    const { body } = await mine.begin(csv('Salainen;Aino;;1.1.1980'))
    const id = body.referralImportId
    const file = {
      fileName: 'a.csv',
      content: Buffer.from(csv('A;B;;1.1.1980')).toString('base64'),
    }
    for (const email of ['manager.koske@demo.test', 'reception@demo.test', 'dpo@demo.test'])
      expect((await test.as(email)('POST /api/referral-imports', file)).status).toBe(403)
    const colleague = await factories.staff(espoo, [
      { role: 'referrer', organisationId: employment },
    ])
    for (const email of [colleague.email, 'official@demo.test', 'hepa.stadi@demo.test']) {
      const other = bringer(test, test.as(email))
      const as = test.as(email)
      expect((await as(`GET /api/referral-imports/${id}`)).status).toBe(404)
      expect((await as(`GET /api/referral-imports/${id}/rows`)).status).toBe(404)
      expect((await as(`GET /api/referral-imports/${id}/unsent`)).status).toBe(404)
      expect((await other.decide(id, 2, { isSelected: true })).status).toBe(404)
      for (const [step, sent] of [
        ['selection', { states: ['ready'] }],
        ['send', { version: 1 }],
        ['discard', { version: 1 }],
      ] as const)
        expect((await as(`POST /api/referral-imports/${id}/${step}`, sent)).status).toBe(404)
      const { body: theirs } = await as<{ referralImportId: string }[]>('GET /api/referral-imports')
      expect(theirs.map((one) => one.referralImportId)).not.toContain(id)
    }
    const foreign = { ...file, organisationId: koske }
    expect(
      (await test.as('referrer@demo.test')('POST /api/referral-imports', foreign)).status,
    ).toBe(403)
  })

  it.each([
    ['fileEmpty', Buffer.from('vain tekstiä')],
    ['fileUnreadable', Buffer.from([0, 1, 2, 0, 255, 0])],
    ['fileUnreadable', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200)])],
    ['fileOldFormat', Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.alloc(600)])],
    [
      'tooManyRows',
      Buffer.from(
        csv(...Array.from({ length: mostImportRows + 1 }, (_, n) => `A${n};B;;1.1.1980`)),
      ),
    ],
  ])('that cannot be taken is refused: %s', async (errorCode, bytes) => {
    expect(await mine.begin(bytes)).toMatchObject({ status: 400, body: { errorCode } })
  })

  it('is not changed while it is at work, nor by who saw an older version', async () => {
    const { body } = await mine.begin(csv(`Samaan;Aikaan;${hetuOf(905)};`))
    const id = body.referralImportId
    const before = await mine.read(id)
    await mine.map(id, settings)
    const stale = await test.as('referrer@demo.test')<{ errorCode: string }>(
      `POST /api/referral-imports/${id}/send`,
      { version: before.version },
    )
    expect(stale).toMatchObject({ status: 409, body: { errorCode: 'versionConflict' } })
    expect(await mine.send(id)).toMatchObject({ body: { errorCode: 'stepNotPossible' } })
    expect((await mine.decide(id, 2, { isSelected: true })).body.errorCode).toBe('stepNotPossible')
    await doJobs(test)
    await mine.send(id)
    expect((await mine.map(id, settings)).status).toBeGreaterThanOrEqual(400)
    await doJobs(test)
    expect((await mine.read(id)).counts.sent).toBe(1)
  })

  it('is sent but for the row of a centre that has closed meanwhile', async () => {
    const head = 'Sukunimi;Etunimi;Syntymäaika;Keskus'
    const id = await mine.preview(
      `${head}\nSuljettu;Aa;1.2.1991;koske\nSuljettu;Bb;2.2.1991;oske\nSuljettu;Cc;3.2.1991;koske`,
      { ...settings, centre: { kind: 'column' } },
    )
    await test.as('referrer@demo.test')(`POST /api/referral-imports/${id}/selection`, {
      states: ['ready', 'check'],
    })
    await mine.send(id)
    await test.owner.query('update organisation set closed_on = $2 where organisation_id = $1', [
      ...[oske, '2026-11-21'],
    ])
    await doJobs(test)
    await test.owner.query('update organisation set closed_on = null where organisation_id = $1', [
      oske,
    ])
    const rows = await mine.rows(id)
    expect(rows.map((row) => row.state)).toEqual(['sent', 'failed', 'sent'])
    expect(rows[1]?.problems.map(({ code }) => code)).toContain('notSent')
    expect(await countOf('client where family_name = $1', 'Suljettu')).toBe(2)
  })

  it('gives the rows that were not sent back as a workbook that can be brought again', async () => {
    const id = await mine.preview(csv('Puuttuva;Aino;;', `Kunnossa;Aino;${hetuOf(906)};`), settings)
    const file = await test.as('referrer@demo.test')<Buffer>(
      `GET /api/referral-imports/${id}/unsent`,
    )
    const next = await mine.begin(file.body)
    expect(await mine.read(next.body.referralImportId)).toMatchObject({
      columns: [null, null, 'family_name', 'given_names', 'hetu', 'birth_date'],
      sheets: [{ rowCount: 2 }],
    })
  })

  it('keeps there the name of a column that was not used, where it does not say something else', async () => {
    const { body } = await mine.begin(
      'Sukunimi;Huomautus;Etunimi;Syntymäaika;Puhelin\nOutonen;x;Aino;;040 123',
    )
    const { sheet, version } = await mine.read(body.referralImportId)
    const columns = ['family_name', null, 'given_names', 'birth_date', null]
    await test.as('referrer@demo.test')(
      `POST /api/referral-imports/${body.referralImportId}/mapping`,
      { sheet, columns, version, settings },
    )
    await doJobs(test)
    const file = await test.as('referrer@demo.test')<Buffer>(
      `GET /api/referral-imports/${body.referralImportId}/unsent`,
    )
    const next = await mine.begin(file.body)
    const { sheets } = await mine.read(next.body.referralImportId)
    expect(sheets?.[0]?.headings.slice(2)).toEqual([
      ...['Sukunimi', 'Huomautus', 'Etunimet', 'Syntymäaika', 'Sarake 5'],
    ])
  })

  it('is forgotten after two weeks, when thrown away, and when its bringer has left', async () => {
    const old = await mine.preview(csv('Vanha;Aino;;1.1.1980'), settings)
    const thrown = await mine.preview(csv('Hylätty;Aino;;1.1.1980'), settings)
    const { version } = await mine.read(thrown)
    const away = `POST /api/referral-imports/${thrown}/discard`
    expect((await test.as('referrer@demo.test')(away, { version })).status).toBe(200)
    await test.owner.query(
      `update referral_import set made_at = '2026-11-01' where referral_import_id = $1`,
      [old],
    )
    const leaving = await factories.staff(espoo, [{ role: 'referrer', organisationId: employment }])
    const theirs = bringer(test, test.as(leaving.email))
    const left = await theirs.preview(csv('Jätetty;Aino;;1.1.1980'), settings)
    await theirs.decide(left, 2, { isSelected: true })
    await theirs.send(left)
    await test.owner.query('update staff_member set locked_at = now() where staff_id = $1', [
      leaving.staffId,
    ])
    await doJobs(test)
    await forgetNow()
    const kept = 'referral_import_row where referral_import_id = any($1) and sealed is not null'
    expect(await countOf(kept, [old, thrown, left])).toBe(0)
    const files = 'referral_import where referral_import_id = any($1) and file_sealed is not null'
    expect(await countOf(files, [old, thrown, left])).toBe(0)
    expect(await countOf('client where family_name = $1', 'Jätetty')).toBe(0)
  })

  /** Plans what is otherwise planned by the clock, and does it. */
  async function forgetNow() {
    const jobs = await openJobs(test.databaseUrl, jobKinds)
    const db = openDb(test.databaseUrl, 'taitopolku_app', 1)
    try {
      await db.kysely.transaction().execute((tx) => jobs.enqueue(tx, forgetImports, {}))
    } finally {
      await jobs.close()
      await db.close()
    }
    await doJobs(test)
  }

  it('keeps nothing of a person who is erased', async () => {
    const id = await mine.preview(csv(`Poistuva;Aino;${hetuOf(907)};`), settings)
    await mine.send(id)
    await doJobs(test)
    const { rows } = await test.owner.query(
      `select client_number from client where family_name = 'Poistuva'`,
    )
    const db = openDb(test.databaseUrl, 'taitopolku_retention', 1)
    const administrator = await factories.demoStaff('admin@demo.test')
    try {
      const found = await test.owner.query(
        'select client_id, (select user_id from staff_member where staff_id = $2) as user_id from client where client_number = $1',
        [rows[0].client_number, administrator.staffId],
      )
      await db.kysely.transaction().execute(async (tx) => {
        await enterArea(tx, espoo)
        await erasePerson(
          tx,
          espoo,
          found.rows[0].client_id,
          { userId: found.rows[0].user_id, staffId: administrator.staffId, route: 'test' },
          'test',
        )
      })
    } finally {
      await db.close()
    }
    expect(await countOf('client where family_name = $1', 'Poistuva')).toBe(0)
    const left = 'referral_import_row where referral_import_id = $1 and sealed is not null'
    expect(await countOf(left, id)).toBe(0)
    expect((await mine.rows(id))[0]).toMatchObject({
      state: 'sent',
      familyName: null,
      handoverNumber: null,
    })
  })
})
