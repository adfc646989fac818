import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { differenceOf } from './disclosure/model.sketch.ts'
import { listFilesIn } from './folder.ts'
import {
  type ReleaseConflict,
  type ReleaseFinding,
  releaseFindingSchema,
} from './model.study-release.ts'
import type { ReleaseSketches } from './queries.releases.ts'

const groupSchema = z.object({ id: z.string(), sketch: z.array(z.number()) })
type ShownGroup = z.infer<typeof groupSchema>

/** What disclosure control did in a run, and of whom the groups are made that its outputs show. */
export interface Outputs {
  readonly findings: readonly ReleaseFinding[]
  readonly groups: readonly ShownGroup[]
}

/** What the checks of a run found; undefined when it has nothing that may leave. */
export async function readOutputs(runFolder: string): Promise<Outputs | undefined> {
  const files = await listFilesIn(join(runFolder, 'public'))
  if (files.length === 0) return undefined
  const closed = (name: string) => readFile(join(runFolder, 'closed', name), 'utf8')
  const rows: unknown = parse(await closed('findings.csv'), {
    ...{ columns: true, bom: true, delimiter: [';', ','] },
  })
  // The figures behind a finding (`detail`) would tell what was hidden: they stay where they are.
  const findings = z.array(z.object(releaseFindingSchema.shape)).parse(rows)
  return { findings, groups: z.array(groupSchema).parse(JSON.parse(await closed('groups.json'))) }
}

/** Groups that few persons are in the one of, and not in the other: their difference would tell them. */
export function conflictsWith(
  request: ReleaseSketches,
  { releaseId, sketches }: ReleaseSketches,
): ReleaseConflict[] {
  const earlier = z.array(groupSchema).parse(sketches)
  return z
    .array(groupSchema)
    .parse(request.sketches)
    .flatMap(({ id, sketch }) =>
      earlier.flatMap((other) => {
        const least = (Math.min(sketch.length, other.sketch.length) + 1) / 2
        const difference = differenceOf(sketch, other.sketch)
        return difference > 0 && difference < least
          ? [{ releaseId, cell: id, otherCell: other.id }]
          : []
      }),
    )
}
