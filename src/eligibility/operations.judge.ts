import type { ClientId } from '../clients/model.access.ts'
import type { ClientContext } from '../clients/operations.identity.ts'
import { getProfileForRules } from '../clients/operations.judging.ts'
import type { Doors } from './model.judged.ts'
import { judgeProfile, redactTrace } from './model.trace.ts'
import { findInForce } from './model.versions.ts'
import { listCentres, listVersions } from './queries.criteria.ts'

/** Judges a client by the criteria of every centre of the area that are in force today, as the reader may know it. */
export async function judgeClient(context: ClientContext, clientId: ClientId): Promise<Doors> {
  const { tx, actor, today } = context
  const { profile, rights } = await getProfileForRules(context, clientId)
  const supportNeeds = rights.support_needs !== 'none'
  // The municipality of a protected person is not in the profile, so what is in it may be told.
  const reader = { supportNeeds, municipality: true }
  const versions = Map.groupBy(await listVersions(tx, actor.areaId), (v) => v.organisationId)
  const centres = (await listCentres(tx, actor.areaId)).map((centre) => {
    const inForce = findInForce(versions.get(centre.organisationId) ?? [], today)
    if (inForce === undefined) return { ...centre, judged: null }
    const { criteriaId, validFrom, tree } = inForce
    const trace = redactTrace(judgeProfile(tree, profile, today), reader)
    return { ...centre, judged: { criteriaId, validFrom, tree, trace } }
  })
  return { on: today, profile, supportNeeds, centres }
}
