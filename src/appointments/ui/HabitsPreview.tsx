import { Checkbox, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrganisationId } from '../../areas/model.setting.ts'
import type { StaffId } from '../../areas/model.staff.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { dayOfInstant } from '../../platform/shared/format.ts'
import {
  type AppointmentKind,
  appointmentKinds,
  type Habits,
  trialDays,
} from '../model.calendar.ts'
import { appointmentTexts } from '../texts/appointments.ts'
import { calendarTexts } from '../texts/calendar.ts'
import classes from './Calendar.module.css'
import { trialQuery } from './queries.calendars.ts'

interface HabitsPreviewProps {
  readonly of: { readonly organisationId: OrganisationId; readonly staffId: StaffId }
  /** The habits that are filled in; undefined while something is wrong in them. */
  readonly habits: Habits | undefined
}

/** The next times that a client would see by the habits that are filled in, before they are saved. */
export function HabitsPreview({ of, habits }: HabitsPreviewProps) {
  const t = useTexts(calendarTexts)
  const { kinds, kind: kindLabel } = useTexts(appointmentTexts)
  const format = useFormat()
  const [kind, setKind] = useState<AppointmentKind>('discussion')
  const [hasInterpreter, setInterpreter] = useState(false)
  return (
    <Section title={t.preview}>
      <Stack gap="sm">
        <p className={classes.quiet}>{t.previewText(format.number(trialDays))}</p>
        <CodeSelect
          label={kindLabel}
          ordered
          clearable={false}
          codes={appointmentKinds.map((code) => ({ code, name: kinds[code] }))}
          value={kind}
          onChange={(code) => setKind(appointmentKinds.find((one) => one === code) ?? kind)}
        />
        <Checkbox
          label={t.withInterpreter}
          checked={hasInterpreter}
          onChange={(event) => setInterpreter(event.currentTarget.checked)}
        />
        {habits === undefined ? (
          <p className={classes.quiet} role="status">
            {t.previewInvalid}
          </p>
        ) : (
          <Times of={of} trial={{ habits, kind, hasInterpreter }} />
        )}
      </Stack>
    </Section>
  )
}

function Times({ of, trial }: Pick<HabitsPreviewProps, 'of'> & { trial: TrialOf }) {
  const t = useTexts(calendarTexts)
  const format = useFormat()
  // Not at each key of what is being written.
  const [settled] = useDebouncedValue(JSON.stringify(trial), 300)
  const query = useQuery(trialQuery(of, JSON.parse(settled) as TrialOf))
  return (
    <Async query={query} skeleton="rows">
      {({ times, length }) => (
        <div role="status">
          <p className={classes.quiet}>{t.previewLength(format.number(length))}</p>
          {times.length === 0 && <p>{t.previewNone}</p>}
          {[...Map.groupBy(times, dayOfInstant)].map(([day, ofDay]) => (
            <div key={day} className={classes.day}>
              <strong>{format.dayShort(day)}</strong>
              <span className={classes.clock}>
                {ofDay.map((time) => (
                  <span key={time}>{format.time(time)}</span>
                ))}
              </span>
            </div>
          ))}
        </div>
      )}
    </Async>
  )
}

type TrialOf = Parameters<typeof trialQuery>[1]
