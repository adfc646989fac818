import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrganisationId } from '../../areas/model.setting.ts'
import type { StaffId } from '../../areas/model.staff.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { type Code, CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { appointmentTexts } from '../texts/appointments.ts'
import { calendarTexts } from '../texts/calendar.ts'
import classes from './Calendar.module.css'
import { HabitsEditor } from './HabitsEditor.tsx'
import { bookableStaffQuery } from './queries.appointments.ts'
import { type CalendarOf, habitsQuery } from './queries.calendars.ts'

interface CalendarHabitsPageProps {
  readonly of: CalendarOf
  readonly onOpen: (of: CalendarOf) => void
  readonly me: { readonly staffId: StaffId; readonly name: string }
  /** Where the person works. */
  readonly organisations: readonly Code[]
  /** Whether the person may keep the calendars of everybody at this organisation, and the one of the centre. */
  readonly isLed: boolean
}

/** How the person keeps their calendar; whoever leads the centre keeps those of others too. */
export function CalendarHabitsPage(props: CalendarHabitsPageProps) {
  const { of, onOpen, organisations, isLed } = props
  const t = useTexts(calendarTexts)
  const { organisation } = useTexts(appointmentTexts)
  const query = useQuery(habitsQuery(of))
  // A form is made anew of what is stored once it was saved, here or by somebody else.
  const [round, setRound] = useState(0)
  return (
    <>
      <PageHeader title={t.title} description={t.lead} />
      <div className={classes.whose}>
        {organisations.length > 1 && (
          <CodeSelect
            label={organisation}
            codes={organisations}
            ordered
            clearable={false}
            value={of.organisationId}
            onChange={(code) =>
              onOpen({ organisationId: code as OrganisationId, staffId: props.me.staffId })
            }
          />
        )}
        {isLed && <Whose {...props} />}
      </div>
      <Async query={query}>
        {(stored) => (
          <HabitsEditor
            key={`${stored.organisationId} ${stored.staffId} ${round}`}
            stored={stored}
            onReload={() => setRound((now) => now + 1)}
          />
        )}
      </Async>
    </>
  )
}

const centre = 'centre'

function Whose({ of, onOpen, me }: CalendarHabitsPageProps) {
  const t = useTexts(calendarTexts)
  const { data } = useQuery(bookableStaffQuery(of.organisationId))
  const others = (data?.staff ?? noStaff).filter(({ staffId }) => staffId !== me.staffId)
  return (
    <CodeSelect
      label={t.whose}
      ordered
      clearable={false}
      codes={[
        { code: me.staffId, name: t.own(me.name) },
        { code: centre, name: t.centre },
        ...others.map(({ staffId, name }) => ({ code: staffId, name })),
      ]}
      value={of.staffId ?? centre}
      onChange={(code) => onOpen({ ...of, staffId: code === centre ? null : (code as StaffId) })}
    />
  )
}

const noStaff: readonly { readonly staffId: StaffId; readonly name: string }[] = []
