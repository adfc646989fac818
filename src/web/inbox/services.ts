import type { Area } from '../../areas/model.area.ts'
import type { SuggestedService } from '../../clientships/ui/DecideReturn.tsx'

/** The services that a centre offers, which can be suggested; none while the area is being fetched. */
export function servicesOf(
  area: Area | undefined,
  organisationId: string | undefined,
): SuggestedService[] {
  const centre = area?.centres.find((one) => one.organisationId === organisationId)
  return (centre?.services ?? []).filter(({ closedOn }) => closedOn === null)
}

/** The ids of services that criteria name by their codes. */
export function serviceIdsOf(
  area: Area | undefined,
  organisationId: string,
  codes: readonly string[],
): string[] {
  const centre = area?.centres.find((one) => one.organisationId === organisationId)
  return (centre?.services ?? [])
    .filter(({ code, closedOn }) => closedOn === null && codes.includes(code))
    .map(({ serviceId }) => serviceId)
}
