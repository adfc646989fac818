import type { ClientId } from '../../src/clients/model.access.ts'
import type { HandoverId } from '../../src/clientships/model.handover.ts'
import type { Referral } from '../../src/clientships/model.referral.ts'
import { espoo, organisationOf } from './factories.ts'
import type { Caller, TestApp } from './test-app.ts'

export const [koske, oske, employment] = ['koske', 'oske', 'employment-service'].map((code) =>
  organisationOf(espoo, code),
) as [string, string, string]

/** An error as a caller of the API reads it, with the referral as it is where it has moved on. */
export interface Refused {
  readonly errorCode: string
  readonly current?: Referral
}

const observed = (key: string, value: unknown, source = 'document') => ({
  ...{ key, value, source },
  observedOn: '2026-11-01',
})
/** Facts of somebody who fits Koske as far as anybody may know. */
const fitting = [
  observed('employment_status', 'unemployed', 'register'),
  observed('degree', {
    item: 'a',
    facts: { degree_level: 'master', degree_completed_on: '2024-06-01', field: 'it' },
  }),
  observed('english', 'B2.2', 'test'),
  observed('can_focus_full_time', 'yes', 'self_rated'),
  observed('seeks_full_time', 'yes', 'self_rated'),
]
/** A fact by which somebody does not fit. */
const working = [observed('employment_status', 'employed', 'register')]

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
    { fromOrganisationId, ...more }: Readonly<Record<string, unknown>> = {},
  ): Promise<SentReferral> {
    const asked = fromOrganisationId === undefined ? { clientId } : { clientId, fromOrganisationId }
    const begun = await as<{ handoverId: HandoverId }>('POST /api/referrals', asked)
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

  /** Records of a person whether they fit Koske. */
  async function observe(as: Caller, clientId: ClientId, fits: boolean): Promise<void> {
    const observations = fits ? fitting : working
    const { status, body } = await as(`POST /api/clients/${clientId}/facts`, { observations })
    if (status !== 200) throw new Error(`Not recorded: ${JSON.stringify(body)}`)
  }

  /** The organisations that have access to a person now. */
  const accessOf = async (clientId: ClientId): Promise<string[]> =>
    (
      await test.owner.query<{ organisation_id: string }>(
        `select organisation_id from client_access
          where client_id = $1 and period @> date '2026-11-21' order by 1`,
        [clientId],
      )
    ).rows.map((row) => row.organisation_id)

  const staffIdOf = async (email: string): Promise<string> =>
    (await test.owner.query('select staff_id from staff_member where email = $1', [email])).rows[0]
      .staff_id

  return { addPerson, draft, sent, observe, accessOf, staffIdOf }
}
