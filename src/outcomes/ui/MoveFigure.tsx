import { lateReasons } from '../../appointments/model.appointment.ts'
import { appointmentTexts } from '../../appointments/texts/appointments.ts'
import { ChartFigure } from '../../platform/browser/chart/ChartFigure.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { FigureTable } from '../../platform/browser/table/FigureTable.tsx'
import { lateShareOf, type ToldMoves } from '../model.appointment-moves.ts'
import type { ServiceFigures } from '../model.service-figures.ts'
import { resultTexts, serviceFigureTexts } from '../texts/texts.ts'
import { type Bar, barsHeight, barsOption } from './charts.ts'
import classes from './Results.module.css'
import { Told, ToldShare, useToldText } from './Told.tsx'

/** How many appointments were put off past what the calendars tolerate: of one organisation by reason, of several side by side. */
export function MoveFigure({ figures }: { readonly figures: ServiceFigures }) {
  const t = useTexts(serviceFigureTexts)
  const results = useTexts(resultTexts)
  const { lateReasons: names } = useTexts(appointmentTexts)
  const format = useFormat()
  const told = useToldText()
  const { appointments } = figures
  const [only, ...others] = appointments
  if (only === undefined) return <p className={classes.note}>{t.noMoves}</p>
  const isOne = others.length === 0
  const byReason = ({ reasons }: ToldMoves): Bar[] =>
    lateReasons.map((reason) => ({
      ...{ name: names[reason], value: reasons[reason], text: told.count(reasons[reason]) },
    }))
  const byOrganisation = appointments.map((one) => ({
    name: format.name(one.organisation.name),
    value: lateShareOf(one),
    text: told.share(one.late, one.agreed),
  }))
  const bars = isOne ? byReason(only) : byOrganisation
  const finding =
    only.late === null || only.agreed === null
      ? t.moves
      : t.movesFinding(format.number(only.late), format.number(only.agreed))
  const title = isOne ? finding : t.movesNoteArea
  return (
    <ChartFigure
      title={title}
      subtitle={isOne ? t.movesNote : t.moves}
      option={barsOption({
        bars,
        max: Math.max(isOne ? 10 : 0.1, ...bars.map(({ value }) => value ?? 0)),
      })}
      height={barsHeight(bars.length)}
      label={`${title}. ${bars.map(({ name, text }) => `${name}: ${text}`).join(', ')}`}
      footnote={results.asOf(format.day(figures.asOf))}
      table={
        <FigureTable
          label={t.moves}
          columns={[
            ...[t.provider, t.agreed, t.moved, t.movedLate, t.lateShare],
            ...lateReasons.map((reason) => t.lateBecause(names[reason])),
          ]}
          rows={appointments.map((one) => ({
            key: one.organisation.organisationId,
            name: format.name(one.organisation.name),
            cells: [
              <Told key="agreed" count={one.agreed} />,
              <Told key="moved" count={one.moved} />,
              <Told key="late" count={one.late} />,
              <ToldShare key="share" numerator={one.late} denominator={one.agreed} />,
              ...lateReasons.map((reason) => <Told key={reason} count={one.reasons[reason]} />),
            ],
          }))}
        />
      }
    />
  )
}
