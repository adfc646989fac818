import { describe, expect, it } from 'vitest'
import { espoo, useFactories } from '../../test/database/factories.ts'
import { employment, koske } from '../../test/database/referrals.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { bringer, doJobs } from '../../test/lists/bring-list.ts'
import { artificialHetu } from '../clients/model.hetu.ts'
import { addDays, toDay } from '../platform/shared/days.ts'

const settings = {
  centre: { kind: 'one', organisationId: koske },
  source: 'expert_estimate',
  observedOn: '2026-11-20',
  origin: 'authority',
  referringOrganisationId: employment,
  message: 'Hyötyy osaamiskeskuksen palvelusta.',
}
/** A list of people born on one day after another: they are sent in all lanes. */
const listOf = (familyName: string, count: number, born: string) =>
  [
    'Sukunimi;Etunimi;Hetu',
    ...Array.from(
      { length: count },
      (_none, n) => `${familyName};Etu${n};${artificialHetu(addDays(toDay(born), n), 900 + n)}`,
    ),
  ].join('\n')

describe('the same list brought twice at once', { timeout: 60_000 }, () => {
  const test = useTestApp()
  const make = useFactories(test)
  const mine = bringer(test, test.as('referrer@demo.test'))
  const countOf = async (familyName: string) =>
    (
      await test.owner.query<{ people: number; referrals: number }>(
        `select count(distinct c.client_id)::int as people, count(h.handover_id)::int as referrals
           from client c left join handover h using (area_id, client_id) where c.family_name = $1`,
        [familyName],
      )
    ).rows[0]

  it('by one person is one list, sent once', async () => {
    const file = listOf('Samanen', 12, '1984-02-01')
    const begun = await Promise.all(Array.from({ length: 5 }, () => mine.begin(file)))
    expect(begun.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    const ids = new Set(begun.map(({ body }) => body.referralImportId))
    expect(ids.size).toBe(1)
    expect(begun.filter(({ body }) => !body.isEarlier)).toHaveLength(1)
    const [id = ''] = ids
    await mine.map(id, settings)
    await doJobs(test)
    const sent = await Promise.all([mine.send(id), mine.send(id), mine.send(id)])
    expect(sent.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status, body } of sent)
      if (status !== 200) expect(['versionConflict', 'stepNotPossible']).toContain(body.errorCode)
    await Promise.all([doJobs(test), doJobs(test)])
    expect((await mine.read(id)).counts).toMatchObject({ sent: 12 })
    expect(await countOf('Samanen')).toEqual({ people: 12, referrals: 12 })
  })

  it('by two colleagues at once is told to one of them', async () => {
    const colleague = await make.staff(espoo, [{ role: 'referrer', organisationId: employment }])
    const theirs = bringer(test, test.as(colleague.email))
    const file = listOf('Yhteinen', 3, '1985-03-02')
    const begun = await Promise.all([mine.begin(file), theirs.begin(file)])
    expect(begun.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const refused = begun.find(({ status }) => status === 409)
    expect(refused?.body.errorCode).toBe('fileBroughtBefore')
    // Whose list it is they know from each other, not from us.
    expect(refused?.body.current).toMatchObject({ referralImportId: null })
  })

  it('as two files with the same people, sent at once, doubles nobody', async () => {
    const file = listOf('Tuplanen', 15, '1986-04-03')
    const one = await mine.preview(file, settings)
    const other = await mine.preview(file.replaceAll(/Etu(?=\d)/g, 'Toinen'), settings)
    expect(other).not.toBe(one)
    const sent = await Promise.all([mine.send(one), mine.send(other)])
    expect(sent.map(({ status }) => status)).toEqual([200, 200])
    await Promise.all([doJobs(test), doJobs(test)])
    const counts = [(await mine.read(one)).counts, (await mine.read(other)).counts]
    expect(counts.reduce((sum, list) => sum + list.waiting, 0)).toBe(0)
    expect(counts.reduce((sum, list) => sum + list.sent, 0)).toBe(15)
    expect(await countOf('Tuplanen')).toEqual({ people: 15, referrals: 15 })
  })
})
