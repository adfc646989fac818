import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Office } from '../../areas/model.area.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { DefinitionList } from '../../platform/browser/DefinitionList.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import {
  nextStates,
  type Offering,
  type OfferingId,
  type OfferingState,
} from '../model.offering.ts'
import { serviceTexts } from '../texts/texts.ts'
import { EditOfferingDialog } from './OfferingDialog.tsx'
import { OfferingMark } from './OfferingTable.tsx'
import { offeringQuery, useServiceCommands } from './queries.services.ts'

interface OfferingPageProps {
  readonly offeringId: OfferingId
  /** The way back to the service. */
  readonly above: (offering: Offering) => ReactNode
  /** The places that it may have. */
  readonly offices: readonly Office[]
  /** What stands under the facts: who is in the group. */
  readonly children?: (offering: Offering) => ReactNode
}

/** One group of a service: its days, place and seats, and what may be done with it. */
export function OfferingPage({ offeringId, ...props }: OfferingPageProps) {
  const query = useQuery(offeringQuery(offeringId))
  return <Async query={query}>{(offering) => <Shown offering={offering} {...props} />}</Async>
}

type ShownProps = Omit<OfferingPageProps, 'offeringId'> & { readonly offering: Offering }

function Shown({ offering, above, offices, children }: ShownProps) {
  const t = useTexts(serviceTexts)
  const format = useFormat()
  const [edits, setEdits] = useState(false)
  const f = t.fields
  const { startsOn, endsOn, officeName, mode, teacherName } = offering
  return (
    <>
      <PageHeader
        title={`${format.name(offering.serviceName)} ${format.day(offering.intakeOn)}`}
        above={above(offering)}
        mark={<OfferingMark state={offering.state} />}
        actions={offering.mayWrite && <Actions offering={offering} onEdit={() => setEdits(true)} />}
      />
      <DefinitionList
        items={[
          {
            term: t.columns.seats,
            value: t.freeOf(format.number(offering.free), format.number(offering.capacity)),
            note: `${f.minimum}: ${format.number(offering.minimum)}`,
          },
          { term: f.intakeOn, value: format.dayLong(offering.intakeOn) },
          { term: t.columns.days, value: `${format.day(startsOn)} – ${format.day(endsOn)}` },
          { term: f.organisation, value: format.name(offering.organisation.name) },
          {
            term: t.columns.place,
            value: [officeName ? format.name(officeName) : '', t.modes[mode]]
              .filter((text) => text !== '')
              .join(', '),
          },
          { term: f.language, value: format.language(offering.language) },
          ...(teacherName === null ? [] : [{ term: f.teacher, value: teacherName }]),
        ]}
      />
      {children?.(offering)}
      {edits && (
        <EditOfferingDialog offering={offering} offices={offices} onClose={() => setEdits(false)} />
      )}
    </>
  )
}

interface ActionsProps {
  readonly offering: Offering
  readonly onEdit: () => void
}

function Actions({ offering, onEdit }: ActionsProps) {
  const t = useTexts(serviceTexts)
  const { setState } = useServiceCommands()
  const [busy, setBusy] = useState(false)
  const { offeringId, state, version } = offering
  const go = async (to: OfferingState) => {
    setBusy(true)
    try {
      await setState(offeringId, to, version)
      toastDone(t.stateSet)
    } catch (error) {
      toastFailed(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      {nextStates[state].map((to) => (
        <Button
          key={to}
          variant={to === 'open' ? 'filled' : 'default'}
          loading={busy}
          onClick={() => void go(to)}
        >
          {t.toStates[to]}
        </Button>
      ))}
      {state !== 'cancelled' && (
        <Button
          variant="default"
          leftSection={<IconPencil size={18} aria-hidden />}
          onClick={onEdit}
        >
          {t.edit}
        </Button>
      )}
    </>
  )
}
