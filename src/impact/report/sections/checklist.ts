import { checklistTexts, reportTexts } from '../../texts/texts.ts'
import type { Context } from '../context.ts'
import { paragraph, type Section } from '../model.document.ts'
import { recordTable } from './record.ts'

type ItemKey = keyof (typeof checklistTexts)['fi']['items']

/**
 * The items of TARGET 2025 with their numbers, and the items of STROBE (cohort studies) that ask for the same; how large the
 * study is, STROBE asks alone. Items 6 and 7 are pairs: how the trial would be held, and how it was emulated.
 * Sources: A. G. Cashin and others, JAMA 334 (2025) 1084; E. von Elm and others, PLoS Medicine 4 (2007) e296.
 */
export const checklistItems: readonly (readonly [target: string, key: ItemKey, strobe: string])[] =
  [
    ['1a', 'design', '1a, 4'],
    ['1b', 'abstractData', '1b'],
    ['1c', 'abstractResults', '1b'],
    ['2', 'background', '2'],
    ['3', 'question', '3'],
    ['4', 'rationale', '2'],
    ['5', 'data', '5, 8'],
    ['6a, 7a', 'eligibility', '6a'],
    ['6b, 7b', 'strategies', '7'],
    ['6c, 7c', 'assignment', '6b, 9'],
    ['6d, 7d', 'followUp', '5, 6a'],
    ['6e, 7e', 'outcomes', '7, 8'],
    ['6f, 7f', 'contrasts', '12a'],
    ['6g, 7g(i–ii)', 'assumptions', '7, 9'],
    ['6h, 7h(i–ii)', 'analysis', '11, 12a–e'],
    ['', 'size', '10'],
    ['8', 'participants', '13a–c'],
    ['9', 'baseline', '14a'],
    ['10', 'followed', '13b, 14c'],
    ['11', 'missing', '14b'],
    ['12', 'outcomeData', '15'],
    ['13', 'estimates', '16'],
    ['14', 'additional', '17'],
    ['15', 'interpretation', '18, 20, 21'],
    ['16', 'limitations', '19'],
    ['17', 'ethics', ''],
    ['18', 'registration', ''],
    ['19', 'sharing', ''],
    ['20', 'funding', '22'],
    ['21', 'interests', ''],
  ]

/** The reporting checklist, filled from the run. */
export function checklistSection(context: Context): Section {
  const t = checklistTexts[context.language]
  const answers = answersOf(context)
  const rows = checklistItems.map(([target, key, strobe]) => ({
    ...{ target, key, strobe },
    name: t.items[key],
    answer: answers[key],
  }))
  const table = context.table({
    id: 'checklist',
    title: t.heading,
    isDense: true,
    columns: [t.target, t.item, t.answer, t.strobe].map((name) => ({
      name,
      align: 'start' as const,
    })),
    rows: rows.map(({ target, name, answer, strobe }) =>
      [target, name, answer, strobe].map((one) => (one === '' ? '–' : one)),
    ),
    data: {
      names: ['target', 'item', 'answer', 'strobe'],
      rows: rows.map(({ target, key, answer, strobe }) => [target, key, answer, strobe]),
    },
  })
  return {
    id: 'checklist',
    heading: t.heading,
    blocks: [paragraph(t.intro), table, recordTable(context)],
  }
}

/** What the run can say of each item; the rest is the author's. */
function answersOf(context: Context): Readonly<Record<ItemKey, string>> {
  const { study, language } = context
  const t = checklistTexts[language]
  const { spec, protocol } = study
  const report = reportTexts[language]
  const effects = context.isEffect
    ? report.effects.heading.effect
    : report.effects.heading.difference
  const { registers } = spec
  const missing = study.warnings.flatMap(({ code, values }) =>
    code === 'missing-covariate' && typeof values.column === 'string' ? [values.column] : [],
  )
  const sections = (...headings: readonly string[]) =>
    headings.length === 1
      ? t.answers.section(headings[0] ?? '')
      : t.answers.sections(headings.map(t.answers.quoted).join(', '))
  const period = registers === null ? '' : `${registers.months.from} – ${registers.months.to}`
  const linkage = t.answers.linkage(study.sources.length)
  return {
    design: t.answers.design(
      context.isEffect ? report.front.verdict.effect : report.front.verdict.notComparable,
    ),
    abstractData: linkage,
    abstractResults: t.answers.front,
    background: t.author,
    question: spec.question === '' ? t.author : spec.question,
    rationale: t.author,
    data: `${t.answers.data(protocol.dataHash.slice(0, 12), period)} ${linkage}`,
    eligibility: t.answers.trial,
    strategies: t.answers.trial,
    assignment: t.answers.trial,
    followUp: t.answers.trial,
    outcomes: t.answers.trial,
    contrasts: t.answers.trial,
    assumptions: `${t.answers.trial} ${spec.covariates.map(({ column }) => context.columnName(column)).join('; ')}.`,
    analysis: `${t.answers.trial} ${sections(report.sensitivity.heading)}`,
    size: t.answers.size,
    participants: sections(report.population.heading),
    baseline: sections(report.balance.heading),
    followed: registers === null ? t.author : t.answers.followed(registers.cohort.followUp),
    missing: [
      missing.length === 0
        ? t.answers.missingNone
        : t.answers.missing(missing.map(context.columnName).join('; ')),
      study.censoring.length === 0 ? t.answers.outcomesNone : t.answers.outcomesMissing,
    ].join(' '),
    outcomeData: sections(effects),
    estimates: sections(effects),
    additional: sections(
      report.sensitivity.heading,
      ...(spec.subgroups.length === 0 ? [] : [report.subgroups.heading]),
    ),
    interpretation: t.author,
    limitations: sections(report.limits.heading),
    ethics: t.author,
    registration: t.answers.protocol(protocol.specHash.slice(0, 12), protocol.deviations.length),
    sharing: t.answers.sharing(study.code),
    funding: t.author,
    interests: t.author,
  }
}
