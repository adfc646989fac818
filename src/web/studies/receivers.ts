import { useArea } from '../../areas/ui/queries.ts'
import type { Receiver } from '../../impact/ui/ReleaseRequest.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'

/** The organisations of the area, whose managers may be given results; nothing until they are fetched. */
export function useReceivers(): readonly Receiver[] | undefined {
  const format = useFormat()
  const { data } = useArea()
  return data?.organisations.map(({ organisationId, name }) => ({
    code: organisationId,
    name: format.name(name),
  }))
}
