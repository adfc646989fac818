import { useReferrals } from './referrals.ts'
import type { TestApp } from './test-app.ts'

const expert = 'hepa.koske@demo.test'

/** Gives clients of the demo's expert, and forms opened for them. */
export function useAssessments(test: TestApp) {
  const referrals = useReferrals(test)
  return {
    /** A client for whom the expert is responsible. */
    async client(familyName: string): Promise<string> {
      const referrer = test.as('referrer@demo.test')
      const clientId = await referrals.addPerson(referrer, { familyName })
      const { handoverId, version } = await referrals.sent(referrer, undefined, clientId)
      const { status } = await test.as(expert)(`POST /api/referrals/${handoverId}/accept`, {
        responsibleId: await referrals.staffIdOf(expert),
        againstReason: 'Tiedot täydennetään ensimmäisessä tapaamisessa.',
        version,
      })
      if (status !== 200) throw new Error(`The referral of ${familyName} is not accepted`)
      return clientId
    },
    /** Opens a form of a kind for a client; gives the assessment. */
    async open(clientId: string, kind: string): Promise<string> {
      const as = test.as(expert)
      const { body } = await as<{ forms: { formId: string; kind: string }[] }>(
        `GET /api/clients/${clientId}/assessments`,
      )
      const formId = body.forms.find((one) => one.kind === kind)?.formId
      const opened = await as<{ assessmentId: string }>(
        `POST /api/clients/${clientId}/assessments`,
        { formId },
      )
      return opened.body.assessmentId
    },
  }
}
