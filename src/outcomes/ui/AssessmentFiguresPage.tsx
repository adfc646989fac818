import { NativeSelect } from '@mantine/core'
import { IconClipboardCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { OrganisationId } from '../../areas/model.setting.ts'
import { type FormId, wordsIn } from '../../assessments/model.form.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { ChartFigure } from '../../platform/browser/chart/ChartFigure.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { FigureTable } from '../../platform/browser/table/FigureTable.tsx'
import type { AssessmentFigure, AssessmentFigures } from '../model.assessment-figures.ts'
import { assessmentFigureTexts, resultTexts } from '../texts/texts.ts'
import { barsHeight, barsOption } from './charts.ts'
import { HeadFigure } from './HeadFigures.tsx'
import { useAssessmentFigures } from './queries.ts'
import classes from './Results.module.css'
import { Told, useToldText } from './Told.tsx'
import { useMonths } from './useMonths.ts'
import { YearSelect } from './YearSelect.tsx'

interface AssessmentFiguresPageProps {
  readonly organisationId: OrganisationId
  readonly year: number | undefined
  /** The form whose months are shown; all of them when it is left out. */
  readonly form: FormId | undefined
  readonly onYear: (year: number) => void
  readonly onForm: (form: FormId | undefined) => void
  readonly tabs: ReactNode
  readonly above?: ReactNode
}

/** What the assessments of a centre did not have to ask again and how long they took, by form and month. */
export function AssessmentFiguresPage(props: AssessmentFiguresPageProps) {
  const { organisationId, year, form, onYear, onForm, tabs, above } = props
  const t = useTexts(assessmentFigureTexts)
  const query = useAssessmentFigures(organisationId, year)
  const { data } = query
  return (
    <>
      <PageHeader
        title={t.title}
        description={t.lead}
        above={above}
        actions={data && <YearSelect year={data.year} years={data.years} onYear={onYear} />}
      />
      {tabs}
      <Async query={query}>
        {(figures) => <Figures figures={figures} form={form} onForm={onForm} />}
      </Async>
    </>
  )
}

interface FiguresProps {
  readonly figures: AssessmentFigures
  readonly form: FormId | undefined
  readonly onForm: (form: FormId | undefined) => void
}

function Figures({ figures, form, onForm }: FiguresProps) {
  const t = useTexts(assessmentFigureTexts)
  const results = useTexts(resultTexts)
  const format = useFormat()
  const { locale } = useLocale()
  const { all, forms, asOf } = figures
  if (all.finished === 0)
    return (
      <EmptyState title={t.none} icon={IconClipboardCheck}>
        {t.noneText}
      </EmptyState>
    )
  const chosen = forms.find(({ formId }) => formId === form)
  return (
    <>
      <dl className={classes.figures}>
        <HeadFigure
          name={t.finished}
          value={<Told count={all.finished} />}
          notes={[results.asOf(format.day(asOf))]}
        />
        <HeadFigure
          name={t.notAsked}
          value={<Share figure={all} />}
          notes={[t.notAskedNote, all.notAsked === null ? t.tooFew : undefined]}
        />
        <HeadFigure
          name={t.minutes}
          value={<Minutes figure={all} />}
          notes={[t.minutesNote, all.minutes === null ? t.tooFew : undefined]}
        />
      </dl>
      <Section title={t.byForm}>
        <FormFigure figures={figures} />
      </Section>
      <Section
        title={t.byMonth}
        actions={
          <NativeSelect
            aria-label={t.form}
            value={chosen?.formId ?? ''}
            onChange={(event) =>
              onForm(forms.find(({ formId }) => formId === event.currentTarget.value)?.formId)
            }
            data={[
              { value: '', label: t.allForms },
              ...forms.map(({ formId, title }) => ({
                value: formId,
                label: wordsIn(title, locale),
              })),
            ]}
          />
        }
      >
        <MonthFigure
          name={chosen === undefined ? t.allForms : wordsIn(chosen.title, locale)}
          months={(chosen ?? all).months}
          asOf={asOf}
        />
      </Section>
    </>
  )
}

/** A share of hundredths; of too few, or of none, nothing. */
function Share({ figure }: { readonly figure: AssessmentFigure }) {
  const format = useFormat()
  return figure.notAsked === null ? '–' : format.percent(figure.notAsked, 0)
}

function Minutes({ figure }: { readonly figure: AssessmentFigure }) {
  const t = useTexts(assessmentFigureTexts)
  const format = useFormat()
  return figure.minutes === null ? '–' : t.minutesOf(format.number(figure.minutes))
}

const cellsOf = (figure: AssessmentFigure) => [
  <Told key="finished" count={figure.finished} />,
  <Share key="share" figure={figure} />,
  <Minutes key="minutes" figure={figure} />,
]

/** How much of each form nobody had to ask: on one scale, with the counts and times in the table. */
function FormFigure({ figures }: { readonly figures: AssessmentFigures }) {
  const t = useTexts(assessmentFigureTexts)
  const results = useTexts(resultTexts)
  const format = useFormat()
  const { locale } = useLocale()
  const told = useToldText()
  const shareText = ({ finished, notAsked }: AssessmentFigure) => {
    if (finished === null) return told.count(finished)
    return notAsked === null ? t.tooFew : format.percent(notAsked, 0)
  }
  const bars = figures.forms.map((one) => ({
    name: wordsIn(one.title, locale),
    value: one.notAsked,
    text: shareText(one),
  }))
  return (
    <ChartFigure
      title={t.notAsked}
      subtitle={t.notAskedNote}
      option={barsOption({ bars, max: 1 })}
      height={barsHeight(bars.length)}
      label={`${t.notAsked}. ${bars.map(({ name, text }) => `${name}: ${text}`).join(', ')}`}
      footnote={results.asOf(format.day(figures.asOf))}
      table={
        <FigureTable
          label={t.byForm}
          columns={[t.form, t.finished, t.notAsked, t.minutes]}
          rows={figures.forms.map((one) => ({
            key: one.formId,
            name: wordsIn(one.title, locale),
            cells: cellsOf(one),
          }))}
        />
      }
    />
  )
}

interface MonthFigureProps {
  readonly name: string
  readonly months: AssessmentFigures['all']['months']
  readonly asOf: AssessmentFigures['asOf']
}

/** How many were finished in each month that is over, with shares and times in the table. */
function MonthFigure({ name, months, asOf }: MonthFigureProps) {
  const t = useTexts(assessmentFigureTexts)
  const results = useTexts(resultTexts)
  const format = useFormat()
  const told = useToldText()
  const { long } = useMonths()
  const over = months.filter(({ month }) => month <= Number(asOf.slice(5, 7)))
  const bars = over.map(({ month, finished }) => ({
    name: long[month - 1] ?? '',
    value: finished,
    text: told.count(finished),
  }))
  const max = Math.max(10, ...bars.map(({ value }) => value ?? 0))
  return (
    <ChartFigure
      title={t.finishedOf(name)}
      option={barsOption({ bars, max })}
      height={barsHeight(bars.length)}
      label={`${t.finishedOf(name)}. ${bars.map((bar) => `${bar.name}: ${bar.text}`).join(', ')}`}
      footnote={results.asOf(format.day(asOf))}
      table={
        <FigureTable
          label={t.finishedOf(name)}
          columns={[t.month, t.finished, t.notAsked, t.minutes]}
          rows={over.map((one) => ({
            key: String(one.month),
            name: long[one.month - 1] ?? '',
            cells: cellsOf(one),
          }))}
        />
      }
    />
  )
}
