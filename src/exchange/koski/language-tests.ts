import { skillOfPart } from './catalogue.ts'
import type { Codes } from './codes.ts'
import { isObject } from './json.ts'
import type { Found, LanguageTestRow, PlacedRow, SkillLevel } from './model.education.ts'
import type { Part } from './part.ts'
import type { Attainment } from './read-attainment.ts'
import { codeOf, nameOfCode } from './wording.ts'

const levelScale = 'arviointiasteikkokehittyvankielitaidontasot'

interface Assessment {
  readonly grade: string
  readonly day: string | null
}

/** A grade on the scale of developing language skills as a level; below and above the scale it is none. */
const levelOf = (grade: string): string | null =>
  /^[ABC][12](\.[1-3])?$/.test(grade) ? grade : grade === 'alle_A1.1' ? '0' : null

/** The latest first: a later assessment replaces an earlier one, of one day the later in the list. */
const latestFirst = (list: readonly (Assessment & { readonly order: number })[]): Assessment[] =>
  list
    .toSorted((a, b) => compare(b.day ?? '', a.day ?? '') || b.order - a.order)
    .map(({ grade, day }) => ({ grade, day }))

function assessmentsOf(part: Part): Assessment[] {
  const list = part.objects('arviointi').flatMap((one, order) => {
    const grade = codeOf(one.take('arvosana'))?.code
    if (grade === undefined) one.note('assessment_without_grade')
    const day = one.day('päivä') ?? one.day('arviointipäivä') ?? null
    return grade === undefined ? [] : [{ grade, day, order }]
  })
  return latestFirst(list)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function skillLevel(
  skill: string,
  assessments: readonly Assessment[],
  toCefr: (grade: string) => string | null,
): SkillLevel[] {
  const [latest, ...earlier] = assessments
  if (latest === undefined) return []
  return [{ skill, grade: latest.grade, cefr: toCefr(latest.grade), day: latest.day, earlier }]
}

const partCode = (part: Part): string =>
  codeOf(isObject(part.value.koulutusmoduuli) ? part.value.koulutusmoduuli.tunniste : undefined)
    ?.code ?? 'unknown'

/** The skills of a national test: of each part its own level; of a state test also what stands within a part. */
function testSkills(
  units: readonly Part[],
  toCefr: (grade: string) => string | null,
): SkillLevel[] {
  return units.flatMap((unit) => {
    const code = partCode(unit)
    const own = skillLevel(skillOfPart[code] ?? code, assessmentsOf(unit), toCefr)
    const inner = unit.objects('osasuoritukset')
    // Understanding speech counts for two abilities of a state test; it is told with each.
    const within = inner.flatMap((one) => {
      const skill = skillOfPart[partCode(one)] ?? partCode(one)
      return skillLevel(`${code}: ${skill}`, assessmentsOf(one), toCefr)
    })
    return [...own, ...within]
  })
}

/** Levels that older documents of integration training keep beside the grade of the whole. */
const levelKeys: Readonly<Record<string, string>> = {
  kuullunYmmärtämisenTaitotaso: 'listening',
  puhumisenTaitotaso: 'speaking',
  luetunYmmärtämisenTaitotaso: 'reading',
  kirjoittamisenTaitotaso: 'writing',
}

/** The levels that the language studies of integration training ended with, by skill. */
function trainingSkills(unit: Part): SkillLevel[] {
  const inner = unit
    .objects('osasuoritukset')
    .flatMap((one) =>
      skillLevel(skillOfPart[partCode(one)] ?? partCode(one), assessmentsOf(one), levelOf),
    )
  const assessments = unit.objects('arviointi')
  const beside = Object.entries(levelKeys).flatMap(([key, skill]) => {
    const levels = assessments.flatMap((one, order) => {
      const level = codeOf(isObject(one.value[key]) ? one.value[key].taso : undefined)?.code
      return level === undefined ? [] : [{ grade: level, day: one.day('päivä') ?? null, order }]
    })
    return skillLevel(skill, latestFirst(levels), levelOf)
  })
  return [...inner, ...beside]
}

/**
 * The language that a training teaches. Its document tells the language of teaching, which is the one taught when it is
 * a national language; of any other nothing is known.
 */
const taught = (language: string | null): string | null =>
  language === 'FI' || language === 'SV' ? language : null

const languageName = (language: string | null, codes: Codes) =>
  language === null ? undefined : (codes.nameOf('kieli', language) ?? language)

/** The language tests within an attainment: national tests, ends of integration and literacy training, oral tests. */
export function readLanguageTests(
  attainment: Attainment,
  right: PlacedRow,
  codes: Codes,
  found: Found,
): void {
  const { part, type, units, language } = attainment
  const add = (
    row: Pick<LanguageTestRow, 'type' | 'title' | 'language' | 'skills' | 'path'> &
      Partial<LanguageTestRow>,
  ) =>
    found.languageTests.push({
      ...right,
      confirmedOn: attainment.confirmedOn,
      ...row,
      id: `${right.id} ${row.type} ${row.language ?? ''}`,
    })
  const title = (what: string, of: string | null) =>
    [what, languageName(of, codes)].filter((text) => text !== undefined).join(', ')
  if (type === 'yleinenkielitutkinto' || type === 'valtionhallinnonkielitutkinto') {
    const level = codeOf(
      isObject(part.value.koulutusmoduuli) ? part.value.koulutusmoduuli.tunniste : undefined,
    )?.code
    const toCefr = (grade: string) =>
      type === 'yleinenkielitutkinto' ? (codes.cefrOf(level ?? '', grade) ?? null) : null
    const skills = testSkills(units, toCefr)
    const overall = codeOf(part.value.yleisarvosana)?.code
    if (overall !== undefined)
      skills.push(
        ...skillLevel('overall', [{ grade: overall, day: attainment.confirmedOn }], toCefr),
      )
    add({ type, title: title(attainment.title, language), language, skills, path: part.path })
  }
  if (type === 'vstmaahanmuuttajienkotoutumiskoulutus')
    for (const unit of units) {
      const unitType = codeOf(unit.value.tyyppi)?.code
      if (unitType !== 'vstmaahanmuuttajienkotoutumiskoulutuksenkieliopintojensuoritus') continue
      const skills = trainingSkills(unit)
      if (skills.length === 0) continue
      const name = codes.nameOf('suorituksentyyppi', unitType) ?? unitType
      const learnt = taught(language)
      add({ type: unitType, title: title(name, learnt), language: learnt, skills, path: unit.path })
    }
  if (type === 'vstlukutaitokoulutus') readLiteracy(attainment, codes, add)
  readOralTests(part, codes, add)
}

type Add = (
  row: Pick<LanguageTestRow, 'type' | 'title' | 'language' | 'skills' | 'path'> &
    Partial<LanguageTestRow>,
) => void

/** Literacy training gives a level of each of its wholes, in the language of the training. */
function readLiteracy(
  { part, type, title, units, language }: Attainment,
  codes: Codes,
  add: Add,
): void {
  const skills = units.flatMap((unit) => {
    const levels = unit.objects('arviointi').flatMap((one, order) => {
      const level = codeOf(one.value.taitotaso)?.code
      return level === undefined ? [] : [{ grade: level, day: one.day('päivä') ?? null, order }]
    })
    return skillLevel(skillOfPart[partCode(unit)] ?? partCode(unit), latestFirst(levels), levelOf)
  })
  if (skills.length === 0) return
  const learnt = taught(language)
  const name = [title, languageName(learnt, codes)].filter((text) => text !== undefined).join(', ')
  add({ type, title: name, language: learnt, skills, path: part.path })
}

/** Oral tests of upper secondary school, each of one language. */
function readOralTests(part: Part, codes: Codes, add: Add): void {
  for (const test of part.objects('suullisenKielitaidonKokeet')) {
    const language = codeOf(test.value.kieli)
    const level = codeOf(test.value.taitotaso)
    const grade = codeOf(test.value.arvosana)?.code
    const day = test.day('päivä') ?? null
    if (language === undefined || (level === undefined && grade === undefined)) {
      test.note('oral_test')
      continue
    }
    const skill: SkillLevel = {
      skill: 'speaking',
      grade: level?.code ?? grade ?? '',
      cefr: level?.codeSet === levelScale ? levelOf(level.code) : null,
      day,
      earlier: [],
    }
    add({
      type: 'suullisenkielitaidonkoe',
      title: `Suullisen kielitaidon koe, ${nameOfCode(language, codes) ?? language.code}`,
      language: language.code,
      skills: [skill],
      path: test.path,
      start: day,
      end: day,
      state: 'finished',
      confirmedOn: day,
    })
  }
}
