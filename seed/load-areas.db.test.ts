import { describe, expect, it } from 'vitest'
import { testDay } from '../test/database/template.ts'
import { useTestApp } from '../test/database/test-app.ts'
import { seedDemoAreas } from './load-areas.ts'

/** Every row of every table that belongs to an area or to sign-in, in an order of its own. */
const contents = `
  select t.table_schema || '.' || t.table_name as name,
         (xpath('/row/rows/text()', query_to_xml(format(
            'select md5(string_agg(r::text, ''|'' order by r::text)) as rows from %I.%I r',
            t.table_schema, t.table_name), false, true, '')))[1]::text as digest
    from information_schema.tables t
   where t.table_schema in ('public', 'auth') and t.table_type = 'BASE TABLE'
   order by 1`

describe('the demo areas', () => {
  const test = useTestApp()

  it('have their organisations, people and demo users', async () => {
    const { rows } = await test.owner.query(
      `select a.area_id, count(distinct o.organisation_id)::int as organisations,
              count(distinct m.staff_id)::int as people,
              count(distinct u.id)::int as users
         from area a join organisation o using (area_id)
         join role_assignment r using (area_id, organisation_id)
         join staff_member m using (area_id, staff_id)
         left join auth."user" u on u.id = m.user_id
        where a.demo group by 1 order by 1`,
    )
    expect(rows).toEqual([
      { area_id: '01', organisations: 4, people: 44, users: 16 },
      { area_id: '08', organisations: 2, people: 17, users: 2 },
    ])
  })

  it('know every municipality of the country', async () => {
    const { rows } = await test.owner.query(
      `select count(*)::int as n, count(*) filter (where employment_area_code = '01')::int as here from municipality`,
    )
    expect(rows).toEqual([{ n: 308, here: 2 }])
  })

  it('are the same after they are seeded again, and keep what was edited', async () => {
    await test.owner.query(`update service set name_fi = 'Muutettu' where code = 'job-placement'`)
    const before = await test.owner.query(contents)
    const client = await test.owner.connect()
    try {
      await seedDemoAreas(client, { on: testDay })
    } finally {
      client.release()
    }
    expect((await test.owner.query(contents)).rows).toEqual(before.rows)
    expect(before.rows.length).toBeGreaterThan(30)
  })

  it('let a demo user sign in with the demo password; a colleague has no account', async () => {
    const answer = await test.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email: 'sote@demo.test', password: 'taitopolku-demo' },
    })
    expect(answer.statusCode).toBe(200)
    const { rows } = await test.owner.query(
      `select from staff_member m join auth."user" u on u.id = m.user_id where m.email like '%@staff.example'`,
    )
    expect(rows).toEqual([])
  })
})
