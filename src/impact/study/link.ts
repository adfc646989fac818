import { dirname, join, resolve } from 'node:path'
import { positionOf } from '../frame/header.ts'
import { hashOfFile, openSource, type Source } from '../frame/source.ts'
import type { NormalisedStudy } from '../model.spec.ts'
import type { Linkage } from '../registers/model.linkage.ts'
import type { RegistersSpec } from '../registers/model.registers.ts'
import { outcomeColumns, plannedColumns } from './columns.ts'
import { demandOf, refuseTooLarge } from './demand.ts'
import { sha256 } from './hash.ts'
import { databaseMegabytes } from './memory.ts'
import type { StudyOrder } from './order.ts'

/** Where the persons of a study are, and how they came together. */
export interface Linked {
  readonly source: Source
  /** Null when the persons are given in one file. */
  readonly linkage: Linkage | null
  /** SHA-256 of the data as they were given. */
  dataHash(): Promise<string>
}

function filesOf({ persons, clientships, monthly, studies }: RegistersSpec): string[] {
  return [persons, clientships, ...monthly, ...(studies === null ? [] : [studies])].map(
    ({ file }) => file,
  )
}

/** Links registers in a database beside the results and writes the persons of the study to a file there. */
async function linkTogether(
  study: NormalisedStudy,
  registers: RegistersSpec,
  folder: string,
  { work, memory, threads }: Pick<StudyOrder, 'work' | 'memory' | 'threads'>,
): Promise<Linked> {
  const { prepareRegisters } = await import('../panel/prepare.ts')
  const memoryMB = databaseMegabytes(memory)
  const say = () => undefined
  const { linkage } = await prepareRegisters(registers, {
    ...{ specFolder: folder, out: work, memoryMB, threads, say },
    // A table that will not fit is refused before the hours that making it may take.
    foresee(rows) {
      const { units: path } = study.data
      refuseTooLarge(demandOf(study, { rows, bytes: 0 }), { path }, memory)
    },
  })
  const units = join(work, 'units.parquet')
  return {
    source: { ...(await openSource(units, threads)), path: study.data.units },
    linkage,
    async dataHash() {
      const hashes: string[] = []
      for (const file of filesOf(registers)) hashes.push(await hashOfFile(resolve(folder, file)))
      return sha256(hashes.join('\n'))
    },
  }
}

/**
 * Stage 2. Opens the file of persons, or links registers to one, and sees that every column of the study
 * is there; the outcomes are looked for by name only.
 * @throws StudyFailure that names the column and the file
 */
export async function link(
  study: NormalisedStudy,
  order: Pick<StudyOrder, 'specPath' | 'work' | 'memory' | 'threads'>,
): Promise<Linked> {
  const folder = dirname(order.specPath)
  const path = resolve(folder, study.data.units)
  const linked =
    study.registers === null
      ? {
          source: await openSource(path, order.threads),
          linkage: null,
          dataHash: () => hashOfFile(path),
        }
      : await linkTogether(study, study.registers, folder, order)
  for (const name of [study.data.id, ...plannedColumns(study), ...outcomeColumns(study)])
    positionOf(linked.source.header, name, linked.source.path)
  return linked
}
