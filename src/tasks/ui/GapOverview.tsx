import type { ReactNode } from 'react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { FigureTable } from '../../platform/browser/table/FigureTable.tsx'
import type { GapOverview as Overview } from '../model.gap.ts'
import { gapTexts } from '../texts/texts.ts'

interface GapOverviewProps {
  readonly organisations: Overview
  readonly link: (one: Overview[number], name: string) => ReactNode
}

/** The organisations beside one another, as they were counted last. */
export function GapOverview({ organisations, link }: GapOverviewProps) {
  const t = useTexts(gapTexts)
  const format = useFormat()
  return (
    <FigureTable
      label={t.title}
      columns={[t.organisation, t.withGap, t.open, t.share, t.curve.day]}
      rows={organisations.map((one) => ({
        key: one.organisation.organisationId,
        name: link(one, format.name(one.organisation.name)),
        cells: [
          format.number(one.withGap),
          format.number(one.open),
          one.open === 0 ? '–' : format.percent(one.withGap / one.open, 1),
          one.countedOn === null ? '–' : format.day(one.countedOn),
        ],
      }))}
    />
  )
}
