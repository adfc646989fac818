import { SegmentedControl, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Office } from '../../areas/model.area.ts'
import type { NamedOrganisation, OrganisationId } from '../../areas/model.setting.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { CodesSelect } from '../../platform/browser/form/CodesSelect.tsx'
import { DayInput } from '../../platform/browser/form/DayInput.tsx'
import { useLanguages } from '../../platform/browser/form/useLanguages.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { appointmentModes } from '../model.appointment.ts'
import { appointmentKinds } from '../model.calendar.ts'
import { appointmentTexts } from '../texts/appointments.ts'
import classes from './Appointments.module.css'
import { bookableStaffQuery } from './queries.appointments.ts'
import type { Question } from './useQuestion.ts'

interface BookingFieldsProps {
  readonly organisations: readonly NamedOrganisation[]
  /** The offices that are open. */
  readonly offices: readonly Office[]
  readonly draft: Question
  readonly onChange: (change: Partial<Question>) => void
}

/** What an appointment is to be: what for, how, with whom, where, in which days. */
export function BookingFields({ organisations, offices, draft, onChange }: BookingFieldsProps) {
  const t = useTexts(appointmentTexts)
  const format = useFormat()
  const languages = useLanguages()
  const { data } = useQuery({
    ...bookableStaffQuery(draft.organisationId as OrganisationId),
    enabled: draft.organisationId !== null,
  })
  const people = data === undefined ? [] : data.staff
  const staff = people.map(({ staffId, name }) => ({ code: staffId, name }))
  const idsOf = (codes: readonly string[]) =>
    people.flatMap(({ staffId }) => (codes.includes(staffId) ? [staffId] : []))
  const officeOf = (code: string | null) =>
    offices.find(({ officeId }) => officeId === code)?.officeId ?? null
  return (
    <div className={classes.fields}>
      {organisations.length > 1 && (
        <CodeSelect
          label={t.organisation}
          codes={organisations.map(({ organisationId, name }) => ({
            code: organisationId,
            name: format.name(name),
          }))}
          value={draft.organisationId}
          onChange={(organisationId) => onChange({ organisationId, colleagues: [] })}
        />
      )}
      <CodeSelect
        label={t.kind}
        ordered
        codes={appointmentKinds.map((code) => ({ code, name: t.kinds[code] }))}
        value={draft.kind}
        onChange={(code) =>
          onChange({ kind: appointmentKinds.find((one) => one === code) ?? draft.kind })
        }
      />
      <SegmentedControl
        aria-label={t.mode}
        data={appointmentModes.map((value) => ({ value, label: t.modes[value] }))}
        value={draft.mode}
        onChange={(value) => {
          const mode = appointmentModes.find((one) => one === value) ?? draft.mode
          onChange({
            mode,
            officeId: mode === 'on_site' ? officeOf(offices[0]?.officeId ?? null) : null,
          })
        }}
      />
      {draft.mode === 'on_site' && (
        <CodeSelect
          label={t.office}
          ordered
          codes={offices.map(({ officeId, name }) => ({
            code: officeId,
            name: format.name(name),
          }))}
          value={draft.officeId}
          onChange={(code) => onChange({ officeId: officeOf(code) })}
        />
      )}
      <CodeSelect
        label={t.expert}
        codes={staff}
        value={draft.staffId}
        onChange={(staffId) => onChange({ staffId })}
      />
      <CodesSelect
        label={t.colleagues}
        codes={staff.filter(({ code }) => code !== draft.staffId)}
        value={draft.colleagues}
        onChange={(codes) => onChange({ colleagues: idsOf(codes) })}
        maxValues={5}
      />
      <TextInput
        label={t.others}
        description={t.othersHint}
        maxLength={200}
        defaultValue={draft.others}
        onBlur={(event) => onChange({ others: event.currentTarget.value })}
      />
      <CodeSelect
        label={t.interpreter}
        description={t.interpreterHint}
        codes={languages}
        value={draft.language}
        onChange={(language) => onChange({ language })}
        clearable
      />
      <div className={classes.pair}>
        <DayInput
          label={t.from}
          value={draft.from}
          onChange={(day) => day !== null && onChange({ from: day as Question['from'] })}
        />
        <DayInput
          label={t.until}
          value={draft.until}
          onChange={(day) => day !== null && onChange({ until: day as Question['until'] })}
        />
      </div>
    </div>
  )
}
