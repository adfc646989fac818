import { IconCalendarOff } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { type MarkedState, StateMark } from '../../platform/browser/StateMark.tsx'
import type { Column } from '../../platform/browser/table/columns.ts'
import { DataTable } from '../../platform/browser/table/DataTable.tsx'
import type { Offering, OfferingState } from '../model.offering.ts'
import { serviceTexts } from '../texts/texts.ts'

const marks: Readonly<Record<OfferingState, MarkedState>> = {
  planned: 'waiting',
  open: 'open',
  closed: 'ended',
  cancelled: 'not_met',
}

/** Where an offering stands. */
export function OfferingMark({ state }: { readonly state: OfferingState }) {
  return <StateMark state={marks[state]}>{useTexts(serviceTexts).states[state]}</StateMark>
}

interface OfferingTableProps {
  readonly offerings: readonly Offering[]
  /** The text that names the row as the way to it; the same function each time. */
  readonly link: (offering: Offering, text: string) => ReactNode
  /** With the names of services, where they are of several. */
  readonly named?: boolean
  readonly tools?: ReactNode
}

/** Offerings one under another, with their days and seats. */
export function OfferingTable({ offerings, link, named = false, tools }: OfferingTableProps) {
  const t = useTexts(serviceTexts)
  const columns = useColumns(link, named)
  return (
    <DataTable
      id={named ? 'offerings' : 'offerings-of-service'}
      label={t.offerings}
      rows={offerings}
      rowId={({ offeringId }) => offeringId}
      columns={columns}
      tools={tools}
      empty={
        <EmptyState title={t.noOfferings} icon={IconCalendarOff}>
          {t.noOfferingsText}
        </EmptyState>
      }
    />
  )
}

function useColumns(link: OfferingTableProps['link'], named: boolean): Column<Offering>[] {
  const t = useTexts(serviceTexts)
  const format = useFormat()
  return useMemo(() => {
    const { columns } = t
    const intake: Column<Offering> = {
      id: 'intake',
      title: columns.intake,
      width: 110,
      cell: (one) => (named ? format.day(one.intakeOn) : link(one, format.day(one.intakeOn))),
    }
    const name: Column<Offering> = {
      id: 'service',
      title: columns.name,
      width: 240,
      cell: (one) => link(one, format.name(one.serviceName)),
    }
    return [
      ...(named ? [name, intake] : [intake]),
      {
        id: 'days',
        title: columns.days,
        width: 180,
        cell: ({ startsOn, endsOn }) => `${format.day(startsOn)} – ${format.day(endsOn)}`,
      },
      {
        id: 'state',
        title: columns.state,
        width: 130,
        cell: ({ state }) => <OfferingMark state={state} />,
      },
      {
        id: 'seats',
        title: columns.seats,
        width: 130,
        align: 'end',
        cell: ({ free, capacity }) => t.freeOf(format.number(free), format.number(capacity)),
      },
      {
        id: 'language',
        title: t.fields.language,
        width: 110,
        cell: ({ language }) => format.language(language),
      },
      {
        id: 'place',
        title: columns.place,
        width: 150,
        cell: ({ officeName, mode }) => (officeName ? format.name(officeName) : t.modes[mode]),
      },
    ]
  }, [t, format, link, named])
}
