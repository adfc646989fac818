import { dirname, join, resolve } from 'node:path'
import { positionOf } from '../frame/header.ts'
import { hashOfFile, openSource, type Source } from '../frame/source.ts'
import type { NormalisedStudy } from '../model.spec.ts'
import type { Linkage } from '../registers/model.linkage.ts'
import type { RegistersSpec } from '../registers/model.registers.ts'
import { sha256 } from './hash.ts'
import { databaseMegabytes } from './memory.ts'
import type { StudyOrder } from './order.ts'

/** Columns of the units file that hold days: of treatment, and of measurements. */
export function dayColumns(study: NormalisedStudy): string[] {
  const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)
  const measured = study.covariates.flatMap(({ measuredOn }) => measuredOn ?? [])
  if (measured.length === 0) return []
  const named = [study.data.treatmentDate, ...measured]
  return [...new Set(named.flatMap((one) => (one === null || isDay(one) ? [] : [one])))]
}

/** The columns that are read before the freeze: no outcome is among them. */
export function plannedColumns(study: NormalisedStudy): string[] {
  const covariates = study.covariates.map(({ column }) => column)
  const subgroups = study.subgroups.map(({ column }) => column)
  const { treatment, person } = study.data
  const persons = person === null ? [] : [person]
  const named = [treatment, ...persons, ...covariates, ...subgroups, ...dayColumns(study)]
  return [...new Set(named)]
}

/** The columns of outcomes, those that treatment cannot have moved included. */
export function outcomeColumns({ outcomes, sensitivity }: NormalisedStudy): string[] {
  return [...new Set([...outcomes.map(({ column }) => column), ...sensitivity.placeboOutcomes])]
}

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
  })
  const units = join(work, 'units.parquet')
  return {
    source: { ...(await openSource(units)), path: study.data.units },
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
      ? { source: await openSource(path), linkage: null, dataHash: () => hashOfFile(path) }
      : await linkTogether(study, study.registers, folder, order)
  for (const name of [study.data.id, ...plannedColumns(study), ...outcomeColumns(study)])
    positionOf(linked.source.header, name, linked.source.path)
  return linked
}
