import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { differenceOf } from './disclosure/model.sketch.ts'
import { listFilesIn } from './folder.ts'
import { type ReleaseConflict, releaseFindingSchema } from './model.study-release.ts'

const groupSchema = z.object({ id: z.string(), sketch: z.array(z.number()) })
type ShownGroup = z.infer<typeof groupSchema>

const outputsSchema = z.object({
  findings: z.array(z.object(releaseFindingSchema.shape)),
  groups: z.array(groupSchema),
})
export type Outputs = z.infer<typeof outputsSchema>

/** What the checks of a run found, and the groups of persons that its outputs show; undefined when it has no outputs. */
export async function readOutputs(runFolder: string): Promise<Outputs | undefined> {
  const files = await listFilesIn(join(runFolder, 'public'))
  if (files.length === 0) return undefined
  const text = await readFile(join(runFolder, 'closed', 'disclosure.json'), 'utf8')
  return outputsSchema.parse(JSON.parse(text))
}

/** Groups that few persons are in the one of, and not in the other: their difference would tell them. */
export function conflictsWith(
  groups: readonly ShownGroup[],
  { releaseId, sketches }: { readonly releaseId: ReleaseConflict['releaseId']; sketches: unknown },
): ReleaseConflict[] {
  const earlier = z.array(groupSchema).parse(sketches)
  return groups.flatMap(({ id, sketch }) =>
    earlier.flatMap((other) => {
      const least = (Math.min(sketch.length, other.sketch.length) + 1) / 2
      const difference = differenceOf(sketch, other.sketch)
      return difference > 0 && difference < least
        ? [{ releaseId, cell: id, otherCell: other.id }]
        : []
    }),
  )
}
