import { useMemo } from 'react'
import type { OrganisationId } from '../../areas/model.setting.ts'
import { ChartFigure } from '../../platform/browser/chart/ChartFigure.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { FigureTable } from '../../platform/browser/table/FigureTable.tsx'
import type { Day } from '../../platform/shared/days.ts'
import { changeKinds } from '../model.cells.ts'
import type { AreaResults } from '../model.results.ts'
import { resultTexts } from '../texts/texts.ts'
import { barsHeight, barsOption } from './charts.ts'
import { PeopleLink, Told, useToldText } from './Told.tsx'

interface ChangeFigureProps {
  readonly people: AreaResults['people']
  readonly year: number
  readonly asOf: Day
  /** Whose people can be asked for; of the whole area they cannot. */
  readonly organisationId?: OrganisationId
}

/** What changed for the people served, each person once, with who reached more than one thing told apart. */
export function ChangeFigure({ people, year, asOf, organisationId }: ChangeFigureProps) {
  const t = useTexts(resultTexts)
  const format = useFormat()
  const told = useToldText()
  const { change, overlap, served } = people
  const option = useMemo(() => {
    const bars = changeKinds.map((kind) => ({
      name: t.change.names[kind],
      value: change[kind],
      text: `${told.count(change[kind])}${
        change[kind] ? ` (${told.share(change[kind], served.count)})` : ''
      }`,
    }))
    const max = Math.max(...bars.map(({ value }) => value ?? 0), 1)
    return barsOption({ bars, max }, (index) => index === changeKinds.length - 1)
  }, [change, served.count, t, told])
  return (
    <ChartFigure
      title={t.change.title}
      subtitle={t.change.subtitle}
      option={option}
      height={barsHeight(changeKinds.length)}
      label={`${t.change.title}. ${changeKinds
        .map((kind) => `${t.change.names[kind]}: ${told.count(change[kind])}`)
        .join(', ')}`}
      footnote={
        <>
          {t.change.also}: {t.change.names.business} <Told count={overlap.business} />,{' '}
          {t.change.names.degree} <Told count={overlap.degree} />.{' '}
          {t.footnote(
            `${t.served.title}: ${told.count(served.count)}`,
            t.source,
            t.asOf(format.day(asOf)),
          )}
        </>
      }
      table={
        <FigureTable
          label={t.change.title}
          columns={[t.change.kind, t.change.persons, t.change.also]}
          rows={changeKinds.map((kind) => ({
            key: kind,
            name: t.change.names[kind],
            cells: [
              <PeopleLink
                key="persons"
                {...{ organisationId, year }}
                figure={`change.${kind}`}
                count={change[kind]}
                what={t.change.names[kind]}
              />,
              kind === 'business' || kind === 'degree' ? (
                <Told key="also" count={overlap[kind]} />
              ) : (
                '–'
              ),
            ],
          }))}
        />
      }
    />
  )
}
