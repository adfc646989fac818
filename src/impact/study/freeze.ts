import type { Clock } from '../../platform/server/clock.ts'
import type { NormalisedStudy } from '../model.spec.ts'
import { canonical, sha256 } from './hash.ts'
import { deviationsOf, type Protocol, protocolPart } from './model.protocol.ts'
import { appendProtocol, readProtocolLog } from './protocol-log.ts'

/** The hash of what decides the result of a study. */
export const specHashOf = (study: NormalisedStudy): string => sha256(canonical(protocolPart(study)))

/**
 * Stage 7. Writes the specification to the protocol log of the data before any outcome is read, and
 * tells what was tried on these outcomes before. From here on the specification cannot change.
 */
export async function freeze(
  study: NormalisedStudy,
  dataHash: string,
  folder: string,
  clock: Clock,
): Promise<Protocol> {
  const protocol = protocolPart(study)
  const specHash = specHashOf(study)
  const outcomes = [
    ...study.outcomes.map(({ column }) => column),
    ...study.sensitivity.placeboOutcomes,
  ]
  const entries = await readProtocolLog(folder, dataHash)
  const earlier = entries.filter((entry) => entry.outcomes.some((one) => outcomes.includes(one)))
  const frozenAt = clock.now().toString({ smallestUnit: 'second' })
  await appendProtocol(folder, dataHash, {
    frozenAt,
    specHash,
    outcomes,
    protocol: { ...protocol },
  })
  const [first] = earlier
  const others = new Set(earlier.map((entry) => entry.specHash))
  others.delete(specHash)
  return {
    specHash,
    dataHash,
    frozenAt,
    firstFrozenAt: first?.frozenAt ?? frozenAt,
    earlierSpecifications: others.size,
    earlierRuns: earlier.filter((entry) => entry.specHash === specHash).length,
    deviations: first === undefined ? [] : deviationsOf(first.protocol, protocol),
  }
}
