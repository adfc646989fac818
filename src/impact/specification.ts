import { SpecFailure } from './failure.ts'
import type { NormalisedStudy } from './model.spec.ts'
import type { SpecCheck, StudyFile } from './model.study.ts'
import type { SpecFault } from './spec/faults.ts'
import { knownWords } from './spec/faults.ts'
import { normaliseStudy } from './spec/normalise.ts'
import { parseStudy, type WrittenStudy } from './spec/read.ts'
import { SpecRuleError } from './spec/rules.ts'
import { template } from './study/template.ts'

type Files = readonly Pick<StudyFile, 'name' | 'columns'>[]

/** What a specification is called in sentences about it. */
const path = 'study.yaml'

/** The specification of a study that is new: the template with its title. */
export const firstSpecification = (title: string): string =>
  template.replace(/^title: .*$/m, () => `title: ${JSON.stringify(title)}`)

interface NamedFile {
  readonly path: readonly string[]
  readonly name: string
}

/** The files that a study names, and where. */
function filesOf({ data, registers }: NormalisedStudy): NamedFile[] {
  if (registers === null) return [{ path: ['data', 'units'], name: data.units }]
  const { persons, clientships, monthly, studies } = registers
  return [
    { path: ['registers', 'persons', 'file'], name: persons.file },
    { path: ['registers', 'clientships', 'file'], name: clientships.file },
    ...monthly.map(({ name, file }) => ({
      path: ['registers', 'monthly', name, 'file'],
      name: file,
    })),
    ...(studies === null ? [] : [{ path: ['registers', 'studies', 'file'], name: studies.file }]),
  ]
}

const named = (files: Files) => files.map(({ name }) => name)

/** A file that the study does not have: a specification reaches no other file of the server. */
function findForeign(study: NormalisedStudy, files: Files): SpecFault | undefined {
  const foreign = filesOf(study).find(({ name }) => !named(files).includes(name))
  if (foreign === undefined) return undefined
  const has =
    files.length === 0 ? 'it has none yet: bring one' : knownWords(foreign.name, named(files))
  return {
    path: foreign.path,
    key: null,
    sentence: `"${foreign.name}" is not among the files of this study; ${has}`,
  }
}

/** A column that the file of persons does not have. */
function findUnknownColumn(study: NormalisedStudy, files: Files): SpecFault | undefined {
  const { data, registers, outcomes, covariates, subgroups } = study
  const columns = files.find(({ name }) => name === data.units)?.columns
  if (registers !== null || columns === undefined || columns === null) return undefined
  const places = [
    { path: ['data', 'id'], column: data.id },
    { path: ['data', 'treatment'], column: data.treatment },
    ...outcomes.map(({ column }, at) => ({ path: ['outcomes', at], column })),
    ...covariates.map(({ column }, at) => ({ path: ['covariates', at], column })),
    ...subgroups.map(({ column }, at) => ({ path: ['subgroups', at], column })),
  ]
  const stray = places.find(({ column }) => !columns.includes(column))
  if (stray === undefined) return undefined
  return {
    path: stray.path,
    key: null,
    sentence: `${data.units} has no column "${stray.column}"; ${knownWords(stray.column, columns)}`,
  }
}

const settingsOf = ({ origin, ...study }: NormalisedStudy): SpecCheck['settings'] =>
  Object.entries(origin).map(([at, of]) => {
    let value: unknown = study
    for (const part of at.split('.')) value = (value as Record<string, unknown>)[part]
    return { path: at, value: JSON.stringify(value), origin: of }
  })

/** Normalises what was written. @throws SpecFailure with line and column */
function normalised(written: WrittenStudy): NormalisedStudy {
  try {
    return normaliseStudy(written.input, written.raw)
  } catch (error) {
    throw error instanceof SpecRuleError ? written.failureAt(error.fault) : error
  }
}

/** Reads a specification for a study with these files. @throws SpecFailure with line and column */
function readSpecification(text: string, files: Files): NormalisedStudy {
  const written = parseStudy(text, path)
  const study = normalised(written)
  const fault = findForeign(study, files) ?? findUnknownColumn(study, files)
  if (fault !== undefined) throw written.failureAt(fault)
  return study
}

/** What is wrong with a specification, or every value of it with where it comes from. */
export function checkSpecification(text: string, files: Files): SpecCheck {
  try {
    return { faults: [], settings: settingsOf(readSpecification(text, files)) }
  } catch (error) {
    if (!(error instanceof SpecFailure)) throw error
    const { line, column, sentence } = error
    return { faults: [{ line, column, sentence }], settings: [] }
  }
}

/** The sentence for a specification that cannot be run with these files; undefined when it can. */
export function refuseForeignFiles(text: string, files: Files): string | undefined {
  try {
    readSpecification(text, files)
    return undefined
  } catch (error) {
    if (error instanceof SpecFailure) return error.message
    throw error
  }
}
