import { Group } from '@mantine/core'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { DayText, useFormat } from '../../platform/browser/Format.tsx'
import { CodeField, DayField } from '../../platform/browser/form/fields.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Day } from '../../platform/shared/days.ts'
import {
  type Absence,
  type AbsenceList,
  absenceContentSchema,
  absenceSchema,
  newAbsenceSchema,
} from '../model.absence.ts'
import type { StaffId } from '../model.staff.ts'
import { absenceTexts } from '../texts/texts.ts'
import { useAbsenceCommands } from './queries.absence.ts'
import { RecordDialog } from './RecordDialog.tsx'

interface AbsenceDialogProps {
  readonly staffId: StaffId
  readonly name: string
  readonly organisations: AbsenceList['organisations']
  readonly onClose: () => void
}

type Deputies = AbsenceList['organisations'][number]['deputies']

const codesOf = (deputies: Deputies) =>
  deputies.map(({ staffId, name }) => ({ code: staffId, name }))

/** Says when somebody is away from an organisation and who stands in. */
export function NewAbsenceDialog(props: AbsenceDialogProps) {
  const { staffId, name, organisations, onClose } = props
  const t = useTexts(absenceTexts)
  const format = useFormat()
  const { add } = useAbsenceCommands(staffId)
  const [first] = organisations
  const several = organisations.length > 1
  return (
    <RecordDialog
      title={t.addTitle(name)}
      submitText={t.add}
      schema={newAbsenceSchema}
      empty={{
        organisationId: several ? null : (first?.organisationId ?? null),
        firstDay: todayInFinland(),
        lastDay: '',
        deputyId: null,
      }}
      edited={undefined}
      save={add}
      onClose={onClose}
    >
      {(form) => {
        const { organisationId } = form.form.getValues()
        const chosen = organisations.find((one) => one.organisationId === organisationId)
        return (
          <>
            {several && (
              <CodeField
                form={form}
                name="organisationId"
                label={t.organisation}
                codes={organisations.map((one) => ({
                  code: one.organisationId,
                  name: format.name(one.name),
                }))}
                ordered
                required
              />
            )}
            <Group gap="md" align="flex-start">
              <DayField form={form} name="firstDay" label={t.firstDay} required w="14rem" />
              <DayField form={form} name="lastDay" label={t.lastDay} required w="14rem" />
            </Group>
            <CodeField
              form={form}
              name="deputyId"
              label={t.deputy}
              description={t.deputyHint}
              codes={codesOf(chosen?.deputies ?? [])}
              maw="29rem"
            />
          </>
        )
      }}
    </RecordDialog>
  )
}

/** Changes the days or the deputy of an absence. */
export function EditAbsenceDialog(
  props: Omit<AbsenceDialogProps, 'organisations' | 'name'> & {
    readonly absence: Absence
    readonly deputies: Deputies
  },
) {
  const { staffId, absence, deputies, onClose } = props
  const t = useTexts(absenceTexts)
  const { save } = useAbsenceCommands(staffId)
  const { absenceId, deputy } = absence
  const known = deputy === null || deputies.some((one) => one.staffId === deputy.staffId)
  const offered = known ? deputies : [...deputies, deputy]
  const nameOf = (id: unknown) => offered.find((one) => one.staffId === id)?.name ?? t.noDeputy
  const hasBegun = absence.firstDay < todayInFinland()
  return (
    <RecordDialog
      title={t.editTitle}
      schema={absenceContentSchema}
      empty={{ firstDay: '', lastDay: '', deputyId: null }}
      edited={{
        row: absence,
        contentOf: ({ firstDay, lastDay, deputy: who }) => ({
          firstDay,
          lastDay,
          deputyId: who?.staffId ?? null,
        }),
        rowSchema: absenceSchema,
        fields: [
          { name: 'firstDay', label: t.firstDay, show: (day) => <DayText day={day as Day} /> },
          { name: 'lastDay', label: t.lastDay, show: (day) => <DayText day={day as Day} /> },
          { name: 'deputyId', label: t.deputy, show: nameOf },
        ],
      }}
      save={(content, version) => save({ ...content, absenceId, version })}
      onClose={onClose}
    >
      {(form) => (
        <>
          <Group gap="md" align="flex-start">
            {!hasBegun && (
              <DayField form={form} name="firstDay" label={t.firstDay} required w="14rem" />
            )}
            <DayField form={form} name="lastDay" label={t.lastDay} required w="14rem" />
          </Group>
          <CodeField
            form={form}
            name="deputyId"
            label={t.deputy}
            description={t.deputyHint}
            codes={codesOf(offered)}
            maw="29rem"
          />
        </>
      )}
    </RecordDialog>
  )
}
