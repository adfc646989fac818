import { describe, expect, it } from 'vitest'
import { useClientships } from '../../test/database/clientships.ts'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { testClock, useTestApp } from '../../test/database/test-app.ts'
import { runCommand } from '../../test/run-command.ts'
import { eraseCommand } from '../clients/command.erase.ts'
import type { Clientship } from './model.clientship.ts'

const koske = organisationOf(espoo, 'koske')
const service = organisationOf(espoo, 'employment-service')

/** Words that nobody else in the database has, in every text that is written of a person. */
const traces = list(
  `zyxnoteword zyxsensitive zyxreason zyxreplaced zyxpause zyxstep zyxworker zyxcontact zyxended zyxcorrected
   zyxassigned zyxreopened zyxrectified zyxmessage zyxquestion zyxanswer zyxfamily`,
)
function list(words: string): string[] {
  return words.split(/\s+/).filter((word) => word !== '')
}

describe('erasing a person who has been a client', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const start = useClientships(test)

  /** Every row of the database, by its table, in which one of the texts stands in any column. */
  async function rowsWith(texts: readonly string[]): Promise<{ table: string; row: string }[]> {
    const { rows: tables } = await test.owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    )
    const found: { table: string; row: string }[] = []
    for (const { name } of tables) {
      const { rows } = await test.owner.query<{ row: string }>(
        `select lower(r::text) as row from ${name} as r where lower(r::text) like any ($1)`,
        [texts.map((text) => `%${text}%`)],
      )
      for (const { row } of rows) found.push({ table: name, row })
    }
    return found
  }

  it('leaves no word of notes, steps, outcomes and referrals; what was counted stays and says nobody', async () => {
    const expert = await make.demoStaff('hepa.koske@demo.test')
    const other = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    const official = await make.staff(espoo, [{ role: 'referrer', organisationId: service }])
    const { clientId, clientNumber } = await make.client({
      areaId: espoo,
      organisations: [koske, service],
      familyName: 'Zyxfamily',
      motherTongue: 'ckb',
      relations: [{ staff: official, organisationId: service, relation: 'referral_draft' }],
    })
    const as = test.as('hepa.koske@demo.test')
    const post = async (path: string, body: object, who = as) => {
      const answer = await who<
        Clientship & { noteId: string; outcomeId: string; handoverId: string }
      >(`POST ${path}`, body)
      expect([path, answer.status, answer.body]).toEqual([path, 200, expect.anything()])
      return answer.body
    }

    const oske = organisationOf(espoo, 'oske')
    const referrer = test.as(official.email)
    const { handoverId } = await post('/api/referrals', { clientId }, referrer)
    const changed = await referrer(`PATCH /api/referrals/${handoverId}`, {
      ...{ toOrganisationId: oske, message: 'zyxmessage', version: 1 },
    })
    expect(changed.status).toBe(200)
    await post(`/api/referrals/${handoverId}/send`, { version: 2 }, referrer)
    await post(
      `/api/referrals/${handoverId}/ask`,
      { words: 'zyxquestion' },
      test.as('hepa.oske@demo.test'),
    )
    await post(`/api/referrals/${handoverId}/answer`, { words: 'zyxanswer' }, referrer)

    const id = await start({ clientId, organisationId: koske, responsible: expert })
    const client = `/api/clients/${clientId}`
    const ship = `/api/clientships/${id}`
    const note = { kind: 'call', happenedOn: '2026-11-20' }
    const wrong = await post(`${client}/notes`, { ...note, text: 'zyxnoteword' })
    await post(`${client}/notes`, { ...note, text: 'zyxsensitive', isSensitive: true })
    await post(`${client}/notes/${wrong.noteId}/rectify`, {
      ...{ reason: 'zyxreason', replacement: { ...note, text: 'zyxreplaced' } },
    })
    await post(`${ship}/activate`, { onDay: '2026-11-01', version: 1 })
    await post(`${ship}/pause`, { reason: 'other', words: 'zyxpause', version: 2 })
    await post(`${ship}/resume`, { version: 3 })
    await post(`${ship}/next-step`, { text: 'zyxstep', on: null, version: 4 })
    await post(`${ship}/caseworker`, { name: 'zyxworker', contact: 'zyxcontact', version: 5 })
    const { outcomeId } = await post(`${client}/outcomes`, {
      ...{ clientshipId: id, kind: 'other_study', beganOn: '2026-11-10', evidence: 'document' },
    })
    await post(`${client}/outcomes/${outcomeId}/rectify`, { reason: 'zyxrectified' })
    await post(`${client}/outcomes`, {
      ...{ clientshipId: id, kind: 'employed_open', ownField: 'yes' },
      ...{ beganOn: '2026-11-12', evidence: 'document' },
    })
    await post(`${ship}/end`, {
      ...{
        endedOn: '2026-11-20',
        reason: 'moved',
        words: 'zyxended',
        openStep: 'done',
        version: 6,
      },
    })
    await post(`${ship}/correct`, {
      ...{ endedOn: '2026-11-19', reason: 'no_contact', words: 'zyxcorrected', version: 7 },
    })
    const again = await post(`${client}/clientships`, {
      ...{ previousClientshipId: id, responsibleId: expert.staffId, words: 'zyxreopened' },
    })
    await post(`/api/clientships/${again.clientshipId}/assign`, {
      ...{ responsibleId: other.staffId, words: 'zyxassigned', version: 1 },
    })
    const written = await rowsWith(traces)
    expect(traces.filter((trace) => !written.some(({ row }) => row.includes(trace)))).toEqual([])

    const before = process.env.DATABASE_URL
    process.env.DATABASE_URL = test.databaseUrl
    const told = await runCommand(eraseCommand(testClock), [
      ...['--area', espoo, '--client', String(clientNumber), '--by', 'admin@demo.test'],
      ...['--reason', 'decision 18/2026', '--json'],
    ])
    if (before === undefined) delete process.env.DATABASE_URL
    else process.env.DATABASE_URL = before
    expect(told).toEqual({ code: 0, stdout: '{"erasedRecords":1}\n', stderr: '' })

    expect(await rowsWith(traces)).toEqual([])
    const tables = (await rowsWith([clientId])).map(({ table }) => table)
    expect([...new Set(tables)]).toEqual(['public.access_log_client'])
    const { rows } = await test.owner.query(
      `select organisation_id, client_id, started_on::text, ended_on::text, work_on::text, positive_on::text,
              end_reason, age
         from clientship_figure
        where clientship_id = any($1) order by started_on`,
      [[id, again.clientshipId]],
    )
    expect(rows).toEqual([
      {
        ...{ organisation_id: koske, client_id: null, started_on: '2026-09-01' },
        ...{ ended_on: '2026-11-01', work_on: '2026-11-01', positive_on: '2026-11-01' },
        ...{ end_reason: 'no_contact', age: 35 },
      },
      {
        ...{ organisation_id: koske, client_id: null, started_on: '2026-11-01' },
        ...{ ended_on: null, work_on: null, positive_on: null },
        ...{ end_reason: null, age: 35 },
      },
    ])
  })
})
