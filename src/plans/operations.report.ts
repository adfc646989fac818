import { actAs } from '../areas/operations.actor.ts'
import { rightsOn } from '../clients/model.access.ts'
import { recordAccess } from '../clients/operations.access-log.ts'
import { relationsTo } from '../clients/operations.relations.ts'
import type { Clock } from '../platform/server/clock.ts'
import type { Read } from '../platform/server/db.ts'
import { makePdf } from '../platform/server/documents.ts'
import type { AuditContext } from '../platform/server/route.ts'
import { planDocument } from './documents/plan-document.ts'
import type { ClientLanguage } from './model.language.ts'
import { readPrintedPlan } from './operations.document.ts'
import { readLibrary } from './operations.phrases.ts'
import type { PlanContext } from './operations.plan.ts'
import { listPlans } from './queries.plan.ts'
import { findClientshipAnywhere, findStaffByEmail } from './queries.report.ts'

/** Which plan is printed, and for whom. */
export interface WantedPrint {
  readonly clientship: string
  /** The e-mail address of who prints; undefined: the responsible expert. */
  readonly by: string | undefined
  readonly language: ClientLanguage
  readonly clock: Clock
}

/**
 * The plan of a clientship's client at its centre as a PDF: the one in force, else the draft, else the latest. It is read
 * with the rights of who prints it, and that stands in the access log.
 * @param owner the database as its owner, to find in which area the clientship is
 * @param app the database as the application
 * @throws Error with a sentence
 */
export async function printOfClientship(
  owner: Read,
  app: Read,
  { clientship, by, language, clock }: WantedPrint,
): Promise<Buffer> {
  const found = await findClientshipAnywhere(owner, clientship)
  if (found === undefined) throw new Error(`there is no clientship ${clientship}.`)
  const { areaId, clientId, organisationId, responsibleId } = found
  const staffId = by === undefined ? responsibleId : await findStaffByEmail(owner, areaId, by)
  if (staffId === undefined) throw new Error(`nobody with the address ${by} works in the area.`)
  const printed = await app.transaction().execute(async (tx) => {
    const actor = await actAs(tx, areaId, staffId, clock)
    if (actor === undefined) return 'who prints does not work in the area today.'
    const audit: AuditContext = { subjects: new Set([clientId]), reason: undefined }
    const context: PlanContext = { tx, actor, audit, today: clock.today() }
    const entry = { event: 'PlanPrint', route: 'taitopolku report plan', reason: undefined }
    const rights = rightsOn(actor.assignments, await relationsTo(context, clientId))
    const mayRead = rights.plan !== 'none'
    const subjects = audit.subjects
    await recordAccess(tx, actor, { ...entry, outcome: mayRead ? 'done' : 'refused', subjects })
    if (!mayRead)
      return 'who prints may not read plans of the client; that was noted in the access log.'
    const plans = (await listPlans(tx, areaId, [clientId])).filter(
      (plan) => plan.organisationId === organisationId,
    )
    const plan =
      plans.find(({ state }) => state === 'in_force' || state === 'under_review') ?? plans[0]
    if (plan === undefined) return 'the client has no plan at the centre.'
    const number = plan.acceptedNumber ?? undefined
    return planDocument(
      await readLibrary(context),
      await readPrintedPlan(context, plan.planId, number),
      language,
    )
  })
  if (typeof printed === 'string') throw new Error(printed)
  return makePdf(printed)
}
