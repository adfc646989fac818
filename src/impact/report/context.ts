import { type Drawing, drawSvg } from '../../platform/server/chart.ts'
import { parseDay } from '../../platform/shared/days.ts'
import { formatDay, formatInstant } from '../../platform/shared/format.ts'
import { joinedLevel } from '../disclosure/coded.ts'
import type { ByArm, PublicStudy } from '../model.public.ts'
import { distanceTerm } from '../model.result.ts'
import type { Language } from '../model.spec.ts'
import { detailTexts, reportTexts } from '../texts/texts.ts'
import { pageSize, phoneSize, type Size } from './figures/base.ts'
import type { Figure, Table } from './model.document.ts'
import { type Words, wordsOf } from './words.ts'

/** What every section of a report needs: the study, and how its language says things. */
export interface Context {
  readonly study: PublicStudy
  readonly language: Language
  readonly w: Words
  /** Whether differences may be called effects: only of comparable groups that do not differ where nothing can have moved. */
  readonly isEffect: boolean
  day(day: string): string
  instant(instant: string): string
  /** The name of a column, or of its level, as the specification calls it. */
  columnName(column: string): string
  termName(term: string): string
  /** Persons of both arms and the day, under a figure. */
  note(persons: ByArm): string
  figure(
    figure: Omit<Figure, 'kind' | 'svg' | 'narrow' | 'data'> & Partial<Pick<Figure, 'data'>>,
    draw: (size: Size) => Drawing,
  ): Figure
  table(
    table: Omit<Table, 'kind' | 'isDense' | 'note' | 'paper'> &
      Partial<Pick<Table, 'isDense' | 'note'>> & {
        /** Whether a row stands in the PDF too: long tables of reference are short there. */
        readonly isOnPaper?: (row: number) => boolean
      },
  ): Table
}

export function contextOf(study: PublicStudy, language: Language): Context {
  const w = wordsOf(language)
  const t = reportTexts[language]
  const { joinedLevel: smallLevels } = detailTexts[language]
  const { spec } = study
  const labels = new Map<string, string>()
  // A column that is named in several places has the label of the place that gives one.
  for (const { column, label } of [...spec.covariates, ...spec.outcomes, ...spec.subgroups])
    if ((labels.get(column) ?? column) === column) labels.set(column, label === '' ? column : label)
  const columns = spec.covariates
    .map(({ column }) => column)
    .toSorted((a, b) => b.length - a.length)
  const columnName = (column: string) => labels.get(column) ?? column
  const formatted = (day: string) => {
    const known = parseDay(day)
    return known === undefined ? day : formatDay(known, language)
  }
  const termName = (term: string): string => {
    if (term === distanceTerm && !labels.has(term)) return t.balance.score
    if (labels.has(term)) return columnName(term)
    if (term.endsWith('²')) return `${termName(term.slice(0, -1))}²`
    const column = columns.find((one) => term.startsWith(one))
    if (column === undefined) return term
    const level = term.slice(column.length).replace(/^=/, '')
    return t.balance.level(columnName(column), level === joinedLevel ? smallLevels : level)
  }
  return {
    study,
    language,
    w,
    isEffect: study.balance.passed && study.placebosPassed,
    day: formatted,
    instant: (instant) => formatInstant(instant, language),
    columnName,
    termName,
    note: ({ treated, control }) =>
      t.figures.note(
        t.figures.persons(w.plainCount(treated), w.plainCount(control), study.policy.rounding),
        formatted(study.day),
      ),
    figure(figure, draw) {
      const name = `${figure.title}. ${figure.subtitle}`
      return {
        kind: 'figure',
        data: null,
        ...figure,
        svg: drawSvg(draw(pageSize), figure.id, name),
        narrow: drawSvg(draw(phoneSize), `${figure.id}-narrow`, name),
      }
    },
    table({ isOnPaper = () => true, ...table }) {
      const rows = table.rows.filter((_, row) => isOnPaper(row))
      const isWhole = rows.length === table.rows.length
      const paper = isWhole ? null : { rows, note: t.figures.wholeTable(`tables/${table.id}.csv`) }
      return { kind: 'table', isDense: false, note: '', ...table, paper }
    },
  }
}
