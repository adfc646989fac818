import {
  attainmentDetails,
  degreeTypes,
  isKnownAttainment,
  languageTestTypes,
  moduleDetails,
  partTypes,
  yearTypes,
} from './catalogue.ts'
import type { Codes } from './codes.ts'
import { isObject } from './json.ts'
import type { Part } from './part.ts'
import { codeOf, nameOfCode } from './wording.ts'

/** A main attainment of a study right. */
export interface Attainment {
  readonly part: Part
  readonly type: string
  readonly title: string
  /** Degrees and tests come of themselves; a year names a study only when nothing else does. */
  readonly kind: 'degree' | 'test' | 'year' | 'other'
  readonly startedOn: string | null
  readonly confirmedOn: string | null
  /** Whether it is completed, by its confirmation or, in older documents, by its state. */
  readonly isComplete: boolean
  readonly educationCode: string | null
  /** Organisations that are named with it, nearest to the certificate first. */
  readonly organisations: readonly unknown[]
  readonly units: readonly Part[]
  readonly language: string | null
}

/** Deeper parts of parts are not looked into; they are noted as one. */
const deepestUnits = 8

/** Notes the parts of an attainment whose type is not known, whatever the depth. */
function checkUnits(units: readonly Part[], codes: Codes, depth: number): void {
  for (const unit of units) {
    const type = codeOf(unit.value.tyyppi)?.code
    if (type === undefined) unit.note('part_without_type')
    else if (!isKnownAttainment(type, codes.nameOf)) unit.note('part_type', undefined, type)
    else if (unit.value.osasuoritukset !== undefined && unit.value.osasuoritukset !== null) {
      if (depth >= deepestUnits) unit.note('too_deep', 'osasuoritukset')
      else checkUnits(unit.objects('osasuoritukset'), codes, depth + 1)
    }
  }
}

/** The title of what an attainment is of, or undefined when its module tells none. */
function moduleTitle(module: Part, codes: Codes): string | undefined {
  const identifier = module.code('tunniste')
  // Of free studies the module says only which kind of education it is; the name of the studies is a whole of its own.
  const whole = module.code('opintokokonaisuus')
  const names = [module.name('nimi'), module.name('perusteenNimi'), module.name('virtaNimi')]
  return (
    nameOfCode(whole, codes) ??
    nameOfCode(identifier, codes) ??
    names.find((name) => name !== undefined)
  )
}

function titleOf(type: string, module: Part | undefined, codes: Codes): string {
  const typeName = codes.nameOf('suorituksentyyppi', type)
  const identifier = codeOf(module?.value.tunniste)
  const named = module && moduleTitle(module, codes)
  if (yearTypes.has(type) && identifier !== undefined)
    return `${typeName ?? type} ${identifier.name ?? identifier.code}`
  const part = partTypes[type]
  if (part !== undefined) return named === undefined ? (typeName ?? part) : `${named}, ${part}`
  return named ?? typeName ?? identifier?.code ?? type
}

/** The latest day of the assessments of an attainment. */
function lastAssessed(value: unknown): string | null {
  const days = (Array.isArray(value) ? value : []).flatMap((one) =>
    isObject(one) && typeof one.päivä === 'string' ? [one.päivä.slice(0, 10)] : [],
  )
  return days.toSorted().at(-1) ?? null
}

function kindOf(type: string): Attainment['kind'] {
  if (degreeTypes.has(type)) return 'degree'
  if (languageTestTypes.has(type)) return 'test'
  return yearTypes.has(type) ? 'year' : 'other'
}

/** Reads a main attainment; one whose type is not known is noted, and undefined. */
export function readAttainment(part: Part, codes: Codes): Attainment | undefined {
  const type = part.code('tyyppi')?.code
  if (type === undefined) {
    part.note('attainment_without_type')
    return undefined
  }
  if (!isKnownAttainment(type, codes.nameOf)) {
    part.note('attainment_type', undefined, type)
    return undefined
  }
  const module = part.object('koulutusmoduuli')
  const title = titleOf(type, module, codes)
  const identifier = codeOf(module?.value.tunniste)
  const languages = [module?.code('kieli'), part.code('suorituskieli')]
  module?.details(moduleDetails)
  module?.close()
  const confirmation = part.object('vahvistus')
  const confirmedOn = confirmation?.day('päivä') ?? null
  const state = part.code('tila')?.code
  const startedOn = part.day('alkamispäivä') ?? null
  part.day('päättymispäivä')
  const assessments = part.take('arviointi')
  const units = part.objects('osasuoritukset')
  checkUnits(units, codes, 1)
  const organisations = [
    part.organisation('järjestäjä'),
    confirmation?.value.myöntäjäOrganisaatio,
    part.organisation('toimipiste'),
  ]
  part.details(attainmentDetails)
  part.details(['suullisenKielitaidonKokeet'])
  part.close()
  const isComplete = confirmedOn !== null || state === 'VALMIS'
  return {
    part,
    type,
    title,
    kind: kindOf(type),
    isComplete,
    startedOn,
    // Older documents of higher education tell the completion by the state, and the day by the assessment.
    confirmedOn: confirmedOn ?? (isComplete ? lastAssessed(assessments) : null),
    educationCode:
      identifier !== undefined && /^\d{6}$/.test(identifier.code) ? identifier.code : null,
    organisations,
    units,
    language: languages.find((one) => one !== undefined)?.code ?? null,
  }
}
