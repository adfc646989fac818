import type { RegistersSpec } from '../../registers/model.registers.ts'
import { checklistTexts, reportTexts } from '../../texts/texts.ts'
import type { Context } from '../context.ts'

type RecordItem = keyof (typeof checklistTexts)['fi']['record']['items']

/**
 * The items that RECORD asks of studies on data that were collected for something else, filled from the run where it knows, else
 * with what the author has to write. Source: E. I. Benchimol and others, PLoS Medicine 12 (2015) e1001885.
 */
export function recordTable(context: Context) {
  const t = checklistTexts[context.language]
  const answers = Object.entries(answersOf(context)) as [RecordItem, string][]
  return context.table({
    id: 'record',
    title: t.record.heading,
    isDense: true,
    columns: [t.record.number, t.item, t.answer].map((name) => ({ name, align: 'start' as const })),
    rows: answers.map(([item, answer]) => [item, t.record.items[item], answer]),
    data: { names: ['record', 'answer'], rows: answers },
  })
}

/** The values that pick clients, by column. */
const only = ({ clientships }: RegistersSpec, say: (column: string, values: string) => string) =>
  Object.entries(clientships.only)
    .map(([column, values]) => say(column, values.join(', ')))
    .join('; ')

/** The codes by which the registers tell study and work. */
function codesOf({ language }: Context, { studies, monthly }: RegistersSpec): string[] {
  const { codes } = checklistTexts[language].record
  const ofStudies =
    studies === null
      ? []
      : [
          codes.studies(
            ...([studies.level, studies.vocational.join(', ')] as const),
            ...([studies.result, studies.completed.join(', ')] as const),
          ),
        ]
  const ofWork = monthly.flatMap(({ work }) =>
    work === null
      ? []
      : [
          codes.work(work.column, String(work.above)),
          ...(work.occupation === null || work.expert.length === 0
            ? []
            : [codes.experts(work.occupation, work.expert.join(', '))]),
        ],
  )
  return [...ofStudies, ...ofWork]
}

function answersOf(context: Context): Readonly<Record<RecordItem, string>> {
  const { study, language, w } = context
  const { answers, record } = checklistTexts[language]
  const report = reportTexts[language]
  const { spec, protocol, sources } = study
  const { registers } = spec
  const population = answers.section(report.population.heading)
  const names = sources.map(({ name }) => name).join(', ')
  const codes = [
    ...(registers === null ? [] : codesOf(context, registers)),
    record.codes.outcomes(study.outcomes.map(({ label }) => label).join('; ')),
    record.codes.covariates(
      spec.covariates.map(({ column }) => context.columnName(column)).join('; '),
    ),
    record.codes.whole,
  ]
  const [all] = study.flow
  const shared = {
    '6.2': record.validated,
    '7.1': codes.join(' '),
    '12.1': record.access(w.plainCount(all?.all ?? null)),
    '13.1': population,
    '19.1': `${answers.section(report.limits.heading)} ${record.misuse}`,
    '22.1': `${answers.protocol(protocol.specHash.slice(0, 12), protocol.deviations.length)} ${answers.sharing(study.code)}`,
  }
  const own =
    registers === null
      ? {
          '1.1': record.data.file,
          '1.2': record.when.file,
          '1.3': record.linked.file,
          '6.1': record.chosen.file(spec.data.treatment),
          '6.3': `${population} ${record.stages}`,
          '12.2': record.cleaned.file,
          '12.3': record.linkage.file,
        }
      : {
          '1.1': record.data.registers(names),
          '1.2': record.when.months(registers.months.from, registers.months.to),
          '1.3': record.linked.registers(sources.length),
          '6.1': `${record.chosen.registers(registers.clientships.start, only(registers, record.chosen.only))} ${answers.trial}`,
          '6.3': population,
          '12.2': record.cleaned.registers,
          '12.3': record.linkage.registers(
            sources.map(({ name, linkedShare }) => `${name} ${w.share(linkedShare)}`).join(', '),
          ),
        }
  const filled = { ...own, ...shared }
  const items = Object.keys(record.items) as RecordItem[]
  return Object.fromEntries(items.map((item) => [item, filled[item]])) as typeof filled
}
