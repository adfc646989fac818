import { checklistTexts, reportTexts } from '../../texts/texts.ts'
import type { Context } from '../context.ts'
import { paragraph, type Section } from '../model.document.ts'
import { estimandName, methodName, seName } from './effects.ts'

type ItemKey = keyof (typeof checklistTexts)['fi']['items']
type TargetSection = keyof (typeof checklistTexts)['fi']['sections']

/** Where an item comes from: the section of TARGET, the items of STROBE and of RECORD. */
const items: readonly (readonly [ItemKey, TargetSection, strobe: string, record: string])[] = [
  ['emulation', 'abstract', '1', '1.1'],
  ['question', 'introduction', '2–3', ''],
  ['data', 'methods', '4–5', '1.2, 12.1'],
  ['linkage', 'methods', '8', '1.3, 6.3, 12.3'],
  ['eligibility', 'methods', '6', '6.1, 6.2'],
  ['strategies', 'methods', '7', ''],
  ['assignment', 'methods', '9, 12', ''],
  ['timeZero', 'methods', '5', ''],
  ['outcomes', 'methods', '7–8', '7.1'],
  ['covariates', 'methods', '7–8', '7.1'],
  ['estimand', 'methods', '10–12', ''],
  ['missing', 'methods', '12', '12.2'],
  ['selection', 'results', '13', '13.1'],
  ['characteristics', 'results', '14', ''],
  ['estimates', 'results', '15–16', ''],
  ['subgroups', 'results', '17', ''],
  ['sensitivity', 'results', '17', ''],
  ['limitations', 'discussion', '19', '19.1'],
  ['interpretation', 'discussion', '18, 20–21', ''],
  ['protocol', 'other', '', '22.1'],
  ['ethics', 'other', '22', ''],
]

/** The reporting checklist, filled from the run. */
export function checklistSection(context: Context): Section {
  const t = checklistTexts[context.language]
  const answers = answersOf(context)
  const rows = items.map(([key, section, strobe, record]) => ({
    key,
    name: t.items[key],
    guidelines: [
      `TARGET (${t.sections[section]})`,
      ...(strobe === '' ? [] : [`STROBE ${strobe}`]),
      ...(record === '' ? [] : [`RECORD ${record}`]),
    ].join(', '),
    answer: answers[key],
  }))
  const table = context.table({
    id: 'checklist',
    title: t.heading,
    isDense: true,
    columns: [t.item, t.guidelines, t.answer].map((name) => ({ name, align: 'start' as const })),
    rows: rows.map(({ name, guidelines, answer }) => [name, guidelines, answer]),
    data: {
      names: ['item', 'guidelines', 'answer'],
      rows: rows.map(({ key, guidelines, answer }) => [key, guidelines, answer]),
    },
  })
  return { id: 'checklist', heading: t.heading, blocks: [paragraph(t.intro), table] }
}

function answersOf(context: Context): Readonly<Record<ItemKey, string>> {
  const { study, w, language } = context
  const t = checklistTexts[language]
  const { spec, sizes, protocol } = study
  const report = reportTexts[language]
  const counts = (pair: { treated: number | null; control: number | null }) =>
    [w.plainCount(pair.treated), w.plainCount(pair.control)] as const
  const missing = study.warnings.flatMap(({ code, values }) =>
    code === 'missing-covariate' && typeof values.column === 'string' ? [values.column] : [],
  )
  const assignment =
    spec.match === null
      ? t.answers.weighting(spec.weights?.method ?? report.numbers.undefined)
      : t.answers.matching(
          [spec.match.method, spec.match.distance ?? ''].filter(Boolean).join(', '),
        )
  const effect = study.outcomes[0]?.effects[0]
  return {
    emulation: t.answers.emulation(
      study.balance.passed ? report.front.verdict.effect : report.front.verdict.notComparable,
    ),
    question: spec.question === '' ? t.author : spec.question,
    data: t.answers.data(protocol.dataHash.slice(0, 12)),
    linkage: t.answers.linkage(study.sources.length),
    eligibility: t.answers.eligibility(...counts(sizes.before)),
    strategies: t.answers.strategies(spec.data.treatment),
    assignment,
    timeZero:
      spec.data.treatmentDate === null ? t.author : t.answers.timeZero(spec.data.treatmentDate),
    outcomes: study.outcomes.map(({ label }) => label).join('; '),
    covariates: spec.covariates.map(({ column }) => context.columnName(column)).join('; '),
    estimand: t.answers.estimand(
      estimandName(context, spec.estimate.estimand),
      methodName(context, effect?.method ?? spec.estimate.method),
      seName(context, effect?.seMethod ?? spec.estimate.se),
    ),
    missing:
      missing.length === 0
        ? t.answers.missingNone
        : t.answers.missing(missing.map(context.columnName).join('; ')),
    selection: t.answers.section(report.population.heading),
    characteristics: t.answers.section(report.balance.heading),
    estimates: t.answers.section(
      context.isEffect ? report.effects.heading.effect : report.effects.heading.difference,
    ),
    subgroups:
      spec.subgroups.length === 0
        ? report.subgroups.none
        : t.answers.section(report.subgroups.heading),
    sensitivity: t.answers.section(report.sensitivity.heading),
    limitations: t.answers.limits,
    interpretation: t.author,
    protocol: t.answers.protocol(protocol.specHash.slice(0, 12), protocol.deviations.length),
    ethics: t.author,
  }
}
