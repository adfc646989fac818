import { randomUUID } from 'node:crypto'
import type { ClientId } from '../../src/clients/model.access.ts'
import type { HandoverId } from '../../src/clientships/model.handover.ts'
import type { Referral } from '../../src/clientships/model.referral.ts'
import { espoo, organisationOf } from './factories.ts'
import type { Caller, TestApp } from './test-app.ts'

export const [koske, oske, employment] = ['koske', 'oske', 'employment-service'].map((code) =>
  organisationOf(espoo, code),
) as [string, string, string]

/** Facts of somebody who fits Koske but for what a test leaves out: values by key. */
export const fitting: Readonly<Record<string, string>> = {
  employment_status: 'unemployed',
  seeks_full_time: 'yes',
  can_focus_full_time: 'yes',
  finnish_level: 'B1.1',
}

export interface SentReferral {
  readonly clientId: ClientId
  readonly handoverId: HandoverId
  readonly version: number
}

/** What tests of referrals do through routes, as the people of the demo area. */
export function useReferrals(test: TestApp) {
  let made = 0

  /** Adds a person as a caller; a referrer has them as the draft of a referral. */
  async function addPerson(as: Caller, more: object = {}): Promise<ClientId> {
    made += 1
    const { status, body } = await as<{ clientId: ClientId }>('POST /api/clients', {
      ...{
        familyName: `Lähetettävä${made}`,
        givenNames: 'Testi',
        birthDate: '1990-01-01',
        ...more,
      },
    })
    if (status !== 200) throw new Error(`The person was not added: ${JSON.stringify(body)}`)
    return body.clientId
  }

  /** Begins a referral and fills it in. */
  async function draft(
    as: Caller,
    clientId: ClientId,
    toOrganisationId = koske,
    more: object = {},
  ): Promise<SentReferral> {
    const begun = await as<{ handoverId: HandoverId }>('POST /api/referrals', { clientId })
    if (begun.status !== 200) throw new Error(`Not begun: ${JSON.stringify(begun.body)}`)
    const { handoverId } = begun.body
    const filled = await as<Referral>(`PATCH /api/referrals/${handoverId}`, {
      ...{ toOrganisationId, message: 'Tarvitsee oman alan työtä', version: 1, ...more },
    })
    if (filled.status !== 200) throw new Error(`Not filled in: ${JSON.stringify(filled.body)}`)
    return { clientId, handoverId, version: filled.body.version }
  }

  /** Sends a referral of a person, a new one when none is given. */
  async function sent(
    as: Caller = test.as('referrer@demo.test'),
    toOrganisationId = koske,
    known?: ClientId,
  ): Promise<SentReferral> {
    const clientId = known ?? (await addPerson(as))
    const { handoverId, version } = await draft(as, clientId, toOrganisationId)
    const answer = await as<Referral>(`POST /api/referrals/${handoverId}/send`, { version })
    if (answer.status !== 200) throw new Error(`Not sent: ${JSON.stringify(answer.body)}`)
    return { clientId, handoverId, version: answer.body.version }
  }

  const staffIdOf = async (email: string): Promise<string> =>
    (await test.owner.query('select staff_id from staff_member where email = $1', [email])).rows[0]
      .staff_id

  return { addPerson, draft, sent, staffIdOf, newKey: () => randomUUID() }
}
