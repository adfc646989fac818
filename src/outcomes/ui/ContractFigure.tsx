import { ChartFigure } from '../../platform/browser/chart/ChartFigure.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { FigureTable } from '../../platform/browser/table/FigureTable.tsx'
import type { ContractUse } from '../model.service-costs.ts'
import type { ServiceFigures } from '../model.service-figures.ts'
import { resultTexts, serviceFigureTexts } from '../texts/texts.ts'
import { barsHeight } from './charts.ts'
import classes from './Results.module.css'
import { usedBarsOption } from './used-bars.ts'

/** What is used and reserved of the caps of contracts. */
export function ContractFigure({ figures }: { readonly figures: ServiceFigures }) {
  const t = useTexts(serviceFigureTexts)
  const results = useTexts(resultTexts)
  const format = useFormat()
  const { contracts, on } = figures
  if (contracts.length === 0) return <p className={classes.note}>{t.noContracts}</p>
  const euros = (cents: number) => format.number(Math.round(cents / 100))
  const nameOf = ({ number, services }: ContractUse) =>
    t.contractOf(number, services.map(format.name).join(', '))
  const bars = contracts.flatMap((one) => {
    const { capCents, usedCents, reservedCents } = one
    if (capCents === null || capCents === 0) return []
    const [used, beside] = [usedCents / capCents, reservedCents / capCents]
    const text = `${format.percent(used)} + ${format.percent(beside)}`
    return [{ name: nameOf(one), used, beside, text }]
  })
  return (
    <ChartFigure
      title={t.contracts}
      subtitle={t.contractsNote}
      option={usedBarsOption({
        bars,
        max: Math.max(1, ...bars.map(({ used, beside }) => used + beside)),
        target: { name: t.capLine, value: 1 },
      })}
      height={barsHeight(bars.length, true)}
      label={`${t.contracts}. ${bars.map(({ name, text }) => `${name}: ${text}`).join(', ')}`}
      footnote={results.asOf(format.day(on))}
      table={
        <FigureTable
          label={t.contracts}
          columns={[t.contract, t.period, t.cap, t.capUsed, t.capReserved, t.capLeft]}
          rows={contracts.map((one) => ({
            key: `${one.organisation.organisationId} ${one.number} ${one.from}`,
            name: nameOf(one),
            cells: [
              `${format.day(one.from)}–${one.to === null ? '' : format.day(one.to)}`,
              one.capCents === null ? t.noCap : euros(one.capCents),
              euros(one.usedCents),
              euros(one.reservedCents),
              one.capCents === null ? '–' : euros(one.capCents - one.usedCents - one.reservedCents),
            ],
          }))}
        />
      }
    />
  )
}
