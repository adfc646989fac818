import type { Locale } from '../platform/shared/locale.ts'
import { englishOf, type SpecFailure } from './failure.ts'
import type { NormalisedStudy } from './model.spec.ts'
import type { SpecCheck, StudyFile } from './model.study.ts'
import { hintFor, type SpecFault } from './spec/faults.ts'
import { parseStudy, SpecFailures, type WrittenStudy } from './spec/read.ts'
import type { StudyInput } from './spec/schema.ts'
import { normalised } from './study/normalise.ts'
import { specTemplates } from './texts/template.ts'

type Files = readonly Pick<StudyFile, 'name' | 'columns'>[]

/** What a specification is called in sentences about it. */
const path = 'study.yaml'

/**
 * The specification of a study that is new: the template in the language of who begins it, with its title and, as the
 * question, the first line of what it is for.
 */
export function firstSpecification(title: string, purpose: string, locale: Locale): string {
  const [question = ''] = purpose.split('\n')
  return specTemplates[locale]
    .replace(/^title: .*$/m, () => `title: ${JSON.stringify(title)}`)
    .replace(/^question: .*$/m, () => `question: ${JSON.stringify(question)}`)
}

interface NamedFile {
  readonly path: readonly string[]
  readonly name: string
}

/** The files that a study names, and where. */
function filesOf({ data, registers }: StudyInput): NamedFile[] {
  if (registers === undefined) return [{ path: ['data', 'units'], name: data.units }]
  const { persons, clientships, monthly, studies } = registers
  const at = (path: readonly string[], name: string): NamedFile => ({
    ...{ path: ['registers', ...path, 'file'], name },
  })
  return [
    at(['persons'], persons.file),
    at(['clientships'], clientships.file),
    ...Object.entries(monthly).map(([name, { file }]) => at(['monthly', name], file)),
    ...(studies === undefined ? [] : [at(['studies'], studies.file)]),
  ]
}

/** Files that the study does not have: a specification reaches no other file of the server. */
function foreignFiles(input: StudyInput, files: Files): SpecFault[] {
  const names = files.map(({ name }) => name)
  return filesOf(input)
    .filter(({ name }) => !names.includes(name))
    .map(({ path, name: file }) => ({
      ...{ path, key: null },
      told:
        names.length === 0
          ? { code: 'file-foreign', values: { file } }
          : { code: 'file-unknown', values: { file, ...hintFor(file, names) } },
    }))
}

/** Columns that the file of persons does not have. */
function unknownColumns(input: StudyInput, files: Files): SpecFault[] {
  const { data, registers, outcomes, covariates, subgroups = [] } = input
  const columns = files.find(({ name }) => name === data.units)?.columns
  if (registers !== undefined || columns === undefined || columns === null) return []
  const places = [
    { path: ['data', 'id'], column: data.id },
    { path: ['data', 'treatment'], column: data.treatment },
    ...outcomes.map(({ column }, at) => ({ path: ['outcomes', at], column })),
    ...covariates.map(({ column }, at) => ({ path: ['covariates', at], column })),
    ...subgroups.map(({ column }, at) => ({ path: ['subgroups', at], column })),
  ]
  return places
    .filter(({ column }) => !columns.includes(column))
    .map(({ path, column }) => ({
      ...{ path, key: null },
      told: {
        code: 'column-unknown',
        values: { file: data.units, column, ...hintFor(column, columns) },
      },
    }))
}

const settingsOf = ({ origin, ...study }: NormalisedStudy): SpecCheck['settings'] =>
  Object.entries(origin).map(([at, of]) => {
    let value: unknown = study
    for (const part of at.split('.')) value = (value as Record<string, unknown>)[part]
    return { path: at, value: JSON.stringify(value), origin: of }
  })

/** A specification with all that is wrong with it for a study with these files, in the order of its lines. */
function readSpecification(
  text: string,
  files: Files,
): { readonly study: NormalisedStudy | undefined; readonly failures: readonly SpecFailure[] } {
  const failures: SpecFailure[] = []
  const collecting = <T>(act: () => T): T | undefined => {
    try {
      return act()
    } catch (error) {
      if (!(error instanceof SpecFailures)) throw error
      failures.push(...error.all)
      return undefined
    }
  }
  let rest: WrittenStudy | undefined
  const written = collecting(() => {
    try {
      return parseStudy(text, path)
    } catch (error) {
      if (error instanceof SpecFailures) rest = error.rest
      throw error
    }
  })
  const readable = written ?? rest
  if (readable === undefined) return { study: undefined, failures: byPlace(failures) }
  const study = collecting(() => normalised(readable))
  const { input, failureAt } = readable
  const faults = [...foreignFiles(input, files), ...unknownColumns(input, files)]
  failures.push(...faults.map(failureAt))
  return { study, failures: byPlace(failures) }
}

const byPlace = (failures: readonly SpecFailure[]) =>
  failures.toSorted((a, b) => a.line - b.line || a.column - b.column)

/** All that is wrong with a specification, or every value of it with where it comes from. */
export function checkSpecification(text: string, files: Files): SpecCheck {
  const { study, failures } = readSpecification(text, files)
  return {
    faults: failures.map(({ line, column, told }) => ({
      ...{ line, column, sentence: englishOf(told), code: told.code, values: { ...told.values } },
    })),
    settings: study === undefined || failures.length > 0 ? [] : settingsOf(study),
  }
}

/** What keeps a specification from being run with these files; undefined when it can be. */
export const refuseForeignFiles = (text: string, files: Files): SpecFailure | undefined =>
  readSpecification(text, files).failures[0]
